using System.Globalization;

namespace EstatesPlanner.Import;

/// <summary>Cells as spreadsheets name them: A1, AA10, up to XFD1048576. Columns count from 0 here, rows from 1.</summary>
public static class CellAddress
{
    public const int LastRow = 1_048_576;
    public const int LastColumn = 16_383;

    public static string Of(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row}");

    /// <summary>The letters of a column: 0 is A, 26 is AA.</summary>
    public static string Column(int column)
    {
        var letters = "";
        for (var left = column + 1; left > 0; left = (left - 1) / 26)
        {
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>Reads an address; false for anything that is not letters then digits, or that does not fit an integer.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int row, out int column)
    {
        (row, column) = (0, 0);
        var i = 0;
        long letters = 0;
        for (; i < text.Length && char.IsAsciiLetter(text[i]) && i < 7; i++)
        {
            letters = (letters * 26) + (char.ToUpperInvariant(text[i]) - 'A' + 1);
        }

        if (i == 0 || letters > int.MaxValue || !int.TryParse(text[i..], NumberStyles.None, CultureInfo.InvariantCulture, out row))
        {
            return false;
        }

        column = (int)letters - 1;
        return true;
    }

    public static bool IsInSheet(int row, int column) => row is >= 1 and <= LastRow && column is >= 0 and <= LastColumn;
}
