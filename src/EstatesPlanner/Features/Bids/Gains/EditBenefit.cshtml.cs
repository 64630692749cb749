using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Features.Bids.Form;
using EstatesPlanner.Features.Bids.Life;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EstatesPlanner.Features.Bids.Gains;

/// <summary>One benefit, stated directly or by its template's questions: worked out on submit, kept when asked.</summary>
public sealed class EditBenefitModel(ShowBid show, EditBid edit, BidAppraisals appraisals, ReadBenefit read)
    : SectionPage(show, edit, appraisals)
{
    /// <summary>The word that stands in the address where a template's id would.</summary>
    private const string Stated = "stated";

    public override BidSection Section => BidSection.Benefits;

    public BidOption Option { get; private set; } = null!;

    /// <summary>Null for a benefit that is stated directly.</summary>
    public BenefitTemplate? Template { get; private set; }

    /// <summary>The benefit as the bid has it; null for a new one.</summary>
    public Benefit? Known { get; private set; }

    public BenefitForm Form { get; private set; } = null!;

    public BenefitInput Input { get; private set; } = new();

    /// <summary>The benefit as the page says it is; null where something is missing or wrong.</summary>
    public Benefit? Worked { get; private set; }

    public string Heading => Known?.Name ?? Template?.Name ?? "A benefit, stated directly";

    public IReadOnlyList<FieldChoice> Indexes => [.. read.Series(Trust).Select(index => new FieldChoice(index.Id, index.Name))];

    /// <summary>The questions with the names of their fields and the answers so far.</summary>
    public IEnumerable<(string Field, TemplateInput Question, string? Answer)> Questions =>
        (Template?.Inputs ?? []).Select(
            (input, i) => (FormattableString.Invariant($"Answers[{i}]"), input, Input.Answers.ElementAtOrDefault(i))
        );

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        var (option, what, id) = (Route("option"), Route("what"), Route("id"));
        Option =
            Bid.Options.FirstOrDefault(known => known.Id == option) ?? throw Refusal.NotFound($"{Bid.Reference} has no option {option}.");
        Known = what switch
        {
            "add" => null,
            "change" => Option.Benefits.FirstOrDefault(benefit => benefit.Id == id)
                ?? throw Refusal.NotFound($"No benefit {id} of option {option}."),
            _ => throw Refusal.NotFound("No such page."),
        };
        Template = Known is null
            ? id == Stated
                ? null
                : read.Template(id)
            : Known.Working is { } working
                ? read.Template(working.Template)
                : null;
        Form = BenefitForm.Of(Bid, Template, Known);
    }

    public void OnGet()
    {
        Worked = Known;
        if (Template is not null)
        {
            var index = read.Series(Trust)[0].Id;
            Input = Known?.Working is { } working ? BenefitInput.Of(Bid, Template, working, index) : BenefitInput.New(Bid, Template, index);
        }
    }

    /// <param name="act">keep, or anything else to see what it comes to.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] BenefitInput input, [FromForm] long version, [FromForm] string? act)
    {
        ModelState.Clear();
        (Input, Form) = (input, Form with { Grid = Form.Grid.Sent(Request.Form) });
        (Worked, var faults) = read.Try(Bid, Option, Known, Template, Form, input);
        foreach (var (field, sentence) in faults)
        {
            ModelState.AddModelError(field, sentence);
        }

        return Worked is { } benefit && act == "keep"
            ? await Save(
                version,
                bid => OptionBenefits.With(bid, Option.Id, benefit),
                Addresses.BidForm(Trust, Bid.Reference, BidSection.Benefits),
                $"{benefit.Name} is saved."
            )
            : Page();
    }

    /// <summary>Whether something is wrong at a field.</summary>
    public bool IsWrong(string field) => ModelState[field]?.Errors.Count > 0;

    private string Route(string name) => RouteData.Values[name]?.ToString() ?? "";
}
