using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Wording;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Books.Backlog;

/// <summary>A register's totals, with everything a report must name beside them.</summary>
public sealed record RegisterSummary(Organisation Trust, DateOnly AsAt, RegisterTotals Register, PriceIndex Index, RiskBands Bands)
{
    public BacklogTotals Totals => Register.Totals;

    /// <summary>Live items in no figure, since the index does not reach their prices.</summary>
    public IReadOnlyList<SetApartItem> SetApart { get; init; } = [];
}

/// <summary>Sums the open items of a trust, or of one of its sites, by risk category at one price base.</summary>
public sealed class RegisterReport(IPlannerReader store, Access access, ReferenceData reference, Indexes indexes, TimeProvider clock)
{
    /// <param name="priceBase">Null for the newest base present.</param>
    /// <param name="asAt">Null for today.</param>
    /// <exception cref="Refusal">The trust is none of theirs or has no such site, the day is to come, or the index does not cover a
    /// base.</exception>
    public RegisterSummary For(Actor actor, string trust, string? site = null, PriceBase? priceBase = null, DateOnly? asAt = null)
    {
        using var db = store.Read();
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var day = asAt ?? today;
        if (day > today)
        {
            throw Refusal.BadInput($"The register cannot say what it will hold on {EnglishText.Day(day)}.");
        }

        DateTime? end = day < today ? RegisterAsAt.EndOf(day, clock) : null;
        access.Demand(actor, Duty.ViewRegister, trust);
        site = Access.Site(db, trust, site);
        var groups = RegisterAsAt.Groups(db, access, actor, trust, site, end);
        var organisation = RegisterAsAt.Organisation(db, trust, end ?? DateTime.MaxValue);
        var index = indexes.OfReports(db, trust);
        var target =
            priceBase ?? PriceBaseReach.Newest(groups.Select(group => group.PriceBase), index) ?? new PriceBase(FinancialYear.Of(day));
        if (priceBase is { } asked && groups.Find(group => group.PriceBase != asked && !index.Values.ContainsKey(asked.Year)) is { } other)
        {
            throw Refusal.BadInput(new PriceBaseNotCovered(index, other.PriceBase, asked).Message);
        }

        var totals = RegisterTotals.Of(groups, target, index);
        return new RegisterSummary(organisation, day, totals, index, reference.Bands(organisation.RiskBands))
        {
            SetApart = totals.SetApart.Count == 0 ? [] : SetApart(db, actor, trust, site, end, target, index),
        };
    }

    private List<SetApartItem> SetApart(
        PlannerDb db,
        Actor actor,
        string trust,
        string? site,
        DateTime? end,
        PriceBase target,
        PriceIndex index
    )
    {
        var live = end is { } moment
            ? RegisterAsAt.Items(db, access, actor, trust, moment).Where(item => item.IsLive)
            : access.Items(actor, db, trust).Live().AsNoTracking().AsEnumerable();
        return
        [
            .. live.Where(item => (site is null || item.SiteCode == site) && index.Factor(item.PriceBase, target) is null)
                .OrderBy(item => item.SiteCode, StringComparer.Ordinal)
                .ThenBy(item => item.Reference, StringComparer.Ordinal)
                .Select(item => SetApartItem.Of(item, target, index)),
        ];
    }
}
