using EstatesPlanner.Books.Incidents;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Incidents;

/// <summary>The incidents of a trust, latest first, and the same list as a file.</summary>
public sealed class IncidentsModel(ListIncidents list, IPlannerReader store) : TrustPage
{
    /// <summary>Rows on the page; the file holds all.</summary>
    public const int MostRows = 200;

    public string? Site { get; private set; }

    public FinancialYear? Year { get; private set; }

    public IReadOnlyList<IncidentEntry> Entries { get; private set; } = [];

    public LostTotals Totals { get; private set; } = null!;

    public IReadOnlyList<FieldChoice> SiteChoices { get; private set; } = [];

    public IReadOnlyList<FieldChoice> YearChoices { get; private set; } = [];

    protected override Duty Duty => Duty.ViewRegister;

    public IActionResult OnGet(string? site, string? year, string? format)
    {
        Site = string.IsNullOrEmpty(site) ? null : site;
        Year = Choose.Year(year);
        Entries = list.For(Actor, Trust, Site, Year);
        if (format is not null)
        {
            return TableDownload.Of(IncidentSheet.Of(Entries), $"{Trust} incidents", format);
        }

        Totals = LostTotals.Of(Entries.SelectMany(entry => entry.Shares));
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

    /// <summary>This list as a file.</summary>
    public string Link(string format) => Addresses.Incidents(Trust, Site, Year, format);

    public static string Words(IncidentRelation relation) =>
        relation switch
        {
            IncidentRelation.Critical => "Critical infrastructure risk",
            IncidentRelation.NonCritical => "Not critical",
            IncidentRelation.Other => "Other",
            _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "Not a relation."),
        };
}
