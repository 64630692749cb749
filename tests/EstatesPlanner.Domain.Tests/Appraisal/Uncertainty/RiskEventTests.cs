using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Uncertainty;
using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Tests.Appraisal.Uncertainty;

/// <summary>
/// Risks of two options are one event only where id, name and figures agree. By hand: 0.5 × 1,000 in year 1 has a standard deviation of 500
/// ÷ 1.035.
/// </summary>
public class RiskEventTests
{
    private const double Each = 500 / 1.035;

    private static readonly UncertainInputs Nothing = new() { Drivers = [] };

    [Fact]
    public void Risks_that_share_an_id_and_not_a_name_are_drawn_apart_and_said()
    {
        var simulation = Run(Risk("r1", "Failure of plant"), Risk("r1", "Asbestos"));

        Assert.Equal(Each * Math.Sqrt(2), Deviation(simulation), 5.0);
        Assert.Contains(
            "The id r1 is used for different risks: Failure of plant (option bau); Asbestos (option pwf). Each is drawn by itself. Give each its own id.",
            simulation.Warnings
        );
    }

    [Fact]
    public void So_are_those_whose_figures_differ()
    {
        var simulation = Run(Risk("r1", "Flood"), Risk("r1", "Flood") with { Year = 2 });

        Assert.Equal(Each * Math.Sqrt(1 + (1 / (1.035 * 1.035))), Deviation(simulation), 5.0);
        Assert.Contains(
            "Risk r1 (Flood) has other figures in options bau, pwf, so each of them is drawn by itself: one event has the same probability, impact and year in all of them.",
            simulation.Warnings
        );
    }

    [Fact]
    public void One_event_in_both_options_leaves_their_difference_certain()
    {
        var simulation = Run(Risk("r1", "Flood"), Risk("r1", "Flood"));

        Assert.Equal(0, Deviation(simulation), 1e-9);
        Assert.DoesNotContain(simulation.Warnings, warning => warning.Contains("r1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_range_for_every_option_moves_the_impacts_of_different_risks_apart()
    {
        var always = new UncertainInputs { Drivers = [new UncertainDriver(null, "risk:r1", new Uniform(0, 200))] };
        double Of(params RiskCost[] risks) => Deviation(Run(always, [.. risks.Select(risk => risk with { Probability = 1 })]));

        // Uniform over 0 to 2,000 discounted a year: standard deviation 2,000 ÷ √12 ÷ 1.035.
        Assert.Equal(0, Of(Risk("r1", "Flood"), Risk("r1", "Flood")), 1e-9);
        Assert.Equal(2000 / Math.Sqrt(12) / 1.035 * Math.Sqrt(2), Of(Risk("r1", "Flood"), Risk("r1", "Fire")), 8.0);
    }

    private static double Deviation(Simulation simulation) => simulation.Options[1].Incremental!.StandardDeviation;

    private static RiskCost Risk(string id, string name) =>
        new()
        {
            Id = id,
            Name = name,
            Probability = 0.5m,
            Impact = 1000,
            Year = 1,
        };

    private static Simulation Run(params RiskCost[] risks) => Run(Nothing, risks);

    private static Simulation Run(UncertainInputs inputs, RiskCost[] risks)
    {
        var model = Plant.Model with { Options = [.. Plant.Model.Options.Select((option, i) => option with { Risks = [risks[i]] })] };
        return Simulation.Of(AppraisalAnswer.Of(model), inputs, new SharedDraws(1, 40_000));
    }
}
