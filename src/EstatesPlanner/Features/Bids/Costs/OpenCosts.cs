using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Bids.Costs;

/// <summary>Works out the cost forms of a bid's options, and the bridge from the register to each outturn.</summary>
public sealed class OpenCosts(RoundBooks books, Indexes indexes, IPlannerReader store)
{
    /// <exception cref="Refusal">No such bid among those the actor may see.</exception>
    public (CapitalBid Bid, IReadOnlyList<OptionCosts> Options) Of(Actor actor, string bid, string? trust = null) =>
        books.OpenBid(actor, bid, trust).Entry is var entry ? (entry.Bid, Of(entry)) : throw new InvalidOperationException();

    public IReadOnlyList<OptionCosts> Of(BidEntry entry)
    {
        using var db = store.Read();
        return [.. entry.Bid.Options.Select(option => Of(db, entry, option))];
    }

    private OptionCosts Of(PlannerDb db, BidEntry entry, BidOption option)
    {
        if (option.CostForm is not { } form)
        {
            return new OptionCosts(option, null, [], null);
        }

        var (statement, problems) = WorkedForm.Of(
            entry.Bid,
            option,
            form,
            indexes.All(db, entry.Bid.Trust),
            $"{entry.Bid.Trust} has no price index {form.Index} any more."
        );
        return new OptionCosts(
            option,
            statement,
            problems,
            statement is null || entry.Items.Count == 0
                ? null
                : OutturnBridge.Of(
                    [
                        .. entry.Items.Select(item => new EradicationCost(
                            $"{item.SiteCode} {item.Reference}",
                            item.Cost,
                            item.PriceBase,
                            entry.Bid.ShareOf(item)
                        )),
                    ],
                    statement,
                    indexes.OfReports(db, entry.Bid.Trust)
                )
        );
    }
}
