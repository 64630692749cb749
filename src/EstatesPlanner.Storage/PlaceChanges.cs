using System.Security.Cryptography;
using System.Text;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Storage;

/// <summary>
/// The sites and blocks that an import of a register made or changed on its way: kept beside its rows, and taken back with it where nothing
/// has come
/// to hang on them since. What is in use stays, and is named.
/// </summary>
public static class PlaceChanges
{
    /// <summary>The batch under which an import keeps its places, apart from its rows.</summary>
    public static Guid BatchOf(Guid import) => Hash($"places of {import:N}");

    public static Guid IdOf(Site site) => Hash($"{site.Trust}/{site.Code}");

    /// <param name="import">Id of the import.</param>
    /// <param name="sites">Those it makes.</param>
    /// <param name="blocks">Each as it is to be, and as it is; null where the import makes it.</param>
    public static void Keep(PlannerDb db, Guid import, IReadOnlyList<Site> sites, IReadOnlyList<(Block After, Block? Before)> blocks) =>
        db.RowChanges.AddRange(
            sites
                .Select(site => (Id: IdOf(site), Version: 1L, Before: (string?)null))
                .Concat(
                    blocks.Select(block =>
                        (
                            Id: EstateChanges.IdOf(block.After),
                            Version: (block.Before?.Version ?? 0) + 1,
                            Before: block.Before is null ? null : PlannerJson.Write(block.Before)
                        )
                    )
                )
                .Select(
                    (change, i) =>
                        new RowChange
                        {
                            Batch = BatchOf(import),
                            Sequence = i,
                            ObjectId = change.Id,
                            VersionAfter = change.Version,
                            Before = change.Before,
                        }
                )
        );

    /// <summary>The places that an import made and that are still there, sites first, as people call them.</summary>
    public static IReadOnlyList<string> Made(PlannerDb db, string trust, Guid import)
    {
        var batch = BatchOf(import);
        var made = db
            .RowChanges.Where(change => change.Batch == batch && change.Before == null)
            .Select(change => change.ObjectId)
            .ToHashSet();
        return
        [
            .. db
                .Sites.Where(site => site.Trust == trust)
                .AsEnumerable()
                .Where(site => made.Contains(IdOf(site)))
                .Select(site => $"site {site.Code}")
                .Order(StringComparer.Ordinal),
            .. db
                .Blocks.Where(block => block.Trust == trust)
                .AsEnumerable()
                .Where(block => made.Contains(EstateChanges.IdOf(block)))
                .Select(block => $"block {block.Code} at {block.SiteCode}")
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Takes the places of an import back, once its rows are.</summary>
    /// <returns>A sentence for each that stays.</returns>
    public static IReadOnlyList<string> TakeBack(PlannerDb db, string trust, Guid import)
    {
        var batch = BatchOf(import);
        var changes = db.RowChanges.Where(change => change.Batch == batch).ToDictionary(change => change.ObjectId);
        var stays = new List<string>();
        var gone = new HashSet<Block>();
        foreach (
            var (block, change) in db
                .Blocks.Where(block => block.Trust == trust)
                .AsEnumerable()
                .Where(block => changes.ContainsKey(EstateChanges.IdOf(block)))
                .Select(block => (block, changes[EstateChanges.IdOf(block)]))
                .ToList()
        )
        {
            if (
                (
                    block.Version != change.VersionAfter ? "it was changed since"
                    : change.Before is null ? Holds(db, block)
                    : null
                ) is
                { } why
            )
            {
                stays.Add($"Block {block.Code} at {block.SiteCode} stays as it is: {why}.");
            }
            else if (change.Before is { } before)
            {
                db.Entry(block).CurrentValues.SetValues(PlannerJson.Read<Block>(before) with { Version = block.Version });
            }
            else
            {
                db.Remove(block);
                gone.Add(block);
            }
        }

        foreach (
            var site in db.Sites.Where(site => site.Trust == trust).AsEnumerable().Where(site => changes.ContainsKey(IdOf(site))).ToList()
        )
        {
            if ((site.Version != changes[IdOf(site)].VersionAfter ? "it was changed since" : Holds(db, site, gone)) is { } why)
            {
                stays.Add($"Site {site.Code} stays: {why}.");
            }
            else
            {
                db.Remove(site);
            }
        }

        return stays;
    }

    /// <summary>What stands in a block, so that it cannot be taken out; null where nothing does.</summary>
    public static string? Holds(PlannerDb db, Block block) =>
        db.BacklogItems.Count(item => item.Trust == block.Trust && item.SiteCode == block.SiteCode && item.BlockCode == block.Code)
            is > 0
                and var items
            ? Count(items, "item stands", "items stand") + " in it"
        : db.FacetSurveys.Count(survey =>
            survey.Trust == block.Trust && survey.SiteCode == block.SiteCode && survey.BlockCode == block.Code
        )
            is > 0
                and var surveys
            ? Count(surveys, "facet grade is", "facet grades are") + " kept for it"
        : db.Incidents.Count(incident =>
            incident.Trust == block.Trust && incident.SiteCode == block.SiteCode && incident.BlockCode == block.Code
        )
            is > 0
                and var incidents
            ? Count(incidents, "incident was", "incidents were") + " recorded in it"
        : null;

    private static string? Holds(PlannerDb db, Site site, HashSet<Block> gone) =>
        db.BacklogItems.Any(item => item.Trust == site.Trust && item.SiteCode == site.Code) ? "items stand on it"
        : db
            .Blocks.Where(block => block.Trust == site.Trust && block.SiteCode == site.Code)
            .AsEnumerable()
            .Any(block => !gone.Contains(block))
            ? "it has blocks"
        : db.FacetSurveys.Any(survey => survey.Trust == site.Trust && survey.SiteCode == site.Code) ? "facet grades are kept for it"
        : db.Incidents.Any(incident => incident.Trust == site.Trust && incident.SiteCode == site.Code) ? "incidents were recorded on it"
        : db
            .Memberships.Where(membership => membership.Trust == site.Trust)
            .AsEnumerable()
            .Any(membership => membership.Sites.Contains(site.Code))
            ? "people belong to it"
        : null;

    private static string Count(int number, string one, string many) =>
        FormattableString.Invariant($"{number} {(number == 1 ? one : many)}");

    private static Guid Hash(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
