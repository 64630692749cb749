using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Features.Bids.Gains;

/// <summary>Puts a benefit into an option of a bid and takes one out: every page that changes benefits does it by this.</summary>
internal static class OptionBenefits
{
    /// <summary>The benefit in the place of the one with its id, or after the others.</summary>
    /// <exception cref="Refusal">The bid has no such option any more.</exception>
    public static CapitalBid With(CapitalBid bid, string option, Benefit benefit) =>
        Change(
            bid,
            option,
            known =>
                known.Any(each => each.Id == benefit.Id)
                    ? [.. known.Select(each => each.Id == benefit.Id ? benefit : each)]
                    : [.. known, benefit]
        );

    /// <exception cref="Refusal">The bid has no such option any more.</exception>
    public static CapitalBid Without(CapitalBid bid, string option, string benefit) =>
        Change(bid, option, known => [.. known.Where(each => each.Id != benefit)]);

    private static CapitalBid Change(CapitalBid bid, string option, Func<IReadOnlyList<Benefit>, IReadOnlyList<Benefit>> change) =>
        bid.Options.Any(known => known.Id == option)
            ? bid with
            {
                Options = [.. bid.Options.Select(known => known.Id == option ? known with { Benefits = change(known.Benefits) } : known)],
            }
            : throw Refusal.NotFound($"{bid.Reference} has no option {option}.");
}
