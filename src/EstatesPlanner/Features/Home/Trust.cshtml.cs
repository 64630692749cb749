using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Readings;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Features.Home;

/// <summary>One trust at a glance: critical infrastructure risk, backlog by category and by site.</summary>
public sealed class TrustModel(SqliteStore store, RegisterReport report) : TrustPage
{
    public RegisterSummary Summary { get; private set; } = null!;

    public string Chart { get; private set; } = "";

    public IReadOnlyList<(SiteTotals Site, string Name, Money? PerSquareMetre)> Sites { get; private set; } = [];

    protected override Duty Duty => Duty.ViewRegister;

    public void OnGet()
    {
        Summary = report.For(Actor, Trust);
        Chart = BacklogChart.Draw(Summary.Totals, Summary.Register.PriceBase);
        using var db = store.Read();
        var sites = db.Sites.Where(site => site.Trust == Trust).ToDictionary(site => site.Code);
        Sites = [.. Summary.Register.BySite
            .OrderByDescending(site => site.Totals.Critical)
            .ThenBy(site => site.SiteCode, StringComparer.Ordinal)
            .Select(site => (site, sites[site.SiteCode].Name, BacklogDensity.Of(site.Totals.Total, sites[site.SiteCode].GrossInternalAreaM2)))];
    }
}
