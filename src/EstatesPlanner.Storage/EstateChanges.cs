using System.Security.Cryptography;
using System.Text;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Storage.Json;

namespace EstatesPlanner.Storage;

/// <summary>
/// Takes an import of blocks and facets back. A block has no id of its own, so its place in the change list is one made from its key.
/// </summary>
public static class EstateChanges
{
    /// <summary>The same for the same trust, site and code, always.</summary>
    public static Guid IdOf(Block block) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{block.Trust}/{block.SiteCode}/{block.Code}")).AsSpan(0, 16));

    /// <returns>How many rows were taken out or put back, or those that were edited since or are in use, in which case nothing is
    /// changed.</returns>
    public static (int Undone, IReadOnlyList<string> Edited) TakeBack(PlannerDb db, string trust, Guid batch)
    {
        var changes = db.RowChanges.Where(change => change.Batch == batch).OrderBy(change => change.Sequence).ToList();
        var blocks = db.Blocks.Where(block => block.Trust == trust).AsEnumerable().ToDictionary(IdOf);
        var surveys = db.FacetSurveys.Where(survey => survey.Trust == trust).ToDictionary(survey => survey.Id);
        var added = changes
            .Where(change => change.Before is null && blocks.ContainsKey(change.ObjectId))
            .Select(change => blocks[change.ObjectId])
            .ToList();
        List<string> edited =
        [
            .. changes
                .Where(change =>
                    (blocks.GetValueOrDefault(change.ObjectId)?.Version ?? surveys.GetValueOrDefault(change.ObjectId)?.Version)
                    != change.VersionAfter
                )
                .Select(change =>
                    blocks.TryGetValue(change.ObjectId, out var block) ? $"block {block.SiteCode} {block.Code}"
                    : surveys.TryGetValue(change.ObjectId, out var survey) ? $"{survey.Facet} of {survey.SiteCode}"
                    : "a row that is gone"
                ),
            .. added
                .Where(block =>
                    db.BacklogItems.Any(item => item.Trust == trust && item.SiteCode == block.SiteCode && item.BlockCode == block.Code)
                )
                .Select(block => $"block {block.SiteCode} {block.Code} (items stand in it)"),
        ];
        foreach (var change in edited.Count > 0 ? [] : changes)
        {
            TakeBack(db, (object?)blocks.GetValueOrDefault(change.ObjectId) ?? surveys[change.ObjectId], change.Before);
        }

        return (edited.Count > 0 ? 0 : changes.Count, edited);
    }

    private static void TakeBack(PlannerDb db, object known, string? before)
    {
        if (before is null)
        {
            db.Remove(known);
        }
        else if (known is Block block)
        {
            db.Entry(block).CurrentValues.SetValues(PlannerJson.Read<Block>(before) with { Version = block.Version });
        }
        else if (known is FacetSurvey survey)
        {
            db.Entry(survey).CurrentValues.SetValues(PlannerJson.Read<FacetSurvey>(before) with { Version = survey.Version });
        }
    }
}
