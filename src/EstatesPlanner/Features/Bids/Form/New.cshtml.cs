using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Bids.Form;

/// <summary>The first few things about a bid, as a person writes them.</summary>
public sealed record NewInput
{
    public string? Reference { get; init; }

    public string? Name { get; init; }

    public string? Type { get; init; }

    public string? Sector { get; init; }

    public string? Need { get; init; }
}

/// <summary>Begins a bid.</summary>
public sealed class NewModel(BeginBid begin) : TrustPage
{
    public NewInput Input { get; private set; } = new();

    protected override Duty Duty => Duty.WriteBid;

    public void OnGet() =>
        Input = new NewInput
        {
            Reference = begin.Propose(Trust),
            Type = WireWord.Of(BidType.Backlog),
            Sector = FormChoices.Sectors[0].Value,
        };

    public async Task<IActionResult> OnPostAsync([FromForm] NewInput input)
    {
        Input = input;
        ModelState.Clear();
        if (string.IsNullOrWhiteSpace(input.Name))
        {
            ModelState.AddModelError(nameof(input.Name), "Enter the name of the bid.");
        }

        if (!WireWord.TryParse<BidType>(input.Type, out var type))
        {
            ModelState.AddModelError(nameof(input.Type), "Choose what the money buys.");
        }

        if (!FormChoices.Sectors.Any(sector => sector.Value == input.Sector))
        {
            ModelState.AddModelError(nameof(input.Sector), "Choose the sector.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            var bid = await begin.Begin(Actor, Trust, input.Reference, input.Name, type, input.Sector!, input.Need);
            Done = $"Bid {bid.Reference} is started.";
            return Redirect(Addresses.EditBid(Trust, bid.Reference));
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.BadInput)
        {
            ModelState.AddModelError(nameof(input.Reference), refusal.Message);
            return Page();
        }
    }
}
