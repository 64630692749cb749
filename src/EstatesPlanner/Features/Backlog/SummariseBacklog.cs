using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Features.Backlog;

/// <summary>A register's totals, with everything a report must name beside them.</summary>
public sealed record BacklogSummary(Organisation Trust, DateOnly AsAt, RegisterTotals Register, PriceIndex Index, RiskBands Bands)
{
    public BacklogTotals Totals => Register.Totals;
}

/// <summary>Sums the open items of a trust, or of one of its sites, by risk category at one price base.</summary>
public sealed class SummariseBacklog(SqliteStore store, Access access, ReferenceData reference, TimeProvider clock)
{
    /// <param name="priceBase">Null for the newest base present.</param>
    /// <exception cref="Refusal">The trust is none of theirs, or the index does not cover a base.</exception>
    public BacklogSummary For(Actor actor, string trust, string? site = null, PriceBase? priceBase = null)
    {
        using var db = store.Read();
        var items = access.Items(actor, db, trust).Where(item => item.Status == ItemStatus.Open);
        items = site is null ? items : items.Where(item => item.SiteCode == site);
        var groups = Groups(db, items);
        var organisation = db.Organisations.Single(candidate => candidate.Code == trust);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var target = priceBase ?? (groups.Count == 0 ? new PriceBase(FinancialYear.Of(today)) : groups.Max(group => group.PriceBase));
        try
        {
            return new BacklogSummary(organisation, today, RegisterTotals.Of(groups, target, reference.Deflator), reference.Deflator, reference.Bands(organisation.RiskBands));
        }
        catch (PriceBaseNotCovered gap)
        {
            throw Refusal.BadInput(gap.Message);
        }
    }

    /// <summary>Counts and sums by block, category and price base, in SQL.</summary>
    internal static List<BacklogGroup> Groups(PlannerDb db, IQueryable<BacklogItem> items)
    {
        var lives = db.Blocks.AsNoTracking().ToDictionary(block => (block.Trust, block.SiteCode, block.Code), block => block.RemainingLifeYears);
        return [.. items
            .GroupBy(item => new { item.Trust, item.SiteCode, item.BlockCode, item.Category, item.PriceBase })
            .Select(group => new { group.Key, Items = group.Count(), Pence = group.Sum(item => (long)(object)item.Cost) })
            .AsEnumerable()
            .Select(group => new BacklogGroup(
                group.Key.SiteCode,
                group.Key.BlockCode,
                group.Key.BlockCode is { } block ? lives.GetValueOrDefault((group.Key.Trust, group.Key.SiteCode, block)) : null,
                group.Key.Category,
                group.Key.PriceBase,
                group.Items,
                new Money(group.Pence)))];
    }
}
