using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Scoring;

public class RankingTests
{
    [Fact]
    public void Value_per_pound_is_score_per_million_pounds_of_capital() =>
        Assert.Equal(24, new RankedBid("B1", 60, 2_500_000).ValuePerPound);

    [Fact]
    public void A_bid_may_be_first_by_value_and_last_by_value_per_pound()
    {
        var ranks = Ranking.Of([new RankedBid("B1", 60, 1_000_000), new RankedBid("B2", 90, 9_000_000)]);

        Assert.Equal([("B2", 1, 2), ("B1", 2, 1)], ranks.Select(rank => (rank.Bid.Reference, rank.ByValue, rank.ByValuePerPound)));
    }

    [Fact]
    public void Ties_go_to_the_lower_capital_and_then_to_the_reference()
    {
        var ranks = Ranking.Of([
            new RankedBid("b", 50, 2),
            new RankedBid("a", 50, 2),
            new RankedBid("B", 50, 2),
            new RankedBid("z", 50, 1),
        ]);

        Assert.Equal(["z", "B", "a", "b"], ranks.Select(rank => rank.Bid.Reference));
    }

    [Fact]
    public void Ties_of_value_per_pound_go_to_the_higher_score()
    {
        var ranks = Ranking.Of([new RankedBid("small", 10, 1_000_000), new RankedBid("large", 20, 2_000_000)]);

        Assert.Equal(1, ranks.Single(rank => rank.Bid.Reference == "large").ByValuePerPound);
    }

    [Fact]
    public void A_bid_that_asks_for_no_capital_has_no_value_per_pound_and_comes_last_there()
    {
        var ranks = Ranking.Of([new RankedBid("free", 90, 0), new RankedBid("worthless", 0, 5)]);

        Assert.Null(ranks[0].Bid.ValuePerPound);
        Assert.Equal(2, ranks[0].ByValuePerPound);
    }

    [Fact]
    public void The_order_in_which_bids_come_in_decides_nothing() =>
        Prop.ForAll<byte[], int>(
                (numbers, seed) =>
                {
                    var bids = numbers.Select((number, i) => new RankedBid($"B{i}", number % 4, number % 3)).ToList();
                    var shuffled = bids.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    return Ranking.Of(bids).SequenceEqual(Ranking.Of(shuffled));
                }
            )
            .Holds();

    [Fact]
    public void Every_place_is_taken_once() =>
        Prop.ForAll<byte[]>(numbers =>
            {
                var ranks = Ranking.Of([.. numbers.Select((number, i) => new RankedBid($"B{i}", number % 4, number % 3))]);
                return ranks.Select(rank => rank.ByValue).SequenceEqual(Enumerable.Range(1, numbers.Length))
                    && ranks.Select(rank => rank.ByValuePerPound).Order().SequenceEqual(Enumerable.Range(1, numbers.Length));
            })
            .Holds();
}
