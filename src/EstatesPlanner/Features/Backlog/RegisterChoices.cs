using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Backlog;

/// <summary>What each filter of the register can be set to.</summary>
public sealed record RegisterChoices(
    IReadOnlyList<FieldChoice> Sites,
    IReadOnlyList<FieldChoice> Elements,
    IReadOnlyList<FieldChoice> Planned
)
{
    private const int YearsAhead = 12;

    public static readonly IReadOnlyList<FieldChoice> Categories =
    [
        new("", "All"),
        .. RiskCategories.WorstFirst.Select(category => new FieldChoice(category.ToString(), category.ToString())),
    ];

    public static readonly IReadOnlyList<FieldChoice> Sorts = [.. RegisterSort.All.Select(sort => new FieldChoice(sort.Id, sort.Words))];

    public static readonly IReadOnlyList<FieldChoice> PastSorts = [.. Sorts.Where(sort => RegisterSort.OfPast.Contains(sort.Value))];

    public static readonly IReadOnlyList<FieldChoice> Statuses =
    [
        new("", "All in the backlog"),
        .. ItemDetails
            .Named(ItemDetails.Status)!
            .Choices!.Select(choice => choice.Value.Length == 0 ? choice with { Value = WireWord.Of(ItemStatus.Identified) } : choice),
        new(RegisterQuery.Gone, "All that have left"),
        new(RegisterQuery.Every, "All, with those that have left"),
    ];

    public static readonly IReadOnlyList<FieldChoice> Conditions =
    [
        new("", "All"),
        new("A", "A, as new"),
        new("B", "B, sound"),
        new("C", "C, repair or replace soon"),
        new("D", "D, inoperable or about to be"),
    ];

    public static readonly IReadOnlyList<FieldChoice> Raac =
    [
        new("", "All"),
        new(RegisterQuery.AnyRaac, "Any RAAC"),
        .. ItemDetails.Named("raac")!.Choices!.Where(choice => choice.Value.Length > 0),
    ];

    public static readonly IReadOnlyList<FieldChoice> Controls =
    [
        new("", "All"),
        new("yes", "With an interim control"),
        new("no", "Without one"),
    ];

    public static RegisterChoices Of(PlannerDb db, string trust, ReferenceData reference, DateOnly today)
    {
        var year = FinancialYear.Of(today);
        var elements = reference.Elements.All;
        return new RegisterChoices(
            [
                new("", "All"),
                .. db
                    .Sites.Where(site => site.Trust == trust)
                    .OrderBy(site => site.Code)
                    .Select(site => new FieldChoice(site.Code, $"{site.Name} ({site.Code})")),
            ],
            [
                new("", "All"),
                .. elements
                    .Select(element => element.Group)
                    .Distinct(StringComparer.Ordinal)
                    .Select(group => new FieldChoice(group, $"{group}, all")),
                .. elements
                    .Where(element => !element.Code.Contains('.', StringComparison.Ordinal))
                    .Select(element => new FieldChoice(element.Code, $"{element.Code} {element.Name}")),
            ],
            [
                new("", "All"),
                new(RegisterQuery.NoYear, "No year planned"),
                .. Enumerable.Range(-2, YearsAhead + 2).Select(ahead => $"{year + ahead}").Select(each => new FieldChoice(each, each)),
            ]
        );
    }
}
