using System.Text.Json;

namespace EstatesPlanner.Tests.Appraisal;

/// <summary>The simulation through the verb: stated inputs, a seed that is printed, the same answer for the same seed.</summary>
public class SimulationVerbTests
{
    private const string Uncertainty = """
        "uncertainty": [ { "option": "pwf", "driver": "cost:c2", "distribution": { "shape": "pert", "lowPercent": 90, "highPercent": 160 }, "factor": "construction", "loading": 0.8, "evidence": "Outturn of nine schemes" },
                         { "option": "bau", "driver": "cost:c1", "distribution": { "shape": "triangular", "lowPercent": 70, "modePercent": 100, "highPercent": 110 }, "factor": "construction", "loading": 0.5 } ]
        """;

    [Fact]
    public async Task Nothing_is_simulated_unless_it_is_asked_for() =>
        Assert.Equal(JsonValueKind.Null, (await Appraise.Json(Appraise.Sample)).GetProperty("simulation").ValueKind);

    [Fact]
    public async Task A_file_with_distributions_is_simulated_and_says_what_was_drawn()
    {
        var simulation = (await Appraise.Json(Appraise.With(Uncertainty))).GetProperty("simulation");
        var input = simulation.GetProperty("inputs")[0];

        Assert.Equal((1, 10_000), (simulation.GetProperty("seed").GetInt64(), simulation.GetProperty("draws").GetInt32()));
        Assert.Equal(
            ("pert", "PERT from 90% over 100% to 160%", 160m),
            (
                input.GetProperty("distribution").GetString(),
                input.GetProperty("text").GetString(),
                input.GetProperty("parameters").GetProperty("highPercent").GetDecimal()
            )
        );
        Assert.Equal(
            ("construction", 0.8m, "Outturn of nine schemes"),
            (input.GetProperty("factor").GetString(), input.GetProperty("loading").GetDecimal(), input.GetProperty("evidence").GetString())
        );
        Assert.Equal(0.3m, simulation.GetProperty("events")[0].GetProperty("probability").GetDecimal());
        Assert.Contains("product of their loadings", simulation.GetProperty("correlation").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, simulation.GetProperty("convention").ValueKind);

        // The mean of this PERT is (90 + 4 × 100 + 160) ÷ 6 = 108⅓%, of the triangle (70 + 100 + 110) ÷ 3 = 93⅓%; the risk keeps its
        // expected cost.
        var gain = simulation.GetProperty("options")[1].GetProperty("incremental");
        var expected = 232.616981293430668110 - (0.0833333333 * 1.24 * 119.323671497584541063) - (0.0666666667 * 291.081186290228413922);
        Assert.InRange(
            gain.GetProperty("mean").GetDouble(),
            expected - (4 * gain.GetProperty("standardError").GetDouble()),
            expected + (4 * gain.GetProperty("standardError").GetDouble())
        );
        Assert.True(
            gain.GetProperty("p5").GetDouble() < gain.GetProperty("p50").GetDouble()
                && gain.GetProperty("p50").GetDouble() < gain.GetProperty("p95").GetDouble()
        );
        Assert.InRange(simulation.GetProperty("probabilityPreferredStaysBest").GetDouble(), 0.99, 1);
    }

