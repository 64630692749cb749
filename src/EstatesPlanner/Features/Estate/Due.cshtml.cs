using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Reference;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Estate;

/// <summary>
/// What is to be looked at again, soonest first: reviews of items and their controls, controls that expire, facets by the survey cycle.
/// </summary>
public sealed class DueModel(SiteBook book, SetCycle set, ReferenceData reference) : TrustPage
{
    /// <summary>Rows on the page; the file holds all.</summary>
    public const int MostRows = 300;

    public static readonly IReadOnlyList<FieldChoice> WithinChoices =
    [
        new("", "All"),
        new("0", "Overdue"),
        new("3", "The next 3 months"),
        new("12", "The next 12 months"),
    ];

    public IReadOnlyList<ReviewDue> Due { get; private set; } = [];

    public SurveyCycle Cycle { get; private set; } = SurveyCycle.Assumed;

    public string? Within { get; private set; }

    public string? Years { get; private set; }

    protected override Duty Duty => Duty.ViewRegister;

    public DateOnly Today => book.Today;

    public IActionResult OnGet(string? within, string? format)
    {
        Open(within);
        return format is null
            ? Page()
            : TableDownload.Of(EstateAnswers.Sheet(Due, reference.FacetGrades, Today), $"{Trust} due for review", format);
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? years)
    {
        try
        {
            Done = $"The survey cycle is {(await set.To(Actor, Trust, years)).Words}.";
            return Redirect(Addresses.EstateDue(Trust));
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.BadInput)
        {
            ModelState.Clear();
            ModelState.AddModelError("years", refusal.Message);
            Open(null);
            Years = years;
            return Page();
        }
    }

    public string What(ReviewDue due) => EstateWords.What(due, reference.FacetGrades);

    public string Link(string format) => Addresses.EstateDue(Trust, format, Within);

    private void Open(string? within)
    {
        Within = Choose.OneOf("Due within", within, WithinChoices.Select(choice => choice.Value));
        var until =
            Within is null ? (DateOnly?)null
            : Within == "0" ? Today.AddDays(-1)
            : Today.AddMonths(int.Parse(Within, CultureInfo.InvariantCulture));
        (Due, Cycle) = book.Due(Actor, Trust, until);
        Years = Cycle.Years.ToString(CultureInfo.InvariantCulture);
    }
}
