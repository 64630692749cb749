using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Eric;

/// <summary>What published rows say, add up to, and contradict.</summary>
public class PublishedRowTests
{
    private static readonly EricRow Row = new()
    {
        Number = 2,
        Trust = "RAA",
        TrustName = "ALPHA",
        TrustType = "ACUTE - LARGE",
        Region = "LONDON",
        Site = "RAA01",
        SiteType = "General acute hospital",
        GrossInternalAreaM2 = 1000,
        High = Pounds(1),
        Significant = Pounds(20),
        Moderate = Pounds(300),
        Low = Pounds(4000),
    };

    [Fact]
    public void A_cost_that_is_missing_is_not_a_nought()
    {
        Assert.Equal(CostState.NotApplicable, CostStates.Of(null));
        Assert.Equal(CostState.Zero, CostStates.Of(Money.Zero));
        Assert.Equal(CostState.Value, CostStates.Of(new Money(1)));
        Assert.Equal(CostState.Value, CostStates.Of(new Money(-1)));
    }

    [Fact]
    public void Totals_sum_each_category_and_say_how_much_of_the_set_they_cover()
    {
        var totals = EricTotals.Of([
            Row,
            Row with
            {
                Site = "RAA02",
                High = Pounds(2),
                Significant = null,
                RiskAdjusted = Pounds(7),
            },
            Row with
            {
                Trust = "RBB",
                High = null,
                Significant = null,
                Moderate = null,
                Low = null,
            },
            Row with
            {
                Trust = "RCC",
                High = Pounds(0),
                Significant = Pounds(0),
                Moderate = Pounds(0),
                Low = Pounds(0),
            },
        ]);

        Assert.Equal((4, 3, 1, 1), (totals.Rows, totals.Trusts, totals.NotApplicable, totals.Zero));
        Assert.Equal((Pounds(3), Pounds(20), Pounds(600), Pounds(8000)), (totals.High, totals.Significant, totals.Moderate, totals.Low));
        Assert.Equal((Pounds(8623), Pounds(23), Pounds(7)), (totals.Total, totals.Critical, totals.RiskAdjusted));
    }

    [Fact]
    public void Where_no_row_publishes_risk_adjusted_backlog_there_is_none_rather_than_nought() =>
        Assert.Null(EricTotals.Of([Row]).RiskAdjusted);

    [Theory]
    [InlineData(EricGrouping.TrustType, "ACUTE - LARGE 1, Not stated 1")]
    [InlineData(EricGrouping.Region, "LONDON 2")]
    [InlineData(EricGrouping.SiteType, "Community hospital 1, General acute hospital 1")]
    public void Rows_are_split_by_what_the_file_says_of_them(EricGrouping grouping, string groups) =>
        Assert.Equal(
            groups,
            string.Join(
                ", ",
                EricTotals
                    .By([Row, Row with { TrustType = null, Region = "London", SiteType = "Community hospital" }], grouping)
                    .Select(group => $"{group.Key} {group.Totals.Rows}")
            )
        );