    [Fact]
    public async Task Without_distributions_the_convention_stands_in_and_a_note_says_so()
    {
        var simulation = (await Appraise.Json(Appraise.Sample, "--simulate", "500", "--seed", "7")).GetProperty("simulation");

        Assert.Equal((7, 500), (simulation.GetProperty("seed").GetInt64(), simulation.GetProperty("draws").GetInt32()));
        Assert.Equal("cautious", simulation.GetProperty("convention").GetProperty("id").GetString());
        Assert.Equal(
            "triangular from 50% over 100% to 100%",
            simulation
                .GetProperty("inputs")
                .EnumerateArray()
                .Single(input => input.GetProperty("driver").GetString() == "benefit:b1")
                .GetProperty("text")
                .GetString()
        );
        Assert.StartsWith(
            "Nobody gave distributions for 3 of 3 lines",
            simulation.GetProperty("warnings")[0].GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            500,
            simulation
                .GetProperty("options")[1]
                .GetProperty("histogram")
                .GetProperty("counts")
                .EnumerateArray()
                .Sum(count => count.GetInt32())
        );
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_answer_and_another_seed_another()
    {
        async Task<string> Run(string seed) =>
            (await Appraise.Json(Appraise.With(Uncertainty), "--simulate", "1000", "--seed", seed))
                .GetProperty("simulation")
                .GetProperty("options")
                .GetRawText();

        Assert.Equal(await Run("3"), await Run("3"));
        Assert.NotEqual(await Run("3"), await Run("4"));
    }

    [Fact]
    public async Task People_read_the_seed_the_percentiles_and_what_was_drawn()
    {
        var (exit, output, _) = await Appraise.Text(Appraise.With(Uncertainty), "--simulate", "2000");

        Assert.Equal(0, exit);
        Assert.Contains("Simulation: 2,000 draws, seed 1.", output, StringComparison.Ordinal);
        Assert.Matches(@"pwf: NPSV against business as usual \W+ 20\d \W+ \d \W+ 1\d\d ", output);
        Assert.Contains("construction, loading 0.8", output, StringComparison.Ordinal);
        Assert.Contains("of draws.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "\"shape\": \"pert\"",
        "\"shape\": \"bell\"",
        "uncertainty[0].distribution.shape: 'bell' is not one of: uniform, triangular, pert, normal, lognormal, discrete."
    )]
    [InlineData(
        "\"shape\": \"pert\"",
        "\"shape\": \"lognormal\"",
        "uncertainty[0].distribution.lowPercent: This member is not known here. Known: shape, p50Percent, p90Percent."
    )]
    [InlineData(
        "\"highPercent\": 160",
        "\"highPercent\": 80",
        "uncertainty[0].distribution: A PERT distribution has its mode between its low and its high end."
    )]
    [InlineData("\"loading\": 0.8", "\"loading\": 8", "uncertainty[0].loading: A loading is between −1 and 1.")]
    [InlineData("\"loading\": 0.8", "\"loading\": 0.8, \"rho\": 1", "uncertainty[0].rho: This member is not known here.")]
    [InlineData("\"driver\": \"cost:c2\"", "\"driver\": \"cost:c9\"", "uncertainty[0].driver: Option pwf has no driver cost:c9.")]
    public async Task A_slip_in_a_distribution_is_named_with_its_path(string sound, string slip, string sentence)
    {
        Assert.Contains(sound, Uncertainty, StringComparison.Ordinal);

        Assert.StartsWith(
            sentence,
            await Appraise.Refusal(Appraise.With(Uncertainty.Replace(sound, slip, StringComparison.Ordinal))),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1000001")]
    public async Task A_simulation_of_too_few_or_too_many_draws_is_refused(string draws) =>
        Assert.Equal("simulate: A simulation has 1 to 1000000 draws.", await Appraise.Refusal(Appraise.Sample, "--simulate", draws));

    [Theory]
    [InlineData("\"shape\": \"uniform\", \"lowPercent\": 80, \"highPercent\": 120", "uniform from 80% to 120%")]
    [InlineData(
        "\"shape\": \"normal\", \"deviationPercent\": 10, \"lowPercent\": 70, \"highPercent\": 150",
        "normal, mean 100%, standard deviation 10%, cut off at 70% and 150%"
    )]
    [InlineData("\"shape\": \"lognormal\", \"p90Percent\": 130", "lognormal, P50 100%, P90 130%")]
    [InlineData(
        "\"shape\": \"discrete\", \"outcomes\": [ { \"probability\": 0.25, \"percent\": 50 }, { \"probability\": 0.75, \"percent\": 110 } ]",
        "one of 50% with probability 0.25, 110% with probability 0.75"
    )]
    public async Task Every_shape_is_read_and_said_again(string shape, string words)
    {
        var answer = await Appraise.Json(
            Appraise.With(
                $$"""
                "uncertainty": [ { "option": "pwf", "driver": "cost:c2", "distribution": { {{shape}} } } ]
                """
            ),
            "--simulate",
            "100"
        );

        Assert.Equal(words, answer.GetProperty("simulation").GetProperty("inputs")[0].GetProperty("text").GetString());
    }
}
