using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Fields;
using EstatesPlanner.Reference;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Estate;

/// <summary>Enters the grades that one survey gave a site or a block: one form, six facets, blank where a facet was not looked at.</summary>
public sealed class SurveyModel(SiteBook book, SaveFacets save, ReferenceData reference) : TrustPage
{
    public static readonly IReadOnlyList<FieldChoice> ConfidenceChoices = [.. Enum.GetValues<SurveyConfidence>().Select(confidence => new FieldChoice(WireWord.Of(confidence), EstateWords.Of(confidence)))];

    public Site Site { get; private set; } = null!;

    public FacetInput Input { get; private set; } = new();

    /// <summary>The grades as typed, by the word of the facet.</summary>
    public Dictionary<string, string?> Given { get; private set; } = [];

    public IReadOnlyList<FieldChoice> BlockChoices { get; private set; } = [];

    public FacetGrades Grades => reference.FacetGrades;

    protected override Duty Duty => Duty.EditRegister;

    public IReadOnlyList<FieldChoice> GradeChoices(FacetScale scale) =>
    [
        new("", "Not surveyed"),
        .. scale.Grades.SelectMany(grade => scale.SuffixX ? [grade.Grade, grade.Grade + "X"] : new[] { grade.Grade }).Select(grade => new FieldChoice(grade, $"{grade} {scale.Means(grade)}")),
    ];

    public void OnGet(string site, string? block)
    {
        Begin(site);
        Input = new FacetInput { Block = block };
    }

    public async Task<IActionResult> OnPostAsync(string site, [FromForm] FacetInput input, [FromForm] Dictionary<string, string?> given)
    {
        Begin(site);
        (Input, Given) = (input with { Site = site }, given);
        ModelState.Clear();
        var surveyed = Grades.Facets.Where(scale => !string.IsNullOrWhiteSpace(given.GetValueOrDefault(scale.Facet))).Select(scale => Input with { Facet = scale.Facet, Grade = given[scale.Facet] }).ToList();
        if (surveyed.Count == 0)
        {
            ModelState.AddModelError($"given[{Grades.Facets[0].Facet}]", "Choose the grade of at least one facet.");
        }

        var rules = save.Rules(Trust);
        foreach (var (field, message) in surveyed.SelectMany(facet => rules.Validate(facet).Errors.Select(problem => (Field: problem.PropertyName == nameof(FacetInput.Grade) ? $"given[{facet.Facet}]" : problem.PropertyName, problem.ErrorMessage))).Distinct())
        {
            ModelState.AddModelError(field, message);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var entered = await save.Enter(Actor, Trust, surveyed);
        Done = entered == 1 ? "1 grade is entered." : $"{EnglishText.Count(entered)} grades are entered.";
        return Redirect(SiteAddress.Of(Trust, site));
    }

    private void Begin(string site)
    {
        var record = book.Open(Actor, Trust, site);
        Site = record.Site;
        BlockChoices = [new("", "The whole site"), .. record.Blocks.Select(block => new FieldChoice(block.Code, $"{block.Name} ({block.Code})"))];
    }
}
