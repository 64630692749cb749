using CsvHelper;
using EstatesPlanner.Import;

namespace EstatesPlanner.Benchmarks;

/// <summary>A csv file taken apart: ours with its encoding found, hash, limits and row numbers, against CsvHelper's bare records.</summary>
internal static class CsvRows
{
    private const int Rows = 200_000;

    public static IEnumerable<Measured> Run(Workplace workplace)
    {
        var path = workplace.Register(Rows);
        var ours = Measured.Median(3, () => Check(Ours(path)));
        var theirs = Measured.Median(3, () => Check(Theirs(path)));
        yield return new Measured($"csv, {Rows:N0} rows × 12", ours, "CsvHelper", theirs, "≥ 1 ×");
    }

    private static int Ours(string path)
    {
        using var file = TableFile.Open(path, ImportLimits.Verb);
        return file.Sheets[0].Rows().Count();
    }

    private static int Theirs(string path)
    {
        var rows = 0;
        using var reader = CsvReader.FromFile(path);
        foreach (var record in reader)
        {
            for (var i = 0; i < record.FieldCount; i++)
            {
                _ = record.GetString(i);
            }

            rows++;
        }

        return rows;
    }

    private static void Check(int rows)
    {
        if (rows < Rows)
        {
            throw new InvalidOperationException($"Only {rows} rows were read.");
        }
    }
}
