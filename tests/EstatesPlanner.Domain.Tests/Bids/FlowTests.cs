using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Bids;

public class FlowTests
{
    [Fact]
    public void A_ramp_grows_in_equal_steps_to_the_full_amount_and_holds()
    {
        var flow = Flow.Ramped(from: 2, fullFrom: 4, to: 6, amount: 12);

        Assert.Equal([0m, 0m, 4m, 8m, 12m, 12m, 12m, 0m], Enumerable.Range(0, 8).Select(year => flow[year]));
    }

    [Fact]
    public void A_ramp_that_is_full_at_once_is_a_run() => Assert.Equal(Flow.Run(2, 6, 12), Flow.Ramped(2, 2, 6, 12));

    [Fact]
    public void A_flow_before_year_0_or_backwards_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Flow.Run(-1, 3, 1));
        Assert.Throws<ArgumentException>(() => Flow.Run(4, 3, 1));
    }

    [Fact]
    public void Adding_adds_year_by_year() =>
        Prop.ForAll<int, int, byte>(
                (a, b, year) =>
                {
                    var flow = Flow.Run(0, year, a) + Flow.Run(year, year, b);
                    return flow[year] == (decimal)a + b && flow.Total == ((decimal)a * (year + 1)) + b;
                }
            )
            .Holds();

    [Fact]
    public void What_is_added_and_taken_away_leaves_nothing() =>
        Prop.ForAll<int, byte>((amount, year) => (Flow.Run(0, year, amount) - Flow.Run(0, year, amount)).IsNone).Holds();
}
