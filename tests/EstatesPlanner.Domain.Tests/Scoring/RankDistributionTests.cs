using EstatesPlanner.Domain.Scoring.Sensitivity;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Scoring;

public class RankDistributionTests
{
    [Fact]
    public void Over_every_weight_a_bid_is_first_as_often_as_its_share_of_the_weights()
    {
        var ranks = Of(new WeightSampling(20_000, 1, null));

        // A leads from 60% up: 40% of all weights; 20,000 draws miss by 0.0035 one time in three.
        Assert.Equal(0.4, (double)ranks[0].ChanceFirst, 0.015);
        Assert.Equal(0.6, (double)ranks[1].ChanceFirst, 0.015);
        Assert.Equal(ranks[0].ChanceFirst, ranks[0].ChanceFunded);
        Assert.Equal(ranks[0].ChanceFunded, ranks[2].ChanceFunded);
        Assert.Equal((1, 2, 3), (ranks[0].P5, ranks[0].P50, ranks[0].P95));
    }

    [Fact]
    public void Over_every_weight_of_three_criteria_each_weight_is_a_third_on_average()
    {
        var rows = new WeightSampling(20_000, 3, null).Rows([.. ThreeBids.Criteria, ThreeBids.Criteria[1] with { Id = "third" }]).ToList();

        Assert.All(rows, row => Assert.Equal(1 << 30, row.Sum()));
        Assert.All(Enumerable.Range(0, 3), place => Assert.Equal(1.0 / 3, rows.Average(row => (double)row[place]) / (1 << 30), 0.006));
    }

    [Fact]
    public void A_narrow_spread_around_the_swings_leaves_the_leader_where_it_is()
    {
        // Weights of 2/3 and 1/3 moved by 10% of themselves stay above 60%.
        var ranks = Of(new WeightSampling(5_000, 1, 10));
        Assert.Equal((1m, 1m, 0m), (ranks[0].ChanceFirst, ranks[2].ChanceFunded, ranks[1].ChanceFunded));
        Assert.InRange(Of(new WeightSampling(5_000, 1, 100))[0].ChanceFirst, 0.5m, 0.95m);
    }

    [Fact]
    public void The_same_seed_gives_the_same_ranks_and_another_does_not()
    {
        IEnumerable<int> Counts(long seed) => Of(new WeightSampling(1_000, seed, null)).SelectMany(spread => spread.Counts);
        Assert.Equal(Counts(7), Counts(7));
        Assert.NotEqual(Counts(7), Counts(8));
    }

    [Fact]
    public void The_order_of_the_bids_decides_nothing()
    {
        var sampling = new WeightSampling(500, 1, null);
        var (one, other) = (
            Of(sampling),
            RankDistribution.Of(ThreeBids.Criteria, [.. ThreeBids.Bids.Reverse()], ThreeBids.Envelope, sampling)
        );
        Assert.Equal(one.SelectMany(spread => spread.Counts), other.SelectMany(spread => spread.Counts));
    }

    [Fact]
    public void Every_sample_gives_every_bid_a_rank_and_every_rank_a_bid() =>
        Prop.ForAll<byte[], int>(
                (points, seed) =>
                {
                    var bids = points
                        .Append((byte)1)
                        .Select((number, i) => new WeighedBid($"B{i}", number % 3, [number % 101, number * 7 % 101]))
                        .ToList();
                    var ranks = RankDistribution.Of(ThreeBids.Criteria, bids, 5, new WeightSampling(100, seed, 50));
                    return ranks.All(spread => spread.Counts.Sum() == 100 && spread.P5 <= spread.P50 && spread.P50 <= spread.P95)
                        && Enumerable.Range(0, bids.Count).All(rank => ranks.Sum(spread => spread.Counts[rank]) == 100);
                }
            )
            .Holds();

    [Theory]
    [InlineData(99, null)]
    [InlineData(100_001, null)]
    [InlineData(1_000, 0)]
    [InlineData(1_000, 101)]
    public void A_sampling_out_of_its_bounds_is_not_drawn(int samples, int? spread)
    {
        Assert.NotNull(new WeightSampling(samples, 1, spread).Problem);
        Assert.Throws<InvalidOperationException>(() => Of(new WeightSampling(samples, 1, spread)));
    }

    private static IReadOnlyList<RankSpread> Of(WeightSampling sampling) =>
        RankDistribution.Of(ThreeBids.Criteria, ThreeBids.Bids, ThreeBids.Envelope, sampling);
}
