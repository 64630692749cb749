using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Domain.Tests.Bids;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Scoring;

public class ScoreTests
{
    private static readonly RemovedBacklog Removed = new()
    {
        High = Money.FromPounds(500_000),
        Significant = Money.FromPounds(250_000),
        IncidentHours = 100_000,
        Unpriced = [],
    };

    [Fact]
    public void Weights_are_swings_in_proportion()
    {
        var weights = SwingWeights.Of([.. ExampleRound.Criteria.Where(criterion => criterion.Swing is 100 or 80 or 20)]);

        Assert.Equal((0.5m, 0.4m, 0.1m), (weights["productivity"], weights["high-risk"], weights["social-value"]));
    }

    [Fact]
    public void Weights_sum_to_exactly_one() =>
        Prop.ForAll<byte[]>(swings =>
            {
                var criteria = swings
                    .Append((byte)1)
                    .Select((swing, i) => ExampleRound.Criteria[0] with { Id = $"c{i}", Swing = swing })
                    .ToList();
                return SwingWeights.Of(criteria).Values.Sum() == 1
                    && SwingWeights.Of(criteria).Values.All(weight => weight is >= 0 and <= 1);
            })
            .Holds();

    [Fact]
    public void Swings_that_say_nothing_have_no_weights()
    {
        Assert.Throws<ArgumentException>(() => SwingWeights.Of([ExampleRound.Criteria[0] with { Swing = 0 }]));
        Assert.Throws<ArgumentException>(() => SwingWeights.Of([ExampleRound.Criteria[0], ExampleRound.Criteria[1] with { Swing = -1 }]));
    }

    [Fact]
    public void Each_measure_takes_its_quantity_from_its_own_place()
    {
        var judged = new Dictionary<string, JudgedScore>
        {
            ["deliverability"] = JudgedScore.Of(
                ExampleBid.Whole,
                [new Judgement("chair", 50), new Judgement("author", 100)],
                JudgedBy.Median,
                "",
                [],
                null
            ),
        };
        var quantities = BidQuantities.Of(ExampleBid.Whole, ExampleRound.Criteria, Removed, judged);

        Assert.Equal(100 * 12m / 400.5m, quantities["productivity"]);
        Assert.Equal(500_000, quantities["high-risk"]);
        Assert.Equal(750_000, quantities["cir"]);
        Assert.Equal(100_000, quantities["incidents"]);
        Assert.Equal(3.5m, quantities["social-value"]);
        Assert.Equal(50, quantities["deliverability"]);
    }

    [Fact]
    public void The_total_is_the_weighted_sum_of_the_parts()
    {
        var score = ScoreOf(ExampleBid.Whole);
        var expected = ((100 * (60 + (40 * ((1200 / 400.5m) - 2) / 3))) + (80 * 50) + (40 * 75) + (10 * 10) + (20 * 80)) / 280;

        Assert.Equal(decimal.Round(expected, 12), decimal.Round(score.Total, 12));
        Assert.Equal(score.ByCriterion.Sum(criterion => criterion.Points * criterion.Weight), score.Total);
    }

    [Fact]
    public void A_judged_criterion_nobody_has_scored_counts_nought_and_is_flagged()
    {
        var score = ScoreOf(ExampleBid.Whole);

        Assert.Equal(["deliverability"], score.Unscored);
        Assert.Equal(0, score.ByCriterion.Single(criterion => criterion.Criterion == "deliverability").Points);
    }

    [Fact]
    public void A_stated_criterion_the_bid_does_not_state_is_flagged() =>
        Assert.Contains("social-value", ScoreOf(ExampleBid.Whole with { Measures = [] }).Unscored);

    [Fact]
    public void Adding_a_bid_moves_no_other_bids_score() =>
        Prop.ForAll<int, int>(
                (a, b) =>
                {
                    CapitalBid Bid(string reference, int quantity) =>
                        ExampleBid.Whole with
                        {
                            Reference = reference,
                            Measures = [new StatedMeasure("social-value", quantity % 7, "Stated.")],
                        };
                    IReadOnlyDictionary<string, decimal> Scores(params CapitalBid[] bids) =>
                        bids.ToDictionary(bid => bid.Reference, bid => ScoreOf(bid).Total);
                    return Scores(Bid("B1", a), Bid("B2", b))["B1"] == Scores(Bid("B1", a))["B1"];
                }
            )
            .Holds();

    [Fact]
    public void Taking_a_bid_away_moves_no_other_bids_score_whatever_the_weights() =>
        Prop.ForAll<byte[], byte[]>(
                (swings, levels) =>
                {
                    var criteria = ExampleRound
                        .Criteria.Select(
                            (criterion, i) => criterion with { Swing = 1 + (swings.Length == 0 ? i : swings[i % swings.Length] % 100) }
                        )
                        .ToList();
                    RankedBid Bid(byte level, int i)
                    {
                        var bid = ExampleBid.Whole with { Reference = $"B{i}" };
                        var judged = JudgedScore.Of(
                            bid,
                            [new Judgement("a", level % 101), new Judgement("b", level * 7 % 101)],
                            JudgedBy.TrimmedMean,
                            "",
                            [],
                            null
                        );
                        return new RankedBid(
                            bid.Reference,
                            Score
                                .Of(
                                    criteria,
                                    BidQuantities.Of(
                                        bid,
                                        criteria,
                                        Removed,
                                        new Dictionary<string, JudgedScore> { ["deliverability"] = judged }
                                    )
                                )
                                .Total,
                            i
                        );
                    }

                    var all = Ranking.Of([.. levels.Select(Bid)]).ToDictionary(rank => rank.Bid.Reference, rank => rank.Bid.Score);
                    var some = Ranking.Of([.. levels.Select(Bid).Where((_, i) => i % 2 == 0)]);
                    return some.All(rank => all[rank.Bid.Reference] == rank.Bid.Score);
                }
            )
            .Holds();

    [Fact]
    public void A_total_is_between_0_and_100() =>
        Prop.ForAll<int, int>(
                (a, b) =>
                    Score
                        .Of(
                            ExampleRound.Criteria,
                            ExampleRound.Criteria.ToDictionary(
                                criterion => criterion.Id,
                                criterion => (decimal?)(criterion.Swing > 50 ? a : b)
                            )
                        )
                        .Total
                        is >= 0
                            and <= 100
            )
            .Holds();

    private static Score ScoreOf(CapitalBid bid) =>
        Score.Of(ExampleRound.Criteria, BidQuantities.Of(bid, ExampleRound.Criteria, Removed, new Dictionary<string, JudgedScore>()));
}
