using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Books.Plans;

/// <summary>
/// What the plan of a round is chosen from, as register, bids and scores stand now; and whether a plan that was kept would be made from the
/// same.
/// </summary>
public sealed class RoundModels(BidAppraisals appraisals, ReferenceData reference)
{
    /// <exception cref="Refusal">No index carries a bid's costs to the round's price base.</exception>
    public PortfolioModel Of(RoundBook book)
    {
        try
        {
            return RoundModel.Of(book.Round, Contenders(book), reference.Deflator);
        }
        catch (PriceBaseGap gap)
        {
            throw Refusal.BadInput(gap.Message);
        }
    }

    public IReadOnlyList<Contender> Contenders(RoundBook book) =>
        [
            .. book
                .Bids.Select(entry => (entry, Appraisal: appraisals.Of(entry.Bid)))
                .Select(bid => new Contender(
                    bid.entry.Bid,
                    bid.entry.Score.Total,
                    bid.Appraisal.Answer?.Options.FirstOrDefault(option => option.Id == bid.entry.Bid.Preferred?.Id)?.Npsv,
                    bid.entry.Removed
                )
                {
                    NotAppraised = bid.Appraisal.Problems is [var problem, ..] ? problem.Message : null,
                }),
        ];

    /// <summary>
    /// The bids of the round that no plan of it weighs: those at prices that no index reaches, and those that cannot be funded or valued.
    /// </summary>
    public IReadOnlyList<SetApart> Apart(RoundBook book) =>
        [.. book.SetApart.Select(bid => new SetApart(bid.Bid, bid.Why)), .. RoundModel.Apart(book.Round, Contenders(book))];

    /// <summary>Whether the plan would be made from the same bids, scores, rules and limits today.</summary>
    public bool IsCurrent(RoundBook book, KeptPlan plan) => CanonicalForm.Hash(Of(book)) == plan.Record.InputHash;
}
