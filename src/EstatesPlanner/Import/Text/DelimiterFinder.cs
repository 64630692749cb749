namespace EstatesPlanner.Import.Text;

/// <summary>
/// Finds what separates the cells: of comma, semicolon, tab, dollar and bar, the one that cuts the first rows into the same number of cells
/// most often, and among equals into most cells. Thousands separators and commas in prose differ from row to row, delimiters do not.
/// </summary>
internal static class DelimiterFinder
{
    private const int SampleCharacters = 1 << 18;
    private const int SampleRows = 60;

    private static readonly char[] Candidates = [',', ';', '\t', '$', '|'];

    private static readonly ImportLimits Loose = ImportLimits.Page with
    {
        Columns = 20_000,
        CellCharacters = int.MaxValue,
        RecordCharacters = int.MaxValue,
    };

    public static char Find(TextReader reader)
    {
        using (reader)
        {
            var buffer = new char[SampleCharacters];
            int length;
            try
            {
                length = reader.ReadBlock(buffer, 0, buffer.Length);
            }
            catch (System.Text.DecoderFallbackException)
            {
                return ',';
            }

            var sample = new string(buffer, 0, length);
            return Candidates.MaxBy(candidate => Score(sample, candidate, isWhole: length < buffer.Length));
        }
    }

    /// <summary>Share of rows as wide as most are, squared, times that width; nothing for a character that cuts no row.</summary>
    private static double Score(string sample, char delimiter, bool isWhole)
    {
        var widths = Widths(sample, delimiter);
        if (!isWhole && widths.Count > 1)
        {
            widths.RemoveAt(widths.Count - 1);
        }

        if (widths.Count == 0)
        {
            return 0;
        }

        var modal = widths.GroupBy(width => width).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).First();
        var share = (double)modal.Count() / widths.Count;
        return modal.Key < 2 ? 0 : share * share * modal.Key;
    }

    private static List<int> Widths(string sample, char delimiter)
    {
        var splitter = new CsvSplitter(new StringReader(sample), delimiter, Loose, isLenient: true);
        var widths = new List<int>(SampleRows);
        try
        {
            while (widths.Count < SampleRows && splitter.Next(16) is { } cells)
            {
                if (cells.Count > 0)
                {
                    widths.Add(cells.Count);
                }
            }
        }
        catch (FileRefusal)
        {
            // A quotation mark left open by the end of the sample: the rows before it tell enough.
        }

        return widths;
    }
}
