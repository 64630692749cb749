using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Sensitivity;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Tests.Appraisal.Sensitivity;

namespace EstatesPlanner.Domain.Tests.Appraisal;

/// <summary>A line whose years come to £0 still moves the answer: it is flexed like any other, and measured by its present value.</summary>
public class NetZeroLineTests
{
    [Fact]
    public void Land_bought_and_sold_again_has_the_widest_bar_and_a_switching_value_of_its_present_value()
    {
        // 1,000 in year 0 and −1,000 in year 20: 1,000 × (1 − 1/1.035^20) = 497.43.
        var answer = Answer(Line("land", CostKind.Capital, (0, 1000), (20, -1000)), Line("fees", CostKind.Revenue, (0, 10)));
        var (bar, land) = (
            Tornado.Of(answer, [], Conventions.Even20)[0],
            answer.Switching.Single(switching => switching.Driver == "cost:land")
        );

        Assert.Equal(
            ("cost:land", "land (present value)", "pounds of present value", 497.43m),
            (bar.Driver, bar.Label, bar.Unit, decimal.Round(bar.Value, 2))
        );
        Assert.Equal(0.4m * bar.Value, bar.Swing, 9);
        Assert.Equal(land.Value + answer.Options[1].Incremental!.Npsv, land.Switching, 9);
        Assert.Contains(answer.Switching, switching => switching.Driver == "capital" && switching.Value == land.Value);
    }

    [Fact]
    public void So_has_a_benefit_that_is_given_back_and_lines_that_cancel_each_other_out()
    {
        var answer = Answer(Line("buy", CostKind.Capital, (0, 700)), Line("sell", CostKind.Capital, (9, -700)));
        var advance = new Benefit
        {
            Id = "b2",
            Name = "Advance",
            Class = BenefitClass.CashReleasing,
            Flow = Flow.Run(1, 1, 90) - Flow.Run(8, 8, 90),
        };
        var option = answer.Model.Options[1] with { Benefits = [.. answer.Model.Options[1].Benefits, advance] };
        var bars = Tornado.Of(
            AppraisalAnswer.Of(answer.Model with { Options = [answer.Model.Options[0], option] }),
            [new DriverRange(null, "capital", -10, 10), new DriverRange(null, "benefit:b2", 0, 100)],
            RangeConvention.None
        );

        Assert.Equal(["benefit:b2", "capital"], bars.Select(bar => bar.Driver).Order(StringComparer.Ordinal));
        Assert.All(bars, bar => Assert.Equal((true, "pounds of present value"), (bar.Swing > 1, bar.Unit)));
    }

    private static CostLine Line(string id, CostKind kind, params (int Year, decimal Pounds)[] years) =>
        new()
        {
            Id = id,
            Name = id,
            Kind = kind,
            Flow = Flow.Of(years.Select(entry => KeyValuePair.Create(entry.Year, entry.Pounds))),
        };

    private static AppraisalAnswer Answer(params CostLine[] costs)
    {
        var plant = Plant.Model;
        return AppraisalAnswer.Of(
            plant with
            {
                Years = 20,
                Options = [plant.Options[0], plant.Options[1] with { Costs = costs, OptimismBias = null, Residual = null, Risks = [] }],
            }
        );
    }
}
