using System.IO.Compression;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Writing;
using ExcelDataReader;

namespace EstatesPlanner.Benchmarks;

/// <summary>A workbook read row by row under our limits, against ExcelDataReader without any, and against unpacking it alone.</summary>
internal static class XlsxRows
{
    private const int Rows = 100_000;

    public static IEnumerable<Measured> Run(Workplace workplace)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var path = workplace.Made("register.xlsx", Write);
        var ours = Measured.Median(3, () => Ours(path));
        yield return new Measured($"xlsx, {Rows:N0} rows × 12", ours, "ExcelDataReader", Measured.Median(3, () => Theirs(path)), "≥ 2 ×");
        yield return new Measured(
            $"xlsx, {Rows:N0} rows × 12",
            ours,
            "unpacking alone",
            Measured.Median(3, () => Unpack(path)),
            "told, not asked"
        );
    }

    private static void Write(string path)
    {
        using var stream = File.Create(path);
        XlsxWriter.Write(
            stream,
            [
                new ExportSheet(
                    "Register",
                    RegisterText.Headers,
                    Enumerable.Range(0, Rows).Select(number => (IReadOnlyList<object?>)RegisterText.Row(number))
                ),
            ]
        );
    }

    private static void Ours(string path)
    {
        using var file = TableFile.Open(path, ImportLimits.Verb);
        Check(file.Sheets[0].Rows().Count());
    }

    private static void Theirs(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        var rows = 0;
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                _ = reader.GetValue(i)?.ToString();
            }

            rows++;
        }

        Check(rows);
    }

    private static void Unpack(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        foreach (var part in zip.Entries)
        {
            using var stream = part.Open();
            stream.CopyTo(Stream.Null);
        }
    }

    private static void Check(int rows)
    {
        if (rows < Rows)
        {
            throw new InvalidOperationException($"Only {rows} rows were read.");
        }
    }
}
