using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Domain.Tests.Appraisal;

namespace EstatesPlanner.Domain.Tests.Bids.CostForms;

public class CostFormTests
{
    [Theory]
    [InlineData(FormRowKind.Departmental, 400_000, 80_000)]
    [InlineData(FormRowKind.OnCosts, 100_000, 20_000)]
    [InlineData(FormRowKind.WorksTotal, 500_000, 100_000)]
    [InlineData(FormRowKind.Location, -20_000, -4_000)]
    [InlineData(FormRowKind.Works, 480_000, 96_000)]
    [InlineData(FormRowKind.Fees, 57_600, 11_520)]
    [InlineData(FormRowKind.NonWorks, 30_000, 6_000)]
    [InlineData(FormRowKind.Equipment, 40_000, 8_000)]
    [InlineData(FormRowKind.Contingency, 30_380, 6_076)]
    [InlineData(FormRowKind.ForApproval, 637_980, 127_596)]
    [InlineData(FormRowKind.OptimismBias, 138_624, 27_724.80)]
    [InlineData(FormRowKind.WithBias, 776_604, 155_320.80)]
    [InlineData(FormRowKind.InflationToBase, 15_532.08, 3_106.42)]
    [InlineData(FormRowKind.InflationToCompletion, 13_978.87, 2_795.77)]
    [InlineData(FormRowKind.Total, 806_114.95, 161_222.99)]
    [InlineData(FormRowKind.VatRecovered, 0, -14_827.62)]
    [InlineData(FormRowKind.Outturn, 806_114.95, 146_395.37)]
    public void The_worked_example_has_these_rows(FormRowKind row, double net, double vat) =>
        Assert.Equal(((decimal)net, (decimal)vat), (WardForm.Statement[row].Net.Pounds, WardForm.Statement[row].Vat.Pounds));

    [Fact]
    public void Cash_flow_is_in_the_money_of_each_year() =>
        Assert.Equal(
            [("2026/27", 316_854.43m, 63_370.89m, 5_828.20m, 374_397.12m), ("2027/28", 489_260.52m, 97_852.10m, 8_999.42m, 578_113.20m)],
            WardForm.Statement.Years.Select(year =>
                (year.Year.ToString(), year.Net.Pounds, year.Vat.Pounds, year.Recovered.Pounds, year.Outturn.Pounds)
            )
        );

    [Fact]
    public void The_bridge_leads_from_the_register_to_the_outturn()
    {
        var bridge = WardForm.Bridge;
        Assert.Equal(
            (400_000m, 6_122.45m, 93_877.55m),
            (bridge.Steps[0].Amount.Pounds, bridge.Steps[1].Amount.Pounds, bridge.Steps[2].Amount.Pounds)
        );
        Assert.Equal(WardForm.Statement[FormRowKind.Outturn].Gross, bridge.Steps[^1].Amount);
        Assert.Equal(bridge.Steps[^1].Amount, bridge.Steps[0].Amount + bridge.Steps.Where(step => !step.Whole).Sum(step => step.Amount));
    }

    [Fact]
    public void An_item_whose_prices_the_series_does_not_reach_is_left_out_and_named()
    {
        var bridge = OutturnBridge.Of(
            [.. WardForm.Items, new("S1 OLD", Money.FromPounds(9), PriceBase.Parse("1999/00"))],
            WardForm.Statement,
            WardForm.Index
        );
        Assert.Equal(["S1 OLD"], bridge.LeftOut);
        Assert.Equal(WardForm.Bridge.Steps, bridge.Steps);
    }

    [Fact]
    public void Every_reader_of_the_option_has_the_forms_own_capital()
    {
        var bid = ExampleBid.Whole;
        var bias = WardForm.Terms.Bias;
        var option = FormLines.On(bid.Options[1] with { OptimismBias = bias, Residual = null, Risks = [] }, WardForm.Statement);
        bid = bid with { Options = [bid.Options[0], option] };
        var atBase = WardForm.Statement.Parts.Sum(part => part.AtBase).Pounds;

        Assert.Equal(650_739.60m, atBase);
        Assert.Equal(atBase, option.Capital.Total);
        Assert.Equal(atBase, BidCapital.At(bid, bid.PriceBase, WardForm.Index)!.Value.Pounds);
        var flat = GreenBook.Standard2018 with
        {
            Standard = DiscountRates.Flat(Rate.FromPercent(0)),
            Health = DiscountRates.Flat(Rate.FromPercent(0)),
        };
        var appraised = AppraisalAnswer.Of(AppraisalModel.Of(bid, flat)).Options[1];
        Assert.Equal(WardForm.Statement.Parts.Sum(part => part.BiasAtBase).Pounds, appraised.OptimismBias);
        Assert.Equal(atBase, appraised.PvCosts);
        Assert.True(FormLines.Agree(option, WardForm.Statement));
        Assert.False(FormLines.Agree(option with { Costs = [option.Costs[0]] }, WardForm.Statement));
    }

    [Fact]
    public void The_form_replaces_capital_alone_and_what_else_was_said_of_its_lines_stays()
    {
        var before = ExampleBid.Whole.Options[1] with
        {
            Costs =
            [
                new CostLine
                {
                    Id = "works",
                    Name = "Old",
                    Kind = CostKind.Capital,
                    Flow = Flow.Run(0, 0, 5),
                    Payer = "ICB",
                },
                new CostLine
                {
                    Id = "guess",
                    Name = "Guess",
                    Kind = CostKind.Capital,
                    Flow = Flow.Run(0, 0, 5),
                },
                new CostLine
                {
                    Id = "run",
                    Name = "Running",
                    Kind = CostKind.Revenue,
                    Flow = Flow.Run(1, 3, 5),
                },
            ],
        };
        var after = FormLines.On(before, WardForm.Statement);
        Assert.Equal(["works", "fees", "non-works", "equipment", "contingency", "run"], after.Costs.Select(cost => cost.Id));
        Assert.Equal("ICB", after.Costs[0].Payer);
        Assert.Equal(489_600m, after.Costs[0].Flow.Total);
        Assert.Equal(
            (20m, 100m, 0m),
            (after.Costs[1].VatPercent, after.Costs[1].VatRecoverablePercent, after.Costs[0].VatRecoverablePercent)
        );
    }
}
