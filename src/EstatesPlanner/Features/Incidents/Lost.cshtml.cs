using EstatesPlanner.Domain;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Features.Shared.Charts;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Incidents;

/// <summary>Activity lost to failures of the estate: by year, site, block and item, with a chart and each table as a file.</summary>
public sealed class LostModel(ListIncidents list, IPlannerReader store) : TrustPage
{
    private const int MostBars = 12;

    public string? Site { get; private set; }

    public FinancialYear? Year { get; private set; }

    public LostReport Report { get; private set; } = null!;

    public IReadOnlyList<FieldChoice> SiteChoices { get; private set; } = [];

    public IReadOnlyList<FieldChoice> YearChoices { get; private set; } = [];

    protected override Duty Duty => Duty.ViewRegister;

    public IActionResult OnGet(string? site, string? year, string? by, string? format)
    {
        Site = string.IsNullOrEmpty(site) ? null : site;
        Year = Choose.Year(year);
        if (by is not null && !LostReport.Groupings.Contains(by))
        {
            throw Refusal.BadInput($"Lost activity is grouped by {string.Join(", ", LostReport.Groupings)}, not by {by}.");
        }

        Report = new LostReport([.. list.For(Actor, Trust, Site, Year).SelectMany(entry => entry.Shares)]);
        if (format is not null)
        {
            return TableDownload.Of(Report.Sheet(by ?? LostReport.Groupings[0]), $"{Trust} activity lost by {by}", format);
        }

        using var db = store.Read();
        SiteChoices =
        [
            new("", "All"),
            .. db
                .Sites.Where(candidate => candidate.Trust == Trust)
                .OrderBy(candidate => candidate.Code)
                .Select(candidate => new FieldChoice(candidate.Code, $"{candidate.Name} ({candidate.Code})")),
        ];
        YearChoices =
        [
            new("", "All"),
            .. list.For(Actor, Trust)
                .Select(entry => entry.Incident.Year)
                .Distinct()
                .OrderDescending()
                .Select(each => new FieldChoice(each.ToString(), each.ToString())),
        ];
        return Page();
    }

    public string Link(string by, string format) => Addresses.IncidentsLost(Trust, Site, Year, by, format);

    /// <summary>Name of a site, with its code.</summary>
    public string NameOf(string site) => SiteChoices.FirstOrDefault(choice => choice.Value == site)?.Words ?? site;

    public string YearChart =>
        new ColumnChart
        {
            Title = "Clinical hours lost by year",
            Description =
                "Clinical hours lost to incidents: "
                + string.Join(", ", Report.ByYear.Select(year => $"{year.Key} {EnglishText.Quantity(year.Totals.Lost.ClinicalHours)}"))
                + ".",
            Unit = FigureUnit.Count,
            Series = ["Clinical hours lost"],
            Columns =
            [
                .. Report.ByYear.Select(year => new ColumnChart.Column(
                    year.Key.ToString(),
                    [year.Totals.Lost.ClinicalHours],
                    [EnglishText.Quantity(year.Totals.Lost.ClinicalHours)]
                )),
            ],
        }.Draw();

    public string SiteChart =>
        new BarChart
        {
            Title = "Clinical hours lost by site",
            Description =
                "Clinical hours lost to incidents: "
                + string.Join(
                    ", ",
                    Report
                        .BySite.Take(MostBars)
                        .Select(site => $"{NameOf(site.Key)} {EnglishText.Quantity(site.Totals.Lost.ClinicalHours)}")
                )
                + ".",
            Bars =
            [
                .. Report
                    .BySite.Take(MostBars)
                    .Select(site => new BarChart.Bar(
                        NameOf(site.Key),
                        site.Totals.Lost.ClinicalHours,
                        EnglishText.Quantity(site.Totals.Lost.ClinicalHours)
                    )),
            ],
        }.Draw();
}
