using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Eric.Returns;

/// <summary>
/// The sheets of a return: the lines by site under the year's own headers, the bridge in three depths, the reconciliation, and what it
/// rests on.
/// </summary>
public sealed class ReturnSheets(EricFields fields)
{
    private static readonly string[] Steps =
    [
        "Opening (£)",
        "New (£)",
        "Resurveyed (£)",
        "Repriced (£)",
        "Re-graded (£)",
        "Fixed (£)",
        "Disposed (£)",
        "Removed (£)",
        "Closing (£)",
    ];

    /// <exception cref="Refusal">A year whose fields are not known.</exception>
    public IReadOnlyList<ExportSheet> All(StandingReturn standing, ReconciledReturn? reconciled) =>
        [
            Sites(standing.Return),
            .. Trust(standing.Return) is { } trust ? new[] { trust } : [],
            ByCategory(standing.Return),
            BySite(standing.Return),
            ByItem(standing.Return),
            .. reconciled is null ? Array.Empty<ExportSheet>() : [Reconciliation(reconciled)],
            About(standing),
        ];

    /// <summary>One sheet by its word: sites, movement, movement-by-site, items or reconciliation.</summary>
    /// <exception cref="Refusal">Another word, or nothing to reconcile with.</exception>
    public ExportSheet Named(string? table, EricReturn made, ReconciledReturn? reconciled) =>
        table switch
        {
            null or "sites" => Sites(made),
            "movement" => ByCategory(made),
            "movement-by-site" => BySite(made),
            "items" => ByItem(made),
            "reconciliation" when reconciled is not null => Reconciliation(reconciled),
            _ => throw Refusal.NotFound($"A return has no table {table}."),
        };

    /// <summary>The lines by site, under the exact headers of the year: what goes into the national system.</summary>
    /// <exception cref="Refusal">A year whose fields are not known.</exception>
    public ExportSheet Sites(EricReturn made)
    {
        var columns = fields.Of(made.Year, "site");
        return new ExportSheet(
            "Site data",
            [.. columns.Select(column => column.Header)],
            made.Sites.Select(site => (IReadOnlyList<object?>)[.. columns.Select(column => SiteCell(made, site, column))])
        );
    }

    private ExportSheet? Trust(EricReturn made)
    {
        var columns = fields.Of(made.Year, "trust");
        return columns.All(column => column.Level == "both")
            ? null
            : new ExportSheet(
                "Trust data",
                [.. columns.Select(column => column.Header)],
                [
                    [.. columns.Select(column => TrustCell(made, column))],
                ]
            );
    }

    private static ExportSheet ByCategory(EricReturn made) =>
        new(
            "Movement",
            ["Risk category", .. Steps],
            [
                .. RiskCategories.WorstFirst.Select(category =>
                    (IReadOnlyList<object?>)[category.ToString(), .. Cells(made.Movement.In(category))]
                ),
                ["Total", .. Cells(made.Movement.Total)],
            ]
        );

    private static ExportSheet BySite(EricReturn made) =>
        new(
            "Movement by site",
            ["Site", "Name", "Risk category", .. Steps],
            from site in made.Sites
            let movement = made.Movement.OfSite(site.Code)
            from category in RiskCategories.WorstFirst
            select (IReadOnlyList<object?>)[site.Code, site.Name, category.ToString(), .. Cells(movement.In(category))]
        );

    private static ExportSheet ByItem(EricReturn made) =>
        new(
            "Movement by item",
            ["Site", "Reference", "Defect", "Category before", "Category now", .. Steps, "Moved to another category (£)"],
            made.Lines.Select(line =>
                (IReadOnlyList<object?>)
                    [
                        line.SiteCode,
                        line.Reference,
                        line.Defect,
                        line.Before?.ToString(),
                        line.After?.ToString(),
                        .. Cells(line.Steps),
                        line.Moved.Pounds,
                    ]
            )
        );

    private static ExportSheet Reconciliation(ReconciledReturn reconciled) =>
        new(
            "Reconciliation",
            [
                "Site",
                "Name",
                .. RiskCategories.WorstFirst.Select(category => $"{category}, {reconciled.Against} (£)"),
                .. RiskCategories.WorstFirst.Select(category => $"{category}, {reconciled.Compares} (£)"),
                .. RiskCategories.WorstFirst.Select(category => $"{category}, difference (£)"),
                "Difference (£)",
            ],
            reconciled.Sites.Sites.Select(site =>
                (IReadOnlyList<object?>)
                    [
                        site.Code,
                        site.Name,
                        site.Published.High?.Pounds,
                        site.Published.Significant?.Pounds,
                        site.Published.Moderate?.Pounds,
                        site.Published.Low?.Pounds,
                        .. Pounds(site.Own),
                        .. Pounds(site.Difference),
                        site.Difference.Total.Pounds,
                    ]
            )
        );

