using EstatesPlanner.Domain.Appraisal.Uncertainty;

namespace EstatesPlanner.Domain.Tests.Appraisal.Uncertainty;

public class SharedDrawsTests
{
    private static readonly Distribution Even = new Uniform(0, 100);

    [Fact]
    public void More_draws_begin_with_the_same_ones() =>
        Assert.Equal(new SharedDraws(1, 100).Of(Own("a")), new SharedDraws(1, 1000).Of(Own("a")).Take(100));

    [Fact]
    public void What_is_asked_before_moves_nothing()
    {
        var draws = new SharedDraws(1, 100);
        draws.Of(Own("b"));
        draws.Of(InMarket("c", 0.5));

        Assert.Equal(new SharedDraws(1, 100).Of(Own("a")), draws.Of(Own("a")));
    }

    [Fact]
    public void What_is_shared_is_made_once()
    {
        var draws = new SharedDraws(1, 100);

        Assert.Same(draws.Of(Own("a") with { IsShared = true }), draws.Of(Own("a") with { IsShared = true }));
    }

    [Theory]
    [InlineData(0.8, 0.6)]
    [InlineData(-0.7, 0.7)]
    [InlineData(1, 1)]
    public void The_correlation_of_two_normals_of_one_factor_is_the_product_of_their_loadings(double one, double other)
    {
        var wide = new TruncatedNormal(0, 100, -500, 500);
        var draws = new SharedDraws(3, 50_000);
        var (a, b) = (
            draws.Of(InMarket("a", one) with { Distribution = wide }),
            draws.Of(InMarket("b", other) with { Distribution = wide })
        );

        // The standard error of a correlation over 50,000 draws is below 0.0045.
        Assert.Equal(one * other, Correlation(a, b), 0.02);
    }

    [Fact]
    public void A_common_factor_leaves_each_drivers_own_distribution_as_it_was()
    {
        var spread = Spread.Of(new SharedDraws(1, 50_000).Of(InMarket("a", 0.9)));

        Assert.Equal(0.5, spread.Mean, 0.01);
        Assert.Equal(0.1, spread.P10, 0.01);
        Assert.Equal(0.9, spread.P90, 0.01);
    }

    [Fact]
    public void A_risk_happens_as_often_as_its_probability_says() =>
        Assert.Equal(0.3, new SharedDraws(1, 100_000).Of(new DrawnEvent("r", false, 0.3)).Average(), 0.006);

    private static DrawnMultiple Own(string key) => new(key, IsShared: false, Even, Factor: null, Loading: 0);

    private static DrawnMultiple InMarket(string key, double loading) => new(key, IsShared: false, Even, "market", loading);

    private static double Correlation(double[] a, double[] b)
    {
        var (meanA, meanB) = (a.Average(), b.Average());
        return a.Zip(b).Sum(pair => (pair.First - meanA) * (pair.Second - meanB))
            / Math.Sqrt(a.Sum(value => (value - meanA) * (value - meanA)) * b.Sum(value => (value - meanB) * (value - meanB)));
    }
}
