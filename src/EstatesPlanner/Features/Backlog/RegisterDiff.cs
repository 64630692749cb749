using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Storage;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Features.Backlog;

/// <summary>What a row of a file does to the register.</summary>
/// <param name="Before">Null where the item is new.</param>
/// <param name="After">The same as before where the file says nothing new.</param>
internal sealed record ItemChange(BacklogItem After, BacklogItem? Before)
{
    public bool IsUnchanged => ReferenceEquals(After, Before);
}

/// <summary>What applying a register file would do to the register as it stands, some thousands of rows at a time, in the order of the file.</summary>
internal sealed class RegisterDiff(PlannerDb db, string trust, RegisterFile file)
{
    private const int RowsAtATime = 2_000;

    /// <summary>Each part is held against the register when its turn comes, so parts may be applied as they are read.</summary>
    public IEnumerable<IReadOnlyList<ItemChange>> Parts()
    {
        var trim = new HeapTrim();
        var isFirst = !db.BacklogItems.Any(item => item.Trust == trust);
        foreach (var rows in file.Good.Chunk(RowsAtATime))
        {
            var known = isFirst ? [] : Known(rows);
            yield return [.. rows.Select(row => Change(row, known.GetValueOrDefault((row.Item.SiteCode, row.Item.Reference))))];
            trim.Count(rows.Length);
        }
    }

    private Dictionary<(string Site, string Reference), BacklogItem> Known(RegisterRow[] rows) => rows
        .GroupBy(row => row.Item.SiteCode, row => row.Item.Reference, StringComparer.Ordinal)
        .SelectMany(site => OnSite(site.Key, [.. site]))
        .ToDictionary(item => (item.SiteCode, item.Reference));

    private IEnumerable<BacklogItem> OnSite(string site, string[] references) =>
        db.BacklogItems.AsNoTracking().Where(item => item.Trust == trust && item.SiteCode == site && references.Contains(item.Reference));

    private ItemChange Change(RegisterRow row, BacklogItem? before)
    {
        if (before is null)
        {
            return new ItemChange(row.Item, null);
        }

        var after = Merged(row, before, file.Says);
        return Same(before, after) ? new ItemChange(before, before) : new ItemChange(after with { Version = before.Version + 1 }, before);
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
