using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Rounds.Scoring;

/// <summary>Somebody says that they have an interest in a bid.</summary>
public sealed class InterestModel(RoundBooks books, DeclareInterest declare) : TrustPage
{
    public CapitalBid Bid { get; private set; } = null!;

    public string? Nature { get; private set; }

    protected override Duty Duty => Duty.ViewRanking;

    public void OnGet(string reference) => Bid = books.OpenBid(Actor, reference, Trust).Entry.Bid;

    public async Task<IActionResult> OnPostAsync(string reference, [FromForm] string? nature)
    {
        OnGet(reference);
        try
        {
            await declare.Declare(Actor, Trust, Bid.Reference, nature ?? "");
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.BadInput)
        {
            ModelState.AddModelError("nature", refusal.Message);
            Nature = nature;
            return Page();
        }

        Done = $"Your interest in {Bid.Reference} is declared. Others score and decide on it.";
        return Redirect(Addresses.Bid(Trust, Bid.Reference));
    }
}
