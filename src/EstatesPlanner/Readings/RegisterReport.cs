using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Readings;

/// <summary>A register's totals, with everything a report must name beside them.</summary>
public sealed record RegisterSummary(Organisation Trust, DateOnly AsAt, RegisterTotals Register, PriceIndex Index, RiskBands Bands)
{
    public BacklogTotals Totals => Register.Totals;
}

/// <summary>Sums the open items of a trust, or of one of its sites, by risk category at one price base.</summary>
public sealed class RegisterReport(SqliteStore store, Access access, ReferenceData reference, Indexes indexes, TimeProvider clock)
{
    /// <param name="priceBase">Null for the newest base present.</param>
    /// <param name="asAt">Null for today.</param>
    /// <exception cref="Refusal">The trust is none of theirs or has no such site, the day is to come, or the index does not cover a base.</exception>
    public RegisterSummary For(Actor actor, string trust, string? site = null, PriceBase? priceBase = null, DateOnly? asAt = null)
    {
        using var db = store.Read();
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var day = asAt ?? today;
        if (day > today)
        {
            throw Refusal.BadInput($"The register cannot say what it will hold on {Features.Shared.EnglishText.Day(day)}.");
        }

        access.Demand(actor, Domain.People.Duty.ViewRegister, trust);
        Features.Shared.Choose.Site(db, trust, site);
        DateTime? end = day < today ? RegisterAsAt.EndOf(day, clock) : null;
        var groups = RegisterAsAt.Groups(db, access, actor, trust, site, end);
        var organisation = RegisterAsAt.Organisation(db, trust, end ?? DateTime.MaxValue);
        var target = priceBase ?? (groups.Count == 0 ? new PriceBase(FinancialYear.Of(day)) : groups.Max(group => group.PriceBase));
        var index = indexes.OfReports(db, trust);
        try
        {
            return new RegisterSummary(organisation, day, RegisterTotals.Of(groups, target, index), index, reference.Bands(organisation.RiskBands));
        }
        catch (PriceBaseNotCovered gap)
        {
            throw Refusal.BadInput(gap.Message);
        }
    }
}
