using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Sensitivity;
using EstatesPlanner.Domain.Appraisal.Uncertainty;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Tests.Appraisal.Sensitivity;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Appraisal.Uncertainty;

public class SimulationTests
{
    /// <summary>
    /// Mean, standard error, P10, P50 and P90 of a run of 10,000, bit for bit as a second program, written apart in another language,
    /// worked them out.
    /// </summary>
    private static readonly string[] Golden =
    [
        "4069BC1F242985CA",
        "3FD5E817550EEED8",
        "40644C7C12643821",
        "4069C0B1B496A065",
        "406F2C3719F851CD",
    ];

    private static readonly UncertainInputs Known = new() { Drivers = [] };

    private static readonly UncertainInputs Uncertain = new()
    {
        Drivers =
        [
            new UncertainDriver("pwf", "cost:works", new Pert(90, 100, 160)) { Factor = "construction", Loading = 0.8m },
            new UncertainDriver("bau", "cost:repairs", new Triangular(70, 100, 110)) { Factor = "construction", Loading = 0.5m },
            new UncertainDriver(null, "benefit:b1", new Lognormal(95, 130)),
            new UncertainDriver("pwf", "optimism-bias", new Uniform(50, 100)),
            new UncertainDriver("pwf", "risk:r1", new TruncatedNormal(100, 30, 0, 300)),
            new UncertainDriver("pwf", "residual", new Discrete([new DiscreteOutcome(0.2m, 0), new DiscreteOutcome(0.8m, 100)])),
        ],
    };

    [Fact]
    public void Where_all_is_known_every_draw_is_the_appraisal() =>
        Prop.ForAll<int>(seed =>
            {
                var answer = AppraisalAnswer.Of(WithoutRisk(RandomAppraisal.Priced(seed)));
                return Simulation
                    .Of(answer, Known, new SharedDraws(1, 100))
                    .Options.Zip(answer.Options)
                    .All(pair =>
                        Close(pair.Second.Npsv, pair.First.Npsv)
                        && Close(pair.Second.Npc, pair.First.Npc)
                        && (
                            pair.Second.Incremental is not { } gain
                            || (Close(gain.Npsv, pair.First.Incremental!) && pair.First.ProbabilityWorthwhile == (gain.Npsv > 0 ? 1 : 0))
                        )
                    );
            })
            .Holds();

    [Fact]
    public void The_mean_is_what_the_distributions_means_give() =>
        Prop.ForAll<int>(seed =>
            {
                var model = RandomAppraisal.Of(seed);
                var inputs = new UncertainInputs
                {
                    Drivers =
                    [
                        .. Driver
                            .Of(AppraisalAnswer.Of(model).Options[2])
                            .Where(driver => driver.Id.Contains(':') && !driver.Id.StartsWith("risk", StringComparison.Ordinal))
                            .Select(driver => new UncertainDriver("pwf", driver.Id, new Triangular(80, 90, 160))),
                    ],
                };
                var simulated = Simulation.Of(AppraisalAnswer.Of(model), inputs, new SharedDraws(seed, 2000)).Options[2];

                // Every line's mean is 110%, so the model at 110% has the expected NPSV.
                var at110 = inputs.Drivers.Aggregate(model.Options[2], (option, driver) => Driver.Scaled(option, driver.Driver, 1.1m));
                var expected = (double)
                    AppraisalAnswer.Of(model with { Options = [model.Options[0], model.Options[1], at110] }).Options[2].Npsv;
                return Math.Abs(simulated.Npsv.Mean - expected) <= (5 * simulated.Npsv.StandardError) + 1e-6;
            })
            .Holds();

    [Fact]
    public void Percentiles_rise_and_the_chances_of_being_best_make_one() =>
        Prop.ForAll<int>(seed =>
            {
                var answer = AppraisalAnswer.Of(RandomAppraisal.Of(seed));
                var simulation = Simulation.Of(
                    answer,
                    UncertainInputs.Of(answer.Model, [], Conventions.Even20),
                    new SharedDraws(seed, 500)
                );
                return simulation.Options.All(option =>
                        option.Npsv is var spread
                        && spread.P5 <= spread.P10
                        && spread.P10 <= spread.P25
                        && spread.P25 <= spread.P50
                        && spread.P50 <= spread.P75
                        && spread.P75 <= spread.P90
                        && spread.P90 <= spread.P95
                    )
                    && Math.Abs(simulation.Options.Sum(option => option.ProbabilityBest) - 1) < 1e-12;
            })
            .Holds();

