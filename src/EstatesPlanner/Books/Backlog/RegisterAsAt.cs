using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Books.Backlog;

/// <summary>
/// The register as it stood at the end of a past day: what is recorded now and was already then, with what has since been changed or taken
/// out.
/// </summary>
public static class RegisterAsAt
{
    /// <summary>The moment, UTC, up to which recordings count for a day: its end in local time.</summary>
    public static DateTime EndOf(DateOnly day, TimeProvider clock) =>
        TimeZoneInfo.ConvertTimeToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue), clock.LocalTimeZone);

    /// <summary>The items, live and gone, that the actor may see as they stood at that moment.</summary>
    /// <param name="end">From <see cref="EndOf"/>.</param>
    /// <exception cref="Refusal">The trust is none of theirs.</exception>
    public static List<BacklogItem> Items(PlannerDb db, Access access, Actor actor, string trust, DateTime end) =>
        [
            .. access.Items(actor, db, trust).Where(item => item.RecordedAt < end),
            .. Past(db, access, actor, trust, end).Select(past => past.Document).AsEnumerable().Select(PlannerJson.Read<BacklogItem>),
        ];

    /// <summary>Counts and sums of the live items of that moment by block, category and price base, in SQL.</summary>
    /// <param name="site">Null for all sites.</param>
    /// <param name="end">Null for now.</param>
    /// <exception cref="Refusal">The trust is none of theirs.</exception>
    internal static List<BacklogGroup> Groups(PlannerDb db, Access access, Actor actor, string trust, string? site, DateTime? end)
    {
        var items = access.Items(actor, db, trust).Live();
        var rows = items.Select(item => new
        {
            item.SiteCode,
            item.BlockCode,
            item.Category,
            item.PriceBase,
            item.Cost,
            item.FullCost,
        });
        if (end is { } moment)
        {
            rows = items
                .Where(item => item.RecordedAt < moment)
                .Select(item => new
                {
                    item.SiteCode,
                    item.BlockCode,
                    item.Category,
                    item.PriceBase,
                    item.Cost,
                    item.FullCost,
                })
                .Concat(
                    Past(db, access, actor, trust, moment)
                        .Where(item => item.Status <= ItemStatus.AcceptedRisk)
                        .Select(item => new
                        {
                            item.SiteCode,
                            item.BlockCode,
                            item.Category,
                            item.PriceBase,
                            item.Cost,
                            item.FullCost,
                        })
                );
        }

        var lives = Lives(db, trust, end ?? DateTime.MaxValue);
        return
        [
            .. rows.Where(row => site == null || row.SiteCode == site)
                .GroupBy(item => new
                {
                    item.SiteCode,
                    item.BlockCode,
                    item.Category,
                    item.PriceBase,
                })
                .Select(group => new
                {
                    group.Key,
                    Items = group.Count(),
                    Pence = group.Sum(item => (long)(object)item.Cost),
                    FullPence = group.Sum(item => (long)(object)item.FullCost),
                })
                .AsEnumerable()
                .Select(group => new BacklogGroup(
                    group.Key.SiteCode,
                    group.Key.BlockCode,
                    group.Key.BlockCode is { } block ? lives.GetValueOrDefault((group.Key.SiteCode, block)) : null,
                    group.Key.Category,
                    group.Key.PriceBase,
                    group.Items,
                    new Money(group.Pence)
                )
                {
                    FullCost = new Money(group.FullPence),
                }),
        ];
    }

    /// <summary>The organisation as it stood at that moment: its band scheme and cost basis are named on every report.</summary>
    public static Organisation Organisation(PlannerDb db, string trust, DateTime end) =>
        Earlier<Organisation>(db, trust, end).Select(past => past.Record).FirstOrDefault()
        ?? db.Organisations.Single(organisation => organisation.Code == trust);

    /// <summary>The blocks as they stood at that moment.</summary>
    public static IReadOnlyList<Block> Blocks(PlannerDb db, string trust, DateTime end)
    {
        var earlier = Earlier<Block>(db, trust, end).ToDictionary(past => past.Key, past => past.Record, StringComparer.Ordinal);
        return
        [
            .. db
                .Blocks.AsNoTracking()
                .Where(block => block.Trust == trust)
                .AsEnumerable()
                .Select(block => earlier.GetValueOrDefault($"{block.SiteCode}/{block.Code}") ?? block),
        ];
    }

    /// <summary>Remaining life of each block as it stood at that moment, by site and block.</summary>
    internal static Dictionary<(string Site, string Block), int?> Lives(PlannerDb db, string trust, DateTime end) =>
        Blocks(db, trust, end)
            .Concat(Removed(db, trust, end))
            .DistinctBy(block => (block.SiteCode, block.Code))
            .ToDictionary(block => (block.SiteCode, block.Code), block => block.RemainingLifeYears);

    /// <summary>Blocks that have been taken out since, as they stood then: the items of that day still name them.</summary>
    private static IEnumerable<Block> Removed(PlannerDb db, string trust, DateTime end) =>
        Earlier<Block>(db, trust, end).Select(past => past.Record);

    private static IQueryable<PastItem> Past(PlannerDb db, Access access, Actor actor, string trust, DateTime end) =>
        access.Past(actor, db, trust).Where(past => past.RecordedAt < end && past.Until >= end);

    /// <summary>Of each thing that has changed since, the version that stood then.</summary>
    private static IEnumerable<(string Key, T Record)> Earlier<T>(PlannerDb db, string trust, DateTime end) =>
        db
            .PastRecords.AsNoTracking()
            .Where(past => past.Kind == typeof(T).Name && past.Trust == trust && past.Until >= end)
            .AsEnumerable()
            .GroupBy(past => past.Key, StringComparer.Ordinal)
            .Select(versions => (versions.Key, PlannerJson.Read<T>(versions.MinBy(past => past.Version)!.Document)));
}