    private ExportSheet About(StandingReturn standing)
    {
        var made = standing.Return;
        return new ExportSheet(
            "About",
            ["What", "Value"],
            [
                ["Trust", $"{made.TrustName} ({made.Trust})"],
                ["Year", $"{made.Year}"],
                .. ReturnText.Basis(made).Select(line => (IReadOnlyList<object?>)[line.Label, line.Value]),
                ["Every bridge ends at the figure returned", made.Sums],
                .. standing.Freeze is { } freeze
                    ? new IReadOnlyList<object?>[]
                    {
                        ["Frozen", EnglishText.Moment(freeze.At)],
                        ["SHA-256 of what was frozen", freeze.Hash],
                    }
                    :
                    [
                        ["Frozen", "No: a draft"],
                    ],
                .. ReturnText.Notes(made, fields).Select(note => (IReadOnlyList<object?>)["Note", note]),
            ]
        );
    }

    private static object?[] Cells(MovementSteps steps) =>
        [
            steps.Opening.Pounds,
            steps.New.Pounds,
            steps.Resurveyed.Pounds,
            steps.Repriced.Pounds,
            steps.Regraded.Pounds,
            steps.Fixed.Pounds,
            steps.Disposed.Pounds,
            steps.Removed.Pounds,
            steps.Closing.Pounds,
        ];

    private static object?[] Pounds(PublishedCosts costs) =>
        [costs.High.Pounds, costs.Significant.Pounds, costs.Moderate.Pounds, costs.Low.Pounds];

    /// <summary>One cell of the lines by site; null where neither the register nor the trust gives it.</summary>
    public static object? SiteCell(EricReturn made, ReturnSite site, EricField column) =>
        column.Field switch
        {
            _ when column.Kind is not null && site.Stated.TryGetValue(column.Field, out var stated) => StatedText.Cell(column, stated),
            _ when !column.Held => null,
            "formalSurveyYear" => site.Surveys.Formal,
            "reviewYear" => site.Surveys.Review,
            "inflationElement" => site.InflationElement.Pounds,
            "occupied" => site.Areas.Occupied,
            "notSuitable" => site.Areas.NotSuitable,
            "empty" => site.Areas.Empty,
            "underUsed" => site.Areas.UnderUsed,
            "trustCode" => made.Trust,
            "trustName" => made.TrustName,
            "siteCode" => site.Code,
            "siteName" => site.Name,
            "siteType" => site.Type,
            "grossInternalArea" => site.GrossInternalAreaM2,
            "high" => site.Costs.High.Pounds,
            "significant" => site.Costs.Significant.Pounds,
            "moderate" => site.Costs.Moderate.Pounds,
            "low" => site.Costs.Low.Pounds,
            "riskAdjusted" => site.RiskAdjusted.Pounds,
            "criticalSafety" => site.Safety.Pounds,
            "criticalCompliance" => site.NonCompliance.Pounds,
            "criticalContinuity" => site.Continuity.Pounds,
            ['i', 'm', 'p', 'a', 'c', 't', 'f', 'u', 'l', var rank, .. var what] => site.Impactful.ElementAtOrDefault(rank - '1')
                is { } incidents
                ? ImpactfulCell(incidents, what)
                : null,
            _ => Count(site.Incidents, column),
        };

    private static object? TrustCell(EricReturn made, EricField column) =>
        column.Field switch
        {
            _ when !column.Held => null,
            "trustCode" => made.Trust,
            "trustName" => made.TrustName,
            _ => Count(made.Incidents, column),
        };

    private static object Count(IncidentCounts incidents, EricField column) =>
        column.Field switch
        {
            "estates" => incidents.Estates,
            "estatesCritical" => incidents.EstatesCritical,
            "estatesNonCritical" => incidents.EstatesNonCritical,
            "estatesOther" => incidents.EstatesOther,
            "clinical" => incidents.Clinical,
            "clinicalCritical" => incidents.ClinicalCritical,
            "clinicalNonCritical" => incidents.ClinicalNonCritical,
            "clinicalOther" => incidents.ClinicalOther,
            "riddor" => incidents.Riddor,
            _ => throw new InvalidDataException($"data/eric-fields.json: no figure is called {column.Field}."),
        };

    private static object? ImpactfulCell(ImpactfulIncidents incidents, string what) =>
        what switch
        {
            "Type" => incidents.Type,
            "Number" => incidents.Number,
            "Cost" => incidents.CostToRectify.Pounds,
            "Hours" => incidents.DowntimeHours,
            "LostTime" => incidents.LostClinicalHours,
            "LostIncome" => incidents.LostClinicalIncome?.Pounds,
            _ => throw new InvalidDataException($"data/eric-fields.json: nothing about impactful incidents is called {what}."),
        };
}
