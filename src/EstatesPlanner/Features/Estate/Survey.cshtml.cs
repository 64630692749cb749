using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Fields;
using EstatesPlanner.Reference;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Estate;

/// <summary>
/// Enters the grades that one survey gave a site or a block: one form, six facets, blank where a facet was not looked at.
/// </summary>
public sealed class SurveyModel(SiteBook book, SaveFacets save, ReferenceData reference) : TrustPage
{
    public Site Site { get; private set; } = null!;

    /// <summary>What the fields hold beside the grades.</summary>
    public Cells Cells { get; private set; } = Cells.None;

    /// <summary>The grades as typed, by the word of the facet.</summary>
    public Dictionary<string, string?> Given { get; private set; } = [];

    public IReadOnlyList<FieldChoice> BlockChoices { get; private set; } = [];

    public FacetGrades Grades => reference.FacetGrades;

    protected override Duty Duty => Duty.EditRegister;

    public IReadOnlyList<FieldChoice> GradeChoices(FacetScale scale) =>
        [
            new("", "Not surveyed"),
            .. scale
                .Grades.SelectMany(grade => scale.SuffixX ? [grade.Grade, grade.Grade + "X"] : new[] { grade.Grade })
                .Select(grade => new FieldChoice(grade, $"{grade} {scale.Means(grade)}")),
        ];

    public void OnGet(string site, string? block)
    {
        Begin(site);
        Cells = Cells.Of((FacetFields.Block, block));
    }

    /// <summary>The input of a field beside the grades.</summary>
    public FormField Input(string name) => FormField.Of(FacetFields.Table[name], Cells, name == FacetFields.Block ? BlockChoices : null);

    public async Task<IActionResult> OnPostAsync(string site, [FromForm] Dictionary<string, string?> given)
    {
        Begin(site);
        (Cells, Given) = (FacetFields.Table.Form(Request.Form).With(FacetFields.Site, site), given);
        ModelState.Clear();
        var surveyed = Grades
            .Facets.Where(scale => !string.IsNullOrWhiteSpace(given.GetValueOrDefault(scale.Facet)))
            .Select(scale => scale.Facet)
            .ToList();
        if (surveyed.Count == 0)
        {
            ModelState.AddModelError($"given[{Grades.Facets[0].Facet}]", "Choose the grade of at least one facet.");
        }

        var read = save.Read(Trust, surveyed.Select(facet => Cells.With(FacetFields.Facet, facet).With(FacetFields.Grade, given[facet])));
        var faults = surveyed
            .Zip(read)
            .SelectMany(
                facet => facet.Second.Faults,
                (facet, fault) =>
                    (
                        Field: fault.Field == FacetFields.Grade ? $"given[{facet.First}]" : FacetFields.Table[fault.Field].InForm,
                        fault.Message
                    )
            );
        foreach (var (field, message) in faults.Distinct())
        {
            ModelState.AddModelError(field, message);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var entered = await save.Enter(Actor, [.. read.Select(one => one.Record!)]);
        Done = entered == 1 ? "1 grade is entered." : $"{EnglishText.Count(entered)} grades are entered.";
        return Redirect(Addresses.Site(Trust, site));
    }

    private void Begin(string site)
    {
        var record = book.Open(Actor, Trust, site);
        Site = record.Site;
        BlockChoices =
        [
            new("", "The whole site"),
            .. record.Blocks.Select(block => new FieldChoice(block.Code, $"{block.Name} ({block.Code})")),
        ];
    }
}