    [Fact]
    public void The_same_seed_gives_the_same_bits_here_and_on_every_other_machine()
    {
        var simulation = Simulation.Of(Plant.Answer, Uncertain, new SharedDraws(1, 10_000));
        var gain = simulation.Options[1].Incremental!;

        Assert.Equal(
            Golden,
            new[] { gain.Mean, gain.StandardError, gain.P10, gain.P50, gain.P90 }.Select(value =>
                BitConverter.DoubleToInt64Bits(value).ToString("X16")
            )
        );
        Assert.NotEqual(gain, Simulation.Of(Plant.Answer, Uncertain, new SharedDraws(2, 10_000)).Options[1].Incremental);
    }

    [Fact]
    public void Options_that_share_a_line_share_its_draws_so_their_difference_is_certain()
    {
        var twin = Plant.Model.Options[1] with
        {
            Id = "twin",
            Role = OptionRole.Other,
            Costs =
            [
                .. Plant.Model.Options[1].Costs,
                new CostLine
                {
                    Id = "extra",
                    Name = "Extra",
                    Kind = CostKind.Capital,
                    Flow = Flow.Run(0, 0, 5),
                },
            ],
        };
        var answer = AppraisalAnswer.Of(Plant.Model with { Options = [.. Plant.Model.Options, twin] });
        var simulation = Simulation.Of(
            answer,
            new UncertainInputs
            {
                Drivers =
                [
                    new UncertainDriver(null, "cost:works", new Triangular(50, 100, 300)),
                    new UncertainDriver(null, "benefit:b1", new Uniform(0, 200)),
                ],
            },
            new SharedDraws(1, 1000)
        );

        Assert.Equal(5, simulation.Options[1].Npsv.P10 - simulation.Options[2].Npsv.P10, 1e-9);
        Assert.Equal(0, simulation.Options[2].ProbabilityBest);
    }

    [Fact]
    public void A_bids_draws_depend_on_no_other_bid()
    {
        (string, AppraisalAnswer, UncertainInputs) Bid(int seed) =>
            (
                $"B{seed}",
                AppraisalAnswer.Of(RandomAppraisal.Of(seed)),
                UncertainInputs.Of(RandomAppraisal.Of(seed), [], Conventions.Even20)
            );

        var all = SimulatedBid.Of([Bid(1), Bid(2), Bid(3)], new SharedDraws(1, 500));
        var two = SimulatedBid.Of([Bid(3), Bid(1)], new SharedDraws(1, 500));

        Assert.Equal((all[2], all[0]), (two[0], two[1]));
        Assert.Equal(
            all[0].Incremental.P50,
            Simulation.Of(Bid(1).Item2, Bid(1).Item3, new SharedDraws(1, 500), "B1").Options[2].Incremental!.P50,
            1e-6
        );
    }

    [Fact]
    public void Capital_at_p90_is_the_budget_that_is_met_nine_times_in_ten()
    {
        var inputs = new UncertainInputs { Drivers = [new UncertainDriver("pwf", "capital", new Lognormal(100, 125))] };
        var capital = Simulation.Of(Plant.Answer, inputs, new SharedDraws(1, 50_000)).Options[1].Capital;

        Assert.Equal(120 * 1.24, capital.P50, 1.0);
        Assert.Equal(120 * 1.24 * 1.25, capital.P90, 2.0);
    }

    [Fact]
    public void Ranges_stand_in_for_distributions_and_a_total_with_a_range_for_its_lines()
    {
        UncertainInputs Inputs(params DriverRange[] ranges) => UncertainInputs.Of(Plant.Model, ranges, Conventions.Even20);

        Assert.Equal(
            new Triangular(90, 100, 140),
            Inputs(new DriverRange("pwf", "cost:works", -10, 40)).Find("pwf", "cost:works")!.Distribution
        );
        Assert.Equal(
            new Triangular(110, 110, 140),
            Inputs(new DriverRange("pwf", "cost:works", 10, 40)).Find("pwf", "cost:works")!.Distribution
        );
        Assert.Null(Inputs(new DriverRange("pwf", "capital", -10, 40)).Find("pwf", "cost:works"));
        Assert.True(Inputs(new DriverRange("pwf", "capital", -10, 40)).Find("pwf", "benefit:b1")!.IsConvention);
        Assert.Null(UncertainInputs.Of(Plant.Model, [new DriverRange("pwf", "cost:works", -10, 40)], RangeConvention.None).Convention);
    }

