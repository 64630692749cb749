using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Readings;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Bids.Gains;

/// <summary>The benefits of an option with their working, and the templates to add another from.</summary>
public sealed class EditBenefitsModel(RoundBooks books, SaveBenefit save) : TrustPage
{
    public CapitalBid Bid { get; private set; } = null!;

    /// <summary>The option whose benefits are shown; null where the bid has none.</summary>
    public BidOption? Option { get; private set; }

    public IReadOnlyList<FieldChoice> Templates => [new("", "Choose"), .. save.Templates.Select(template => new FieldChoice(template.Id, template.Name))];

    /// <summary>Who else claims what the bid claims.</summary>
    public IReadOnlyList<string> Rivals { get; private set; } = [];

    protected override Duty Duty => Duty.WriteBid;

    public IActionResult OnGet(string reference, string? option, string? template)
    {
        Open(reference, option);
        if (template is null || Option is null)
        {
            return Page();
        }

        if (template.Length == 0)
        {
            ModelState.AddModelError("template", "Choose what is gained.");
            return Page();
        }

        return Redirect($"/trust/{Trust}/bids/{Uri.EscapeDataString(Bid.Reference)}/edit/benefits/{Uri.EscapeDataString(Option.Id)}/add/{Uri.EscapeDataString(save.Template(template).Id)}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string reference, string? option, [FromForm] string benefit, [FromForm] long version)
    {
        Open(reference, option);
        var known = Option?.Benefits.FirstOrDefault(each => each.Id == benefit) ?? throw Refusal.NotFound($"No benefit {benefit}.");
        try
        {
            await save.Remove(Actor, Trust, reference, version, Option!.Id, benefit);
            Done = $"{known.Name} is removed.";
            return Redirect($"/trust/{Trust}/bids/{Uri.EscapeDataString(Bid.Reference)}/edit/benefits/list?option={Uri.EscapeDataString(Option.Id)}");
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.NotAllowed)
        {
            ModelState.AddModelError("", refusal.Message);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
    }

    private void Open(string reference, string? option)
    {
        Bid = books.OpenBid(Actor, reference, Trust).Entry.Bid;
        Option = Bid.Options.FirstOrDefault(known => known.Id == option) ?? (option is null ? Bid.Preferred ?? Bid.Options.FirstOrDefault() : null);
        Rivals = save.Rivals(Actor, Bid);
    }
}
