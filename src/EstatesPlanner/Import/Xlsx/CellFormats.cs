using System.Globalization;
using System.Text.RegularExpressions;

namespace EstatesPlanner.Import.Xlsx;

/// <summary>How a number is shown, as far as it changes what the number is.</summary>
internal enum NumberShape
{
    Plain,
    Date,
    Time,
}

/// <summary>A cell format: a day, a time of day, or a number that may be shown with leading zeros.</summary>
internal readonly record struct CellFormat(NumberShape Shape, int LeadingZeros);

/// <summary>The cell formats of a workbook by number, and whether its days count from 1904.</summary>
internal sealed partial class CellFormats(bool is1904)
{
    private readonly List<CellFormat> byIndex = [];

    public bool Is1904 => is1904;

    public CellFormat At(int index) => index >= 0 && index < byIndex.Count ? byIndex[index] : default;

    public static CellFormats Read(PackageXml package, ZipPart? part, ImportLimits limits, bool is1904)
    {
        var formats = new CellFormats(is1904);
        if (part is null)
        {
            return formats;
        }

        var custom = new Dictionary<int, CellFormat>();
        var inCells = false;
        package.Read(
            part,
            element =>
            {
                switch (element.LocalName)
                {
                    case "numFmt" when custom.Count < limits.CellFormats:
                        custom[Number(element.GetAttribute("numFmtId"))] = Of(element.GetAttribute("formatCode") ?? "");
                        break;
                    case "cellXfs" or "cellStyleXfs" or "dxfs":
                        inCells = element.LocalName == "cellXfs";
                        break;
                    case "xf" when inCells:
                        if (formats.byIndex.Count >= limits.CellFormats)
                        {
                            throw new FileRefusal("The workbook has too many cell formats. Save it as CSV.");
                        }

                        var id = Number(element.GetAttribute("numFmtId"));
                        formats.byIndex.Add(custom.TryGetValue(id, out var known) ? known : BuiltIn(id));
                        break;
                }
            }
        );
        return formats;
    }

    /// <summary>
    /// The formats that need no definition: 14 to 17 and 22 are days, 18 to 21 and 45 to 47 times, 27 to 36 and 50 to 58 days in East Asian
    /// Excel.
    /// </summary>
    private static CellFormat BuiltIn(int id) =>
        id switch
        {
            (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) => new CellFormat(NumberShape.Date, 0),
            (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) => new CellFormat(NumberShape.Time, 0),
            _ => default,
        };

    /// <summary>
    /// Reads a format code: letters outside quotation marks, brackets and escapes tell a day or a time; a run of noughts tells leading
    /// zeros.
    /// </summary>
    internal static CellFormat Of(string code)
    {
        var bare = Literal().Replace(code, "").Split(';')[0];
        if (bare.All(letter => letter == '0') && bare.Length > 1)
        {
            return new CellFormat(NumberShape.Plain, bare.Length);
        }

        var letters = bare.ToLowerInvariant().Replace("general", "", StringComparison.Ordinal);
        return letters.AsSpan().ContainsAny('d', 'y')
            || (letters.Contains('m', StringComparison.Ordinal) && !letters.AsSpan().ContainsAny('h', 's', '0'))
                ? new CellFormat(NumberShape.Date, 0)
            : letters.AsSpan().ContainsAny('h', 's') ? new CellFormat(NumberShape.Time, 0)
            : default;
    }

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"""[^""]*""|\\.|_.|\*.|\[[^\]]*\]|[eE][+-]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Literal();
}
