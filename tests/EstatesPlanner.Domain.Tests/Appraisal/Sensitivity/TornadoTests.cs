using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Reports;
using EstatesPlanner.Domain.Appraisal.Sensitivity;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Appraisal.Sensitivity;

public class TornadoTests
{
    [Fact]
    public void A_driver_without_a_range_moves_by_the_convention_and_says_so()
    {
        var bar = Tornado.Of(Plant.Answer, [], Conventions.Even20).Single(bar => bar.Driver == "cost:works");

        Assert.True(bar.IsConvention);
        Assert.Equal((-20m, 96m), (bar.Low.ChangePercent, bar.Low.Value));
        Assert.Equal((20m, 144m), (bar.High.ChangePercent, bar.High.Value));
    }

    [Fact]
    public void A_given_range_takes_its_place_and_one_for_the_option_comes_first()
    {
        var bars = Tornado.Of(
            Plant.Answer,
            [new DriverRange(null, "cost:works", -5, 5), new DriverRange("pwf", "cost:works", -10, 40)],
            Conventions.Even20
        );

        Assert.Equal(
            (-10m, 40m, false),
            (
                bars.Single(bar => bar.Driver == "cost:works").Low.ChangePercent,
                bars.Single(bar => bar.Driver == "cost:works").High.ChangePercent,
                bars.Single(bar => bar.Driver == "cost:works").IsConvention
            )
        );
    }

    [Fact]
    public void Without_a_convention_only_drivers_with_a_range_have_bars() =>
        Assert.Equal(
            ["cost:works"],
            Tornado.Of(Plant.Answer, [new DriverRange("pwf", "cost:works", -10, 40)], RangeConvention.None).Select(bar => bar.Driver)
        );

    [Fact]
    public void A_line_may_state_its_own_range_and_one_asked_for_comes_first()
    {
        var works = Plant.Model.Options[1].Costs[0] with { Range = new LineRange(-10, 35, "Two tenders") };
        var questions = new AppraisalQuestions
        {
            Model = Plant.Model with { Options = [Plant.Model.Options[0], Plant.Model.Options[1] with { Costs = [works] }] },
            Convention = Conventions.Even20,
        };
        TornadoBar Works(AppraisalQuestions asked) => AppraisalReport.Of(asked).Tornado.Single(bar => bar.Driver == "cost:works");

        Assert.Equal(
            (-10m, 35m, false),
            (Works(questions).Low.ChangePercent, Works(questions).High.ChangePercent, Works(questions).IsConvention)
        );
        Assert.Equal(50, Works(questions with { Ranges = [new DriverRange("pwf", "cost:works", 0, 50)] }).High.ChangePercent);
    }

    [Fact]
    public void A_range_of_business_as_usual_is_that_of_the_cost_it_avoids()
    {
        var bar = Tornado
            .Of(Plant.Answer, [new DriverRange("bau", "cost:repairs", -50, 0)], Conventions.Even20)
            .Single(bar => bar.Driver == "bau:cost:repairs");

        Assert.Equal(Plant.Answer.Options[1].Incremental!.Npsv, bar.High.Npsv);
        Assert.Equal(Plant.Answer.Options[1].Incremental!.Npsv - (Plant.Answer.Options[0].Npc / 2), bar.Low.Npsv, 12);
    }

    [Fact]
    public void A_total_has_a_bar_only_where_a_range_names_it()
    {
        Assert.DoesNotContain(Tornado.Of(Plant.Answer, [], Conventions.Even20), bar => bar.Driver is "capital" or "benefits");
        Assert.Contains(
            Tornado.Of(Plant.Answer, [new DriverRange(null, "capital", -10, 30)], Conventions.Even20),
            bar => bar.Driver == "capital"
        );
    }

    [Fact]
    public void Bars_fall_from_the_widest_swing() =>
        Prop.ForAll<int>(seed =>
                Tornado
                    .Of(AppraisalAnswer.Of(RandomAppraisal.Priced(seed)), [], Conventions.Even20)
                    .GroupBy(bar => bar.Option)
                    .All(bars => bars.Zip(bars.Skip(1)).All(pair => pair.First.Swing >= pair.Second.Swing - 0.000000001m))
            )
            .Holds();

    [Fact]
    public void Halfway_between_two_even_ends_lies_the_central_npsv() =>
        Prop.ForAll<int>(seed =>
            {
                var answer = AppraisalAnswer.Of(RandomAppraisal.Priced(seed));
                return Tornado
                    .Of(answer, [], Conventions.Even20)
                    .All(bar =>
                        Math.Abs(
                            ((bar.Low.Npsv + bar.High.Npsv) / 2)
                                - answer.Options.Single(option => option.Id == bar.Option).Incremental!.Npsv
                        ) < 0.000000001m
                    );
            })
            .Holds();

    [Fact]
    public void A_bar_holds_nought_exactly_where_the_switching_value_lies_in_its_range() =>
        Prop.ForAll<int>(seed =>
            {
                var answer = AppraisalAnswer.Of(RandomAppraisal.Of(seed));
                var switching = answer.Switching.ToDictionary(value => (value.Option, value.Driver));
                return Tornado
                    .Of(answer, [], Conventions.Even20)
                    .Where(bar => switching.ContainsKey((bar.Option, bar.Driver)))
                    .All(bar =>
                        (Math.Abs(switching[(bar.Option, bar.Driver)].ChangePercent) <= 20)
                        == (Math.Sign(bar.Low.Npsv) != Math.Sign(bar.High.Npsv))
                    );
            })
            .Holds();

    [Fact]
    public void A_range_that_cannot_be_run_is_named()
    {
        Has(new DriverRange("pwf", "cost:none", -10, 10), "sensitivity[0].driver", "Option pwf has no driver cost:none.");
        Has(new DriverRange(null, "cost:none", -10, 10), "sensitivity[0].driver", "No option has a driver cost:none.");
        Has(new DriverRange("none", "capital", -10, 10), "sensitivity[0].option", "There is no option none.");
        Has(new DriverRange("pwf", "capital", 10, -10), "sensitivity[0].highPercent", "The high end of a range is not below its low end.");
        Assert.Contains(
            new AppraisalProblem("sensitivity[1].driver", "The driver capital has a range already."),
            SensitivityProblem.In(Plant.Model, [new DriverRange(null, "capital", 0, 1), new DriverRange(null, "capital", 0, 2)])
        );
        Assert.Contains(
            new AppraisalProblem("options[1].costs[0].range.highPercent", "The high end of a range is not below its low end."),
            AppraisalProblem.In(
                Plant.Model with
                {
                    Options =
                    [
                        Plant.Model.Options[0],
                        Plant.Model.Options[1] with
                        {
                            Costs = [Plant.Model.Options[1].Costs[0] with { Range = new LineRange(5, 4) }],
                        },
                    ],
                }
            )
        );
        Has(new DriverRange("pwf", "capital", -101, 10), "sensitivity[0].lowPercent", "A change is between −100% and 1,000%.");
    }

    private static void Has(DriverRange range, string path, string message) =>
        Assert.Contains(new AppraisalProblem(path, message), SensitivityProblem.In(Plant.Model, [range]));
}
