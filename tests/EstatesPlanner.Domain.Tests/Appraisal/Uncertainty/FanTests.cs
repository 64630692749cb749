using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Uncertainty;
using EstatesPlanner.Domain.Tests.Appraisal.Sensitivity;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Appraisal.Uncertainty;

public class FanTests
{
    [Fact]
    public void Its_last_year_is_what_the_simulation_gives() =>
        Prop.ForAll<int>(seed =>
            {
                var answer = AppraisalAnswer.Of(RandomAppraisal.Priced(seed));
                var inputs = UncertainInputs.Of(answer.Model, [], Conventions.Even20);
                var simulated = Simulation.Of(answer, inputs, new SharedDraws(seed, 100)).Options[2].Incremental!;
                var last = Fan.Of(answer, answer.Options[2], inputs, new SharedDraws(seed, 100)).Years[^1];
                return Math.Abs(last.P50 - simulated.P50) <= 1e-6 * Math.Max(1, Math.Abs(simulated.P50))
                    && Math.Abs(last.P10 - simulated.P10) <= 1e-6 * Math.Max(1, Math.Abs(simulated.P10));
            })
            .Holds();

    [Fact]
    public void Where_all_is_known_it_is_the_discounted_years_added_up()
    {
        var model = Plant.Model with { Options = [Plant.Model.Options[0], Plant.Model.Options[1] with { Risks = [] }] };
        var answer = AppraisalAnswer.Of(model);
        var fan = Fan.Of(answer, answer.Options[1], new UncertainInputs { Drivers = [] }, new SharedDraws(1, 10));
        var (own, usual) = (AppraisedYear.Of(answer, answer.Options[1]), AppraisedYear.Of(answer, answer.Options[0]));

        Assert.Equal(11, fan.Years.Count);
        Assert.All(
            Enumerable.Range(0, 11),
            year =>
                Assert.Equal(
                    (double)own.Zip(usual).Take(year + 1).Sum(pair => pair.First.Discounted - pair.Second.Discounted),
                    fan.Years[year].P50,
                    1e-9
                )
        );
    }
}
