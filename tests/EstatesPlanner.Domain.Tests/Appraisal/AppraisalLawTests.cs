using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Appraisal;

public class AppraisalLawTests
{
    /// <summary>Far below a penny: all that 28 decimal digits may leave of an identity.</summary>
    private const decimal Nothing = 0.000000000001m;

    [Fact]
    public void Discount_factors_fall_year_by_year()
    {
        var factors = GreenBook.Standard2018.Standard.Factors(125);

        Assert.Equal(1, factors[0]);
        Assert.All(factors.Zip(factors.Skip(1)), pair => Assert.True(pair.First > pair.Second));
    }

    [Fact]
    public void Year_31_takes_3_percent_on_top_of_thirty_years_at_3_5_percent()
    {
        var rates = GreenBook.Standard2018.Standard;

        Assert.Equal(3m, rates.RateOf(31).Percent);
        Assert.Equal(rates.Factor(30) / 1.03m, rates.Factor(31));
    }

    [Fact]
    public void A_year_past_the_schedule_has_no_factor() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GreenBook.Standard2018.Standard.Factor(126));

    [Fact]
    public void Bands_with_a_gap_an_overlap_or_no_start_are_refused()
    {
        var rate = Rate.FromPercent(3);
        Assert.Throws<ArgumentException>(() => new DiscountRates([]));
        Assert.Throws<ArgumentException>(() => new DiscountRates([new DiscountBand(0, null, rate)]));
        Assert.Throws<ArgumentException>(() => new DiscountRates([new DiscountBand(1, 30, rate), new DiscountBand(32, null, rate)]));
        Assert.Throws<ArgumentException>(() => new DiscountRates([new DiscountBand(1, 30, rate), new DiscountBand(30, null, rate)]));
        Assert.Throws<ArgumentException>(() => new DiscountRates([new DiscountBand(1, null, rate), new DiscountBand(31, null, rate)]));
    }

    [Fact]
    public void At_a_zero_rate_the_net_present_value_is_the_plain_sum() =>
        Prop.ForAll<int>(seed =>
            {
                var model = RandomAppraisal.Of(seed) with { Schedule = GreenBook.Flat(0) };
                return AppraisalAnswer
                    .Of(model)
                    .Options.All(option =>
                        option.Npsv
                        == option.Option.Benefits.Where(benefit => benefit.IsMonetised).Sum(benefit => benefit.Flow.Total)
                            - option.Option.Costs.Sum(cost => cost.Flow.Total * (1 + Uplift(option.Option, cost.Id)))
                            - option.Option.Risks.Sum(risk => risk.ExpectedCost)
                            + (option.Option.Residual?.Amount ?? 0)
                    );
            })
            .Holds();

    [Fact]
    public void Present_values_add() =>
        Prop.ForAll<int, int, byte>(
                (a, b, year) =>
                {
                    var rates = GreenBook.Standard2018.Standard;
                    var (one, other) = (Flow.Run(0, year % 60, a), Flow.Run(year % 60, 60, b));
                    return IsNothing(PresentValue.Of(one + other, rates) - PresentValue.Of(one, rates) - PresentValue.Of(other, rates));
                }
            )
            .Holds();

    [Fact]
    public void A_transfer_changes_nothing_even_under_optimism_bias() =>
        Prop.ForAll<int>(seed =>
            {
                var model = RandomAppraisal.Of(seed);
                var with = model with { Options = [.. model.Options.Select(option => WithTransfer(option, seed))] };
                return AppraisalAnswer
                    .Of(model)
                    .Options.Zip(AppraisalAnswer.Of(with).Options)
                    .All(pair =>
                        pair.First.Npc == pair.Second.Npc
                        && pair.First.Npsv == pair.Second.Npsv
                        && pair.First.Incremental?.Ratio.Value == pair.Second.Incremental?.Ratio.Value
                    );
            })
            .Holds();

    [Fact]
    public void An_unmonetised_benefit_is_in_no_total() =>
        Prop.ForAll<int>(seed =>
            {
                var model = RandomAppraisal.Of(seed);
                var unmonetised = new Benefit
                {
                    Id = "dignity",
                    Name = "Dignity",
                    Class = BenefitClass.Unmonetised,
                    Flow = Flow.Run(0, 60, 1_000_000),
                };
                var with = model with
                {
                    Options = [.. model.Options.Select(option => option with { Benefits = [.. option.Benefits, unmonetised] })],
                };
                return AppraisalAnswer
                    .Of(model)
                    .Options.Select(option => option.Npsv)
                    .SequenceEqual(AppraisalAnswer.Of(with).Options.Select(option => option.Npsv));
            })
            .Holds();

    [Fact]
    public void Option_totals_less_business_as_usual_are_the_increments() =>
        Prop.ForAll<int>(seed =>
            {
                var options = AppraisalAnswer.Of(RandomAppraisal.Of(seed)).Options;
                return options[0].Incremental is null
                    && options
                        .Skip(1)
                        .All(option =>
                            option.Incremental!.Npc == option.Npc - options[0].Npc
                            && option.Incremental.PvBenefits == option.PvBenefits - options[0].PvBenefits
                            && IsNothing(option.Incremental.Npsv - (option.Npsv - options[0].Npsv))
                        );
            })
            .Holds();

    [Fact]
    public void The_equivalent_annual_cost_over_its_years_is_worth_the_net_present_cost() =>
        Prop.ForAll<int>(seed =>
            {
                var model = RandomAppraisal.Of(seed);
                return AppraisalAnswer
                    .Of(model)
                    .Options.All(option =>
                        IsNothing(PresentValue.Of(Flow.Run(1, model.Years, option.Eac), model.Schedule.Standard) - option.Npc)
                    );
            })
            .Holds();

    [Fact]
    public void There_is_a_ratio_only_of_benefits_over_a_cost_above_zero_and_otherwise_a_saving_or_a_loss() =>
        Prop.ForAll<int>(seed =>
                AppraisalAnswer
                    .Of(RandomAppraisal.Of(seed))
                    .Options.Skip(1)
                    .Select(option => option.Incremental!)
                    .All(increment =>
                        (increment.Npc > 0, increment.PvBenefits >= 0) switch
                        {
                            (true, true) => increment.Ratio is { IsCostSaving: false, Note: null }
                                && IsNothing((increment.Ratio.Value!.Value * increment.Npc) - increment.PvBenefits),
                            (true, false) => increment.Ratio is { IsCostSaving: false, LosesBenefits: true, Value: null, Note: not null },
                            _ => increment.Ratio is { IsCostSaving: true, LosesBenefits: false, Value: null, Note: not null },
                        }
                    )
            )
            .Holds();

    [Fact]
    public void Options_rank_by_net_present_social_value() =>
        Prop.ForAll<int>(seed =>
            {
                var answer = AppraisalAnswer.Of(RandomAppraisal.Of(seed));
                var values = answer.Ranking.Select(id => answer.Options.Single(option => option.Id == id).Npsv).ToList();
                return values.Zip(values.Skip(1)).All(pair => pair.First >= pair.Second);
            })
            .Holds();

    [Fact]
    public void Options_worth_the_same_rank_by_id()
    {
        var model = RandomAppraisal.Of(1);
        var twins = model with { Options = [.. new[] { "b", "a", "B" }.Select(id => model.Options[1] with { Id = id })] };

        Assert.Equal(["B", "a", "b"], AppraisalAnswer.Of(twins).Ranking);
    }

    [Fact]
    public void Rebasing_there_and_back_gives_the_same_amount() =>
        Prop.ForAll<int, PositiveInt, PositiveInt>(
                (amount, before, after) =>
                {
                    var (from, to) = (PriceBase.Parse("2020/21"), PriceBase.Parse("2026/27"));
                    var index = new PriceIndex(
                        "any",
                        "Any",
                        new Dictionary<FinancialYear, decimal> { [from.Year] = before.Get, [to.Year] = after.Get }
                    );
                    return IsNothing(PriceRebase.Of(PriceRebase.Of(amount, index, from, to)!.Value, index, to, from)!.Value - amount);
                }
            )
            .Holds();

    [Fact]
    public void An_index_that_does_not_reach_a_year_gives_no_amount() =>
        Assert.Null(
            PriceRebase.Of(
                1,
                new PriceIndex("any", "Any", new Dictionary<FinancialYear, decimal>()),
                PriceBase.Parse("2020/21"),
                PriceBase.Parse("2026/27")
            )
        );

    [Fact]
    public void A_power_with_a_whole_exponent_is_repeated_multiplication() =>
        Prop.ForAll<PositiveInt>(ratio =>
                IsNothing(
                    WelfareWeight.Of(ratio.Get % 1000 + 1, 100, 3)
                        - ((ratio.Get % 1000 + 1) / 100m * ((ratio.Get % 1000 + 1) / 100m) * ((ratio.Get % 1000 + 1) / 100m))
                )
            )
            .Holds();

    [Fact]
    public void Costs_that_differ_by_dust_alone_have_no_ratio()
    {
        var model = RandomAppraisal.Of(3);
        var line = model.Options[0].Costs[0] with { Flow = Flow.Run(1, 30, 100) };
        BidOption With(string id, OptionRole role, params CostLine[] costs) =>
            model.Options[0] with
            {
                Id = id,
                Role = role,
                Costs = costs,
                OptimismBias = null,
            };
        var split = new[] { line with { Flow = Flow.Run(1, 30, 33.3m) }, line with { Id = "rest", Flow = Flow.Run(1, 30, 66.7m) } };
        var richer = With("pwf", OptionRole.Preferred, split) with
        {
            Benefits =
            [
                new Benefit
                {
                    Id = "b",
                    Name = "Time",
                    Class = BenefitClass.Societal,
                    Flow = Flow.Run(1, 1, 1_000_000_000_000m),
                },
            ],
        };

        Assert.True(
            AppraisalAnswer
                .Of(model with { Options = [With("bau", OptionRole.BusinessAsUsual, line), richer] })
                .Options[1]
                .Incremental!.Ratio.IsCostSaving
        );
    }

    private static BidOption WithTransfer(BidOption option, int seed)
    {
        var transfer = RandomAppraisal.Transfer(seed);
        return option with
        {
            Costs = [.. option.Costs, transfer],
            OptimismBias = option.OptimismBias is { } bias ? bias with { Base = [.. bias.Base, transfer.Id] } : null,
        };
    }

    private static decimal Uplift(BidOption option, string cost) =>
        option.OptimismBias is { } bias && bias.Base.Contains(cost) ? bias.Percent / 100 : 0;

    private static bool IsNothing(decimal amount) => Math.Abs(amount) < Nothing;
}
