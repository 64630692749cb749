using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Readings;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Bids.Gains;

/// <summary>A benefit by its template's questions: worked out on submit, kept when asked.</summary>
public sealed class EditBenefitModel(RoundBooks books, SaveBenefit save) : TrustPage
{
    public CapitalBid Bid { get; private set; } = null!;

    public BidOption Option { get; private set; } = null!;

    public BenefitTemplate Template { get; private set; } = null!;

    public BenefitInput Input { get; private set; } = new();

    /// <summary>The benefit as worked out; null where something is wrong.</summary>
    public Benefit? Worked { get; private set; }

    public IReadOnlyList<FieldChoice> Classes => BenefitWords.Classes(Template);

    public IReadOnlyList<FieldChoice> Indexes => [.. save.Series(Trust).Select(index => new FieldChoice(index.Id, index.Name))];

    /// <summary>The questions with the names of their fields and the answers so far.</summary>
    public IEnumerable<(string Field, TemplateInput Question, string? Answer)> Questions => Template.Inputs.Select((input, i) => (FormattableString.Invariant($"Answers[{i}]"), input, i < Input.Answers.Count ? Input.Answers[i] : null));

    protected override Duty Duty => Duty.WriteBid;

    /// <param name="what">add, with the id of a template; or change, with the id of a benefit.</param>
    public void OnGet(string reference, string option, string what, string id)
    {
        var known = Open(reference, option, what, id);
        var index = save.Series(Trust)[0].Id;
        Input = known is null ? BenefitInput.New(Bid, Template, index) : BenefitInput.Of(Bid, Template, known, index);
        Worked = known;
    }

    /// <param name="act">keep, or anything else to see the working.</param>
    public async Task<IActionResult> OnPostAsync(string reference, string option, string what, string id, [FromForm] BenefitInput input, [FromForm] string? act)
    {
        var known = Open(reference, option, what, id);
        Input = input;
        ModelState.Clear();
        var (benefit, faults) = save.Try(Bid, Option, Template, known?.Id, input);
        foreach (var (field, sentence) in faults)
        {
            ModelState.AddModelError(field, sentence);
        }

        Worked = faults.Count == 0 ? benefit : null;
        if (Worked is null || act != "keep")
        {
            return Page();
        }

        try
        {
            await save.Keep(Actor, Trust, reference, input.Version, option, benefit);
            Done = $"{benefit.Name} is saved.";
            return Redirect($"/trust/{Trust}/bids/{Uri.EscapeDataString(Bid.Reference)}/edit/benefits/list?option={Uri.EscapeDataString(option)}");
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.NotAllowed)
        {
            ModelState.AddModelError("", refusal.Message);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
    }

    private Benefit? Open(string reference, string option, string what, string id)
    {
        Bid = books.OpenBid(Actor, reference, Trust).Entry.Bid;
        Option = Bid.Options.FirstOrDefault(known => known.Id == option) ?? throw Refusal.NotFound($"{Bid.Reference} has no option {option}.");
        if (what is not ("add" or "change"))
        {
            throw Refusal.NotFound("No such page.");
        }

        var known = what == "change" ? Option.Benefits.FirstOrDefault(benefit => benefit.Id == id && benefit.Working is not null) ?? throw Refusal.NotFound($"No benefit {id} made from a template.") : null;
        Template = save.Template(known?.Working!.Template ?? id);
        return known;
    }
}
