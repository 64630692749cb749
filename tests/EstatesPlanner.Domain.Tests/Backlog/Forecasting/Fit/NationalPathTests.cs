using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Backlog.Forecasting.Fit;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Backlog.Forecasting.Fit;

public class NationalPathTests
{
    private static readonly PriceIndex Index = new(
        "trial",
        "Trial",
        new Dictionary<FinancialYear, decimal>
        {
            [new(2020)] = 100,
            [new(2021)] = 125,
            [new(2022)] = 200,
        }
    );

    private static readonly NationalYear[] Years =
    [
        new(new(2020), new CategoryPounds(10, 20, 30, 40), null, null),
        new(new(2021), null, 130, 25),
        new(new(2022), null, 150, 22),
    ];

    [Fact]
    public void Each_years_investment_at_the_first_years_prices_removes_its_share_of_what_stood_then()
    {
        // Nothing deteriorates. 25 × 100/125 = 20 of 100; then 22 × 100/200 = 11 of the 80 left.
        var shares = NationalPath.SharesRemoved(Years, new(2020), new(2022), DeteriorationRates.None, Index);

        Assert.Equal([0.2m, 0.1375m], shares!);
    }

    [Fact]
    public void The_backlog_deteriorates_before_it_is_invested_in()
    {
        // 100 grows by a tenth to 110, of which 20 is removed: 20/110.
        var shares = NationalPath.SharesRemoved(
            Years,
            new(2020),
            new(2021),
            new DeteriorationRates { CostGrowth = Rate.FromPercent(10) },
            Index
        );

        Assert.Equal([20m / 110], shares!);
    }

    [Fact]
    public void A_path_that_ends_where_it_begins_removes_nothing() =>
        Assert.Empty(NationalPath.SharesRemoved(Years, new(2020), new(2020), DeteriorationRates.None, Index)!);

    [Fact]
    public void A_year_that_is_not_published_leaves_no_path()
    {
        Assert.Null(NationalPath.SharesRemoved(Years, new(2021), new(2022), DeteriorationRates.None, Index));
        Assert.Null(NationalPath.SharesRemoved(Years, new(2019), new(2022), DeteriorationRates.None, Index));
        Assert.Null(NationalPath.SharesRemoved([Years[0], Years[2]], new(2020), new(2022), DeteriorationRates.None, Index));
        Assert.Null(
            NationalPath.SharesRemoved(
                [Years[0], Years[1] with { Investment = null }],
                new(2020),
                new(2021),
                DeteriorationRates.None,
                Index
            )
        );
    }

    [Fact]
    public void An_index_that_does_not_reach_leaves_no_path() =>
        Assert.Null(
            NationalPath.SharesRemoved([.. Years, new(new(2023), null, 150, 22)], new(2020), new(2023), DeteriorationRates.None, Index)
        );
}
