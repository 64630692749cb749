using EstatesPlanner.Domain.Appraisal.Uncertainty;

namespace EstatesPlanner.Domain.Tests.Appraisal.Uncertainty;

/// <summary>
/// Against the outputs that the authors' reference programs give (xoshiro256starstar.c and splitmix64.c, as the rand_xoshiro crate tests
/// them).
/// </summary>
public class RandomStreamTests
{
    [Fact]
    public void The_generator_gives_the_reference_numbers()
    {
        var stream = RandomStream.FromState(1, 2, 3, 4);

        Assert.Equal(
            [
                11520UL,
                0,
                1509978240,
                1215971899390074240,
                1216172134540287360,
                607988272756665600,
                16172922978634559625,
                8476171486693032832,
                10595114339597558777,
                2904607092377533576,
            ],
            Enumerable.Range(0, 10).Select(_ => stream.Next())
        );
    }

    [Fact]
    public void The_seeding_gives_the_reference_numbers()
    {
        var state = 1477776061723855037UL;

        Assert.Equal(
            [1985237415132408290UL, 2979275885539914483, 13511426838097143398],
            Enumerable.Range(0, 3).Select(_ => RandomStream.SplitMix(ref state))
        );
    }

    [Fact]
    public void A_stream_is_its_seed_and_its_name()
    {
        IReadOnlyList<double> Of(long seed, string name)
        {
            var stream = new RandomStream(seed, name);
            return [.. Enumerable.Range(0, 100).Select(_ => stream.NextShare())];
        }

        Assert.Equal(Of(1, "works"), Of(1, "works"));
        Assert.Empty(Of(1, "works").Intersect(Of(2, "works")));
        Assert.Empty(Of(1, "works").Intersect(Of(1, "staff")));
        Assert.All(Of(7, "any"), share => Assert.InRange(share, double.Epsilon, 1 - 1e-16));
    }

    [Fact]
    public void Shares_fill_each_tenth_alike()
    {
        var stream = new RandomStream(1, "tenths");
        var counts = Enumerable.Range(0, 100_000).Select(_ => (int)(stream.NextShare() * 10)).CountBy(tenth => tenth);

        // Standard deviation of a count of 10,000 in 100,000 is 95.
        Assert.All(counts, count => Assert.InRange(count.Value, 10_000 - 400, 10_000 + 400));
    }
}
