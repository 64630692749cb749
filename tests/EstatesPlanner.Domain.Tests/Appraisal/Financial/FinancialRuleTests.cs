using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Appraisal.Financial;

/// <summary>The small rules of the financial view, each by hand.</summary>
public class FinancialRuleTests
{
    /// <summary>£100,000 at 20%: £20,000 of tax, of which 45.5% comes back.</summary>
    [Theory]
    [InlineData(100_000, 20, 0, 20_000)]
    [InlineData(100_000, 20, 45.5, 10_900)]
    [InlineData(100_000, 20, 100, 0)]
    [InlineData(100_000, 5, 0, 5_000)]
    [InlineData(-100_000, 20, 50, -10_000)]
    public void Only_the_tax_that_does_not_come_back_costs_the_trust_anything(double net, double rate, double recovered, double cost) =>
        Assert.Equal((decimal)cost, IrrecoverableVat.Of((decimal)net, (decimal)rate, (decimal)recovered));

    [Theory]
    [InlineData(CostKind.Capital, null, 20, true)]
    [InlineData(CostKind.Lifecycle, null, 20, true)]
    [InlineData(CostKind.Revenue, null, 0, false)]
    [InlineData(CostKind.Transfer, null, 0, false)]
    [InlineData(CostKind.Capital, 5.0, 5, false)]
    [InlineData(CostKind.Capital, 0.0, 0, false)]
    [InlineData(CostKind.Revenue, 5.0, 5, false)]
    public void The_usual_rate_stands_in_only_on_capital_and_lifecycle_lines_that_state_none(
        CostKind kind,
        double? stated,
        int rate,
        bool isAssumed
    )
    {
        var vat = LineVat.Of(Boilers.Works with { Kind = kind, VatPercent = (decimal?)stated, VatRecoverablePercent = 40 }, standsIn: 20);

        Assert.Equal(new LineVat(rate, 40, isAssumed), vat);
        Assert.Equal(0, LineVat.Of(Boilers.Works with { VatRecoverablePercent = null }, 20).RecoveredPercent);
    }

    [Fact]
    public void The_dividend_is_the_rate_on_the_mean_of_what_stood_at_the_start_and_the_end() =>
        Assert.Equal(3_325, PdcDividend.Of(3.5m, 100_000, 90_000));

    [Theory]
    [InlineData(90_000, 9, 10_000)]
    [InlineData(90_000, 1, 90_000)]
    [InlineData(90_000, 0, 90_000)]
    [InlineData(90_000, -3, 90_000)]
    public void What_is_left_is_written_off_evenly_over_the_years_left_and_at_once_after_the_last(double left, int years, double charge) =>
        Assert.Equal((decimal)charge, StraightLine.Of((decimal)left, years));

    [Fact]
    public void A_first_valuation_takes_its_share_once_in_the_year_of_use() =>
        Assert.Equal([0m, 30_000, 0], Enumerable.Range(1, 3).Select(year => ValuationImpairment.Of(200_000, 15, year, inUseFrom: 2)));

    [Fact]
    public void A_real_line_is_carried_to_the_money_of_each_year_and_a_nominal_one_is_in_it_already()
    {
        // 10% a year from the price base, which is year 0.
        var cash = new CashTerms((Boilers.Model with { Deflator = RandomAppraisal.Inflation(10) }).Terms());
        var line = Boilers.Works with { Flow = Flow.Run(0, 2, 100) };

        Assert.Equal([100m, 110, 121], Enumerable.Range(0, 3).Select(year => cash.Of(line)[year]));
        Assert.Equal(line.Flow, cash.Of(line with { Terms = PriceTerms.Nominal }));
        // A price that falls by 10% a year in real terms: 110 × 0.9.
        Assert.Equal(99, cash.Of(line with { RelativePricePercent = -10 })[1]);
        Assert.Equal([121m, 0], [cash.Of(100, 2), cash.Of(0, 2)]);
        Assert.Throws<ArgumentOutOfRangeException>(() => cash.Of(line with { Terms = (PriceTerms)9 }));
    }

