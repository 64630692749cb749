using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Import;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Bids;

/// <summary>
/// What the price base of a bid may be: prices that are known or forecast, and in a round prices that can be carried to the round's own.
/// </summary>
/// <param name="ThisYear">The financial year of today.</param>
/// <param name="Series">The price series of the trust.</param>
/// <param name="Carries">The index that carries every bid of a round to its prices.</param>
internal sealed record BidPrices(FinancialYear ThisYear, IReadOnlyList<PriceIndex> Series, PriceIndex Carries)
{
    public static BidPrices Of(PlannerDb db, string trust, ReferenceData reference, TimeProvider clock) =>
        new(
            FinancialYear.Of(DateOnly.FromDateTime(clock.GetLocalNow().DateTime)),
            new Indexes(reference).All(db, trust),
            reference.Deflator
        );

    /// <summary>The price base a row states; null where it states none, or none that can be taken, which is noted.</summary>
    public PriceBase? Read(SheetLine line, Round? round)
    {
        const string column = "price base";
        if (line.Text(column) is not { } typed || line.FinancialYear(column, typed) is not { } year)
        {
            return null;
        }

        var stated = new PriceBase(year);
        var fault =
            !PriceBaseReach.Takes(stated, ThisYear, Series) ? PriceBaseReach.Fault(stated)
            : round is not null && Carries.Factor(stated, round.PriceBase) is null
                ? $"{Carries.Name} does not carry {stated} to {round.PriceBase}, the prices of round {round.Id}. State the bid at prices of a later year."
            : null;
        if (fault is not null)
        {
            line.Refuse(column, fault);
        }

        return fault is null ? stated : null;
    }
}
