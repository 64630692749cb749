using System.Security.Cryptography;
using System.Text;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Import;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Json;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Features.Backlog;

/// <summary>What applying a register file would do to the register as it stands.</summary>
/// <param name="Changed">The item as it would be, and as it was.</param>
/// <param name="Vanished">Live items that came with an earlier version of the file and are not in this one. They stay as they are.</param>
internal sealed record RegisterDiff(IReadOnlyList<BacklogItem> Added, IReadOnlyList<(BacklogItem After, BacklogItem Before)> Changed, int Unchanged, VanishedItems Vanished)
{
    public static RegisterDiff Of(PlannerDb db, string trust, RegisterFile file)
    {
        var known = db.BacklogItems.AsNoTracking().Where(item => item.Trust == trust).ToDictionary(item => (item.SiteCode, item.Reference));
        var added = new List<BacklogItem>();
        var changed = new List<(BacklogItem, BacklogItem)>();
        foreach (var row in file.Good)
        {
            if (!known.TryGetValue((row.Item.SiteCode, row.Item.Reference), out var before))
            {
                added.Add(row.Item);
            }
            else if (Merged(row, before, file.Says) is var after && !Same(before, after))
            {
                changed.Add((after with { Version = before.Version + 1 }, before));
            }
        }

        return new RegisterDiff(added, changed, file.Good.Count - added.Count - changed.Count, VanishedItems.Of(db, trust, file, known));
    }

    /// <summary>Every field that would change, row by row.</summary>
    public IEnumerable<FieldDifference> Differences => Changed.SelectMany(change => ItemDifferences.Between(change.Before, change.After));

    /// <summary>SHA-256 over every item written, in order: what the audit trail binds the import to.</summary>
    public string Hash() => Hash(Added.Concat(Changed.Select(change => change.After)));

    /// <summary>The same over what a person is shown, before ids are given: two looks at one file and one register have one fingerprint.</summary>
    public string Fingerprint() => Hash(Added.Select(item => item with { Id = Guid.Empty }).Concat(Changed.Select(change => change.After)));

    private static string Hash(IEnumerable<BacklogItem> items)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var item in items)
        {
            sha.AppendData(Encoding.UTF8.GetBytes(PlannerJson.Write(item)));
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    /// <summary>The known item with what the file says: what the file does not speak of keeps what is known, a blank cell clears it, and a cost that the file does not know leaves the one that is.</summary>
    private static BacklogItem Merged(RegisterRow row, BacklogItem before, Func<string, bool> says)
    {
        var item = row.Item;
        var merged = before with
        {
            Consequence = item.Consequence,
            Likelihood = item.Likelihood,
            Category = item.Category,
            Basis = item.Basis,
            OverrideReason = item.OverrideReason,
            BlockCode = says("block") ? item.BlockCode : before.BlockCode,
            ElementCode = says("element") ? item.ElementCode : before.ElementCode,
            Location = says("location") ? item.Location : before.Location,
            Defect = says("defect") ? item.Defect : before.Defect,
            Condition = says("condition") ? item.Condition : before.Condition,
            PriceBase = row.HasCost && says("price base") ? item.PriceBase : before.PriceBase,
            SurveyedOn = says("surveyed on") ? item.SurveyedOn : before.SurveyedOn,
            IncidentHours = says("incident hours") ? item.IncidentHours : before.IncidentHours,
            Notes = Notes(row, before, says),
        };
        return row.HasCost
            ? ItemDetails.Carry(item, merged, says) with { Cost = item.Cost }
            : ItemDetails.Carry(item, merged, column => says(column) && column != ItemDetails.PartsInReturn && !ItemDetails.CostParts.Any(part => part.Column == column));
    }

    /// <summary>Says the same: a change is what a person would be shown as one, so that 0 and 0.0, or two lists of the same words, are none.</summary>
    private static bool Same(BacklogItem before, BacklogItem after) => before == after || !ItemDifferences.Between(before, after).Any();

    /// <summary>The notes, without the mark of a missing cost once there is one.</summary>
    private static string? Notes(RegisterRow row, BacklogItem before, Func<string, bool> says)
    {
        var notes = says("notes") ? row.Item.Notes : before.Notes;
        var unknown = row.HasCost ? row.Item.Cost.Pence == 0 : CostNotKnown.Marks(before.Notes);
        return unknown ? notes : CostNotKnown.Off(notes);
    }
}
