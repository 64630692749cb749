using System.Security.Cryptography;
using System.Text.Json;
using EstatesPlanner.Books.Imports;
using EstatesPlanner.Storage.Json;

namespace EstatesPlanner.Features.Backlog;

/// <summary>A register file held against the register, counted before anything is saved.</summary>
/// <param name="Hash">SHA-256 over every item that would be written, in order, each after its id: what the audit trail binds the import
/// to.</param>
/// <param name="Fingerprint">The same before ids are given: two looks at one file and one register have one fingerprint.</param>
/// <param name="Differences">The first of the fields that would change, row by row.</param>
/// <param name="DifferencesFound">How many there are in all.</param>
internal sealed record DiffSummary(
    int Added,
    int Changed,
    int Unchanged,
    string Hash,
    string Fingerprint,
    IReadOnlyList<FieldDifference> Differences,
    int DifferencesFound
)
{
    /// <summary>The first items that would come in, to look at.</summary>
    public IReadOnlyList<AddedRow> FirstAdded { get; private init; } = [];

    public static DiffSummary Of(RegisterDiff diff)
    {
        using var written = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var shown = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var differences = new List<FieldDifference>();
        var fresh = new List<AddedRow>();
        var (added, changed, unchanged, found) = (0, 0, 0, 0);
        foreach (var change in diff.Parts().SelectMany(part => part))
        {
            if (change.IsUnchanged)
            {
                unchanged++;
                continue;
            }

            var content = JsonSerializer.SerializeToUtf8Bytes(
                change.Before is null ? change.After with { Id = Guid.Empty } : change.After,
                PlannerJson.Options
            );
            shown.AppendData(content);
            written.AppendData(change.After.Id.ToByteArray(bigEndian: true));
            written.AppendData(content);
            if (change.Before is null)
            {
                added++;
                if (fresh.Count < AddedRow.Most)
                {
                    fresh.Add(
                        new AddedRow(
                            change.After.SiteCode,
                            change.After.Reference,
                            change.After.Defect,
                            change.After.Category.ToString(),
                            change.After.Cost
                        )
                    );
                }

                continue;
            }

            changed++;
            found += change.Differences.Count;
            differences.AddRange(change.Differences.Take(ImportAnswer.MostDifferences - differences.Count));
        }

        return new DiffSummary(
            added,
            changed,
            unchanged,
            Convert.ToHexStringLower(written.GetHashAndReset()),
            Convert.ToHexStringLower(shown.GetHashAndReset()),
            differences,
            found
        )
        {
            FirstAdded = fresh,
        };
    }
}