    [Fact]
    public void Without_a_deflator_there_is_no_money_of_a_year() =>
        Assert.Equal(
            "The financial view needs a deflator that covers its years.",
            Assert.Throws<InvalidOperationException>(() => new CashTerms((Boilers.Model with { Deflator = null }).Terms()).Of(1, 1)).Message
        );

    [Fact]
    public void One_line_is_shown_real_without_tax_in_the_one_view_and_in_cash_with_bias_and_tax_in_the_other()
    {
        var option = Boilers.Model.Options[1] with
        {
            OptimismBias = new OptimismBias { Percent = 10, Base = ["works"] },
        };
        var row = Both(option, option.Costs[0]);

        Assert.Equal(1_000_000, row.Economic![0]);
        Assert.Equal((1_000_000m, 100_000m, 220_000m, 1_320_000m), (row.Net[0], row.Bias[0], row.Vat[0], row.Gross[0]));
        Assert.Equal((20m, false, true, true), (row.VatPercent, row.IsVatAssumed, row.IsOwn, row.IsCapitalised));
    }

    [Fact]
    public void What_another_organisation_pays_costs_the_trust_no_cash_and_stays_in_the_economic_view()
    {
        var option = Boilers.Model.Options[1];
        var row = Both(option, option.Costs[0] with { Payer = "ICB", VatPercent = null });

        Assert.Equal((false, true, true, false), (row.IsOwn, row.Gross.IsNone, row.Economic is { IsNone: false }, row.IsVatAssumed));
        Assert.True(Both(option, option.Costs[0] with { Payer = "RQQ" }).IsOwn);
    }

    [Fact]
    public void A_transfer_is_in_no_economic_view_and_carries_no_bias()
    {
        var option = Boilers.Model.Options[1] with
        {
            OptimismBias = new OptimismBias { Percent = 10, Base = ["works"] },
        };
        var row = Both(option, option.Costs[0] with { Kind = CostKind.Transfer });

        Assert.Null(row.Economic);
        Assert.Equal((1_000_000m, true), (row.Net[0], row.Bias.IsNone));
    }

    /// <summary>Every part of a year a power of two, so that each sum can come about in one way only.</summary>
    [Fact]
    public void A_year_adds_up_to_its_effects_on_revenue_cash_and_budgets()
    {
        var year = new FinancialYearView
        {
            Index = 0,
            Year = new FinancialYear(2026),
            Capital = 1,
            CapitalVat = 2,
            Donated = 4,
            Running = 8,
            Risk = 3,
            CapitalRisk = 1,
            RunningVat = 16,
            CashReleased = 32,
            Depreciation = 64,
            DonatedDepreciation = 128,
            Impairment = 256,
            Pdc = 512,
            Released = new ReleasedCharges(1024, 2048, 4096),
            NetBookValue = 0,
        };
        var (depreciation, pdc, writeOff) = (year.Released.Depreciation, year.Released.Pdc, year.Released.WriteOff);

        Assert.Equal(7168, depreciation + pdc + writeOff);
        Assert.Equal((3m, -8m), (year.CapitalSpent, year.RunningCost));
        Assert.Equal(-8 + 64 + 512 - depreciation - pdc + writeOff, year.RevenueEffect);
        Assert.Equal(256 + 128 - 4, year.BelowControlTotal);
        Assert.Equal(-year.RevenueEffect - 380, year.Result);
        Assert.Equal(4 - 3 + 8 - 512 + pdc, year.Cash);
        Assert.Equal((-1m, -8m, 64 - depreciation + writeOff, 256m), (year.Cdel, year.RdelCash, year.RdelNonCash, year.Ame));
    }

    private static CostInBothViews Both(BidOption option, CostLine line) =>
        CostInBothViews.Of(option, line, new CashTerms(Boilers.Model.Terms()), Boilers.Terms, "RQQ");
}
