using EstatesPlanner.Domain.Appraisal.Uncertainty;

namespace EstatesPlanner.Domain.Tests.Appraisal.Uncertainty;

public class DistributionTests
{
    public static TheoryData<Distribution> Each =>
        [
            new Uniform(80, 130),
            new Triangular(90, 100, 140),
            new Triangular(100, 100, 150),
            new Triangular(50, 100, 100),
            new Pert(90, 100, 160),
            new Pert(80, 120, 120),
            new Pert(100, 100, 180),
            new TruncatedNormal(100, 15, 0, 200),
            new TruncatedNormal(100, 30, 95, 300),
            new Lognormal(105, 140),
            new Discrete([new DiscreteOutcome(0.7m, 100), new DiscreteOutcome(0.3m, 60)]),
        ];

    [Theory]
    [MemberData(nameof(Each))]
    public void The_mean_stated_is_the_mean_of_the_quantiles(Distribution distribution)
    {
        const int slices = 200_000;
        var quantile = distribution.Ready();
        var mean = Enumerable.Range(0, slices).Sum(i => quantile((i + 0.5) / slices)) / slices;

        Assert.Null(distribution.Problem);
        Assert.Equal(distribution.Mean, mean, 1e-5);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void A_larger_share_never_has_a_smaller_value(Distribution distribution)
    {
        var values = Enumerable.Range(0, 2000).Select(i => distribution.Quantile((i + 0.5) / 2000)).ToList();

        Assert.All(values.Zip(values.Skip(1)), pair => Assert.True(pair.First <= pair.Second));
    }

    [Theory]
    [InlineData(0.25, 1.0)]
    [InlineData(0.0625, 0.95)]
    public void A_triangular_quantile_is_the_closed_form(double share, double multiple) =>
        Assert.Equal(multiple, new Triangular(90, 100, 130).Quantile(share), 1e-12);

    [Fact]
    public void A_lognormal_has_the_two_points_it_was_given_by()
    {
        var distribution = new Lognormal(105, 140);

        Assert.Equal(1.05, distribution.Quantile(0.5), 1e-14);
        Assert.Equal(1.40, distribution.Quantile(0.9), 1e-14);
    }

    [Fact]
    public void A_distribution_stays_within_its_ends()
    {
        Assert.InRange(new TruncatedNormal(100, 30, 95, 120).Quantile(1e-16), 0.95, 1.2);
        Assert.InRange(new TruncatedNormal(100, 30, 95, 120).Quantile(1 - 1e-16), 0.95, 1.2);
        Assert.InRange(new Pert(90, 100, 160).Quantile(1 - 1e-16), 0.9, 1.6);
    }

    [Fact]
    public void Parameters_that_make_no_distribution_are_named()
    {
        Assert.Equal("A uniform distribution has its low end below its high end.", new Uniform(100, 100).Problem);
        Assert.Equal("A triangular distribution has its mode between its low and its high end.", new Triangular(100, 90, 120).Problem);
        Assert.Equal("A PERT distribution has its mode between its low and its high end.", new Pert(100, 130, 120).Problem);
        Assert.Equal("A normal distribution has a standard deviation above nought.", new TruncatedNormal(100, 0, 0, 200).Problem);
        Assert.Equal("A normal distribution is cut off at a low end below its high end.", new TruncatedNormal(100, 10, 200, 200).Problem);
        Assert.Equal(
            "A normal distribution keeps something within five standard deviations of its mean.",
            new TruncatedNormal(100, 10, 160, 200).Problem
        );
        Assert.Equal(
            "A lognormal distribution has a P50 above nought and a P90 above that, at most a hundred times as large.",
            new Lognormal(100, 90).Problem
        );
        Assert.Equal("The probabilities of a discrete distribution sum to 1.", new Discrete([new DiscreteOutcome(0.5m, 100)]).Problem);
    }
}
