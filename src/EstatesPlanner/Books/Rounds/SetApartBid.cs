using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Books.Rounds;

/// <summary>
/// A bid of a round that is neither scored, ranked nor planned, since its capital cannot be carried to the round's prices.
/// </summary>
public sealed record SetApartBid(string Bid, string Name, PriceBase PriceBase, string Why)
{
    public static SetApartBid Of(CapitalBid bid, PriceBase round, PriceIndex index) =>
        new(
            bid.Reference,
            bid.Name,
            bid.PriceBase,
            $"{bid.Reference} ({bid.Name}) is neither ranked nor planned: its costs are at {bid.PriceBase} prices, and {index.Name} does not carry {bid.PriceBase} to {round}. Correct the price base of the bid."
        );
}
