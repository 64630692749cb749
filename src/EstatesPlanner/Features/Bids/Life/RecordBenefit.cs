using EstatesPlanner.Books.Bids;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Bids.Life;

/// <summary>Records what one benefit of a delivered bid came to in one year; recording the year again replaces it.</summary>
public sealed class RecordBenefit(IPlannerWriter writer, Access access)
{
    /// <exception cref="Refusal">No such bid or benefit, it is not the actor's, it is not in delivery, or the evidence is
    /// missing.</exception>
    public Task<CapitalBid> Record(Actor actor, string trust, string reference, RealisedBenefit actual) =>
        writer.Run(
            actor.Stamp("record benefit"),
            db =>
            {
                access.Demand(actor, Domain.People.Duty.WriteBid, trust);
                var bid = BidMoves.Find(access, actor, db, trust, reference);
                if (bid.Author != actor.Id)
                {
                    throw Refusal.NotAllowed($"{bid.Reference} was written by {bid.Author}, who alone may do this.");
                }

                if (bid.State is not (BidState.Delivery or BidState.BenefitsRealised))
                {
                    throw Refusal.NotAllowed(
                        $"{bid.Reference} is {BidLife.Words(bid.State)}: benefits are recorded while a bid is in delivery and after."
                    );
                }

                if (bid.Preferred?.Benefits.Any(benefit => benefit.Id == actual.Benefit) != true)
                {
                    throw Refusal.BadInput(
                        $"The preferred option has no benefit {actual.Benefit}. Benefits: {string.Join(", ", bid.Preferred?.Benefits.Select(benefit => benefit.Id) ?? [])}."
                    );
                }

                if (string.IsNullOrWhiteSpace(actual.Evidence))
                {
                    throw Refusal.BadInput("Say where the figure comes from.");
                }

                var changed = bid with
                {
                    Realised =
                    [
                        .. bid
                            .Realised.Where(known => known.Benefit != actual.Benefit || known.Year != actual.Year)
                            .Append(actual with { Evidence = actual.Evidence.Trim() })
                            .OrderBy(known => known.Benefit, StringComparer.Ordinal)
                            .ThenBy(known => known.Year),
                    ],
                };
                db.Entry(bid).CurrentValues.SetValues(changed);
                return changed;
            }
        );

    /// <summary>The year a benefit's year index stands for: year 0 is the first start year.</summary>
    public static FinancialYear? YearOf(CapitalBid bid, int index) => bid.StartYears.Count == 0 ? null : bid.StartYears.Min() + index;
}
