using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal.Uncertainty;

/// <summary>What a bid's preferred option is worth over the draws: NPSV against business as usual, pounds.</summary>
/// <param name="Bid">The bid's reference.</param>
/// <param name="ProbabilityWorthwhile">Share of draws in which it is worth more than business as usual.</param>
public sealed record SimulatedBid(string Bid, Spread Incremental, double ProbabilityWorthwhile)
{
    /// <summary>
    /// Bids by the same draws, so that they compare; those with no preferred option are left out. A bid's draws depend on no other bid.
    /// </summary>
    public static IReadOnlyList<SimulatedBid> Of(
        IEnumerable<(string Bid, AppraisalAnswer Answer, UncertainInputs Uncertainty)> bids,
        SharedDraws draws
    ) => [.. bids.Select(bid => Of(bid.Bid, bid.Answer, bid.Uncertainty, draws)).OfType<SimulatedBid>()];

    private static SimulatedBid? Of(string bid, AppraisalAnswer answer, UncertainInputs uncertainty, SharedDraws draws)
    {
        if (answer.Options.FirstOrDefault(option => option.Option.Role == OptionRole.Preferred) is not { } preferred)
        {
            return null;
        }

        var events = new RiskEvents(answer.Model);
        var form = DrawnOption.Of(preferred, answer.Terms, uncertainty, events, bid).Npsv;
        var gain = (
            answer.BusinessAsUsual is { } bau ? form - DrawnOption.Of(bau, answer.Terms, uncertainty, events, bid).Npsv : form
        ).Over(draws.Of, draws.Count);
        return new SimulatedBid(bid, Spread.Of(gain), Simulation.ShareAbove(gain));
    }
}