    [Fact]
    public void Lines_of_one_id_are_one_thing_only_where_their_names_agree()
    {
        UncertainInputs With(string name) =>
            UncertainInputs.Of(
                Plant.Model with
                {
                    Options =
                    [
                        .. Plant.Model.Options,
                        Plant.Model.Options[1] with
                        {
                            Id = "min",
                            Role = OptionRole.DoMinimum,
                            Costs = [Plant.Model.Options[1].Costs[0] with { Name = name }],
                        },
                    ],
                },
                [],
                Conventions.Even20
            );

        Assert.Equal([null], With("Works").Drivers.Where(driver => driver.Driver == "cost:works").Select(driver => driver.Option));
        Assert.Equal(
            ["pwf", "min"],
            With("Patching").Drivers.Where(driver => driver.Driver == "cost:works").Select(driver => driver.Option)
        );
    }

    [Fact]
    public void Every_draw_falls_in_one_step_of_the_histogram() =>
        Prop.ForAll<int>(seed =>
            {
                var answer = AppraisalAnswer.Of(RandomAppraisal.Of(seed));
                return Simulation
                    .Of(answer, UncertainInputs.Of(answer.Model, [], Conventions.Even20), new SharedDraws(seed, 300))
                    .Options.All(option => option.Histogram.Counts.Sum() == 300);
            })
            .Holds();

    [Fact]
    public void What_a_reviewer_would_challenge_is_said()
    {
        var warnings = Simulation
            .Of(Plant.Answer, UncertainInputs.Of(Plant.Model, [], Conventions.Even20), new SharedDraws(1, 100))
            .Warnings;

        Assert.Contains(
            "Nobody gave distributions for 3 of 3 lines: a triangle over a conventional range stands in (20% either way, not confirmed), which is no evidence.",
            warnings
        );
        Assert.Contains(
            warnings,
            warning => warning.StartsWith("Option pwf carries optimism bias on lines that have a distribution", StringComparison.Ordinal)
        );
        Assert.Contains(warnings, warning => warning.StartsWith("The drivers are taken as independent", StringComparison.Ordinal));
        Assert.Empty(Simulation.Of(Plant.Answer, Known, new SharedDraws(1, 100)).Warnings);
    }

    [Fact]
    public void Distributions_that_cannot_be_drawn_are_named()
    {
        var works = new UncertainDriver("pwf", "cost:works", new Uniform(80, 120));
        Has("uncertainty[0].driver", "Option pwf has no driver cost:none.", works with { Driver = "cost:none" });
        Has(
            "uncertainty[0].distribution",
            "A uniform distribution has its low end below its high end.",
            works with
            {
                Distribution = new Uniform(120, 80),
            }
        );
        Has("uncertainty[0].loading", "A loading is between −1 and 1.", works with { Factor = "m", Loading = 2 });
        Has(
            "uncertainty[0].loading",
            "A common factor goes with a loading other than nought, and a loading with a factor.",
            works with
            {
                Factor = "m",
            }
        );
        Has(
            "uncertainty[1].driver",
            "The driver cost:works has a distribution already.",
            works,
            works with
            {
                Distribution = new Uniform(90, 120),
            }
        );
        Assert.Empty(UncertaintyProblem.In(Plant.Model, Uncertain));
    }

    private static void Has(string path, string message, params UncertainDriver[] drivers) =>
        Assert.Contains(new AppraisalProblem(path, message), UncertaintyProblem.In(Plant.Model, new UncertainInputs { Drivers = drivers }));

    private static AppraisalModel WithoutRisk(AppraisalModel model) =>
        model with
        {
            Options =
            [
                .. model.Options.Select(option =>
                    option with
                    {
                        Risks = [.. option.Risks.Select(risk => risk with { Probability = risk.Probability < 0.5m ? 0 : 1 })],
                    }
                ),
            ],
        };

    private static bool Close(decimal exact, Spread spread) =>
        Math.Abs((double)exact - spread.Mean) <= 1e-9 * Math.Max(1, Math.Abs((double)exact)) && spread.P5 == spread.P95;
}