    [Fact]
    public void What_is_no_grouping_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => EricTotals.By([Row], (EricGrouping)9));

    [Fact]
    public void Sums_that_agree_with_their_parts_say_nothing() =>
        Assert.Empty(
            new PublishedSums
            {
                Total = Pounds(4321),
                AgeProfile = 99.95m,
                Critical = Pounds(21),
            }.Disagreements(Row)
        );

    [Fact]
    public void Sums_that_disagree_with_their_parts_are_reported_with_both() =>
        Assert.Equal(
            [
                "The published total is £4,322, its four parts sum to £4,321.",
                "The age profile sums to 99.94%, not 100%.",
                "The published split of critical infrastructure risk sums to £20, High and Significant to £21.",
            ],
            new PublishedSums
            {
                Total = Pounds(4322),
                AgeProfile = 99.94m,
                Critical = Pounds(20),
            }.Disagreements(Row)
        );

    [Fact]
    public void A_sum_beside_parts_that_are_missing_is_not_compared() =>
        Assert.Empty(
            new PublishedSums { Total = Pounds(5), Critical = Pounds(5) }.Disagreements(
                Row with
                {
                    High = null,
                    Significant = null,
                    Moderate = null,
                    Low = null,
                }
            )
        );

    [Fact]
    public void An_amount_above_what_99_of_100_sites_report_for_a_square_metre_is_asked_about()
    {
        Assert.Equal(
            "£4,321 is £4 a square metre, more than 99 of 100 sites of its type. Is the unit right?",
            UnitTraps.PerSquareMetre(Row, 4.32m)
        );
        Assert.Null(UnitTraps.PerSquareMetre(Row, 4.321m));
        Assert.Null(UnitTraps.PerSquareMetre(Row, null));
        Assert.Null(UnitTraps.PerSquareMetre(Row with { GrossInternalAreaM2 = 0 }, 1));
        Assert.Null(UnitTraps.PerSquareMetre(Row with { High = null, Significant = null, Moderate = null, Low = null }, 1));
    }

    [Theory]
    [InlineData(200_000, 20_000, "£20,000 against £200,000 the year before: ten times or more. Is the unit right?")]
    [InlineData(20_000, 200_000, "£200,000 against £20,000 the year before: ten times or more. Is the unit right?")]
    [InlineData(200_000, 20_001, null)]
    [InlineData(100_000, 10_000, null)]
    [InlineData(0, 200_000, null)]
    [InlineData(200_000, 0, null)]
    public void Ten_times_the_year_before_is_asked_about_where_the_larger_is_over_100_000(long before, long now, string? question) =>
        Assert.Equal(question, UnitTraps.Tenfold(Pounds(before), Pounds(now)));

    [Fact]
    public void A_year_that_was_not_returned_is_compared_with_nothing()
    {
        Assert.Null(UnitTraps.Tenfold(null, Pounds(200_000)));
        Assert.Null(UnitTraps.Tenfold(Pounds(200_000), null));
    }

    [Theory]
    [InlineData(2016, 2016, "in 2016/17 alone", "2014 2015 2017 2018")]
    [InlineData(2015, 2017, "from 2015/16 to 2017/18", "2014 2018")]
    [InlineData(2016, null, "from 2016/17 on", "2014 2015")]
    [InlineData(null, 2015, "until 2015/16", "2016 2017 2018")]
    [InlineData(null, null, "in every year", "")]
    public void A_column_of_certain_years_contradicts_the_others(int? from, int? until, string words, string contradicted)
    {
        var column = new YearColumn(
            "Any",
            from is { } first ? new FinancialYear(first) : null,
            until is { } last ? new FinancialYear(last) : null
        );

        Assert.Equal(words, column.Words);
        Assert.Equal(contradicted, string.Join(' ', Enumerable.Range(2014, 5).Where(year => column.Contradicts(new FinancialYear(year)))));
    }

    [Fact]
    public void A_year_of_a_trust_sums_its_rows_and_names_the_codes_they_came_under()
    {
        var year = new TrustYear(
            new FinancialYear(2020),
            EricLevel.Site,
            [Row with { Trust = "RBB" }, Row, Row with { Site = "RAA02", GrossInternalAreaM2 = null }]
        );

        Assert.Equal(["RAA", "RBB"], year.ReturnedAs);
        Assert.Equal((2000m, Pounds(3 * 4321), PriceBase.Parse("2020/21")), (year.AreaM2, year.Totals.Total, year.PriceBase));
        Assert.Equal(new PublishedDensity(4.321m, 0.021m), year.Density);
    }

    [Fact]
    public void A_year_of_a_trust_is_told_at_its_own_prices_or_at_others()
    {
        var year = new TrustYear(new FinancialYear(2020), EricLevel.Trust, [Row]);
        var index = new PriceIndex("trial", "Trial", new Dictionary<FinancialYear, decimal> { [new(2020)] = 100, [new(2024)] = 125 });

        Assert.Equal(Pounds(4321), year.CostsAt(null, index)!.Value.Total);
        Assert.Equal(new Money(540_125), year.CostsAt(PriceBase.Parse("2024/25"), index)!.Value.Total);
        Assert.Null(year.CostsAt(PriceBase.Parse("2023/24"), index));
        Assert.Equal(new PublishedDensity(4.321m, 0.021m), year.DensityAt(null, index));
        Assert.Equal(new PublishedDensity(5.40125m, 0.02625m), year.DensityAt(PriceBase.Parse("2024/25"), index));
        Assert.Null(year.DensityAt(PriceBase.Parse("2023/24"), index));
        Assert.Null((year with { Rows = [] }).DensityAt(PriceBase.Parse("2023/24"), index));
    }

    private static Money Pounds(long pounds) => Money.FromPounds(pounds);
}
