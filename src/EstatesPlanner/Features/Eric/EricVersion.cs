using System.Security.Cryptography;
using System.Text;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Eric;

/// <summary>The file in force for a year at one level, with its rows, to compare a new file with.</summary>
internal sealed class EricVersion
{
    private readonly ILookup<string, EricRow> byKey;

    private EricVersion(EricFile file, IReadOnlyList<EricRow> rows)
    {
        (File, Rows) = (file, rows);
        byKey = rows.ToLookup(row => row.Key, StringComparer.Ordinal);
    }

    public EricFile File { get; }

    public IReadOnlyList<EricRow> Rows { get; }

    public static EricVersion? InForce(PlannerDb db, FinancialYear year, EricLevel level) =>
        db.EricFiles.InForce(year, level) is { } file ? new EricVersion(file, [.. db.EricRows.Of(file.Id)]) : null;

    public bool Has(string key) => byKey.Contains(key);

    /// <summary>The row of this key; the first where a file repeats one.</summary>
    public EricRow? Find(string key) => byKey[key].FirstOrDefault();

    /// <summary>Rows that say the same as before, wherever they now stand in the file.</summary>
    public int Unchanged(IEnumerable<EricRow> rows) =>
        rows.Count(row => byKey[row.Key].Any(known => known with { Number = row.Number } == row));

    /// <summary>What a new version changes, in sentences: the totals and the rows that are gone.</summary>
    public static IReadOnlyList<string> Replacement(EricVersion former, IReadOnlyList<EricRow> rows)
    {
        var (before, after) = (EricTotals.Of(former.Rows), EricTotals.Of(rows));
        var keys = rows.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        var gone = former.Rows.Where(row => !keys.Contains(row.Key)).Select(row => row.Key).ToList();
        return
        [
            $"Replaces {former.File.FileName} of {former.File.At:d MMMM yyyy}: total {before.Total} becomes {after.Total}, high {before.High} becomes {after.High}.",
            .. gone.Count > 0
                ? [$"No longer there: {string.Join(", ", gone.Take(20))}{(gone.Count > 20 ? $" and {gone.Count - 20} more" : "")}."]
                : Array.Empty<string>(),
        ];
    }

    public static string Hash(IReadOnlyList<EricRow> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(PlannerJson.Write(row)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
