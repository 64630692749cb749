using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Tests.Bids;

namespace EstatesPlanner.Domain.Tests.Appraisal;

/// <summary>Small models whose answers can be worked out on paper.</summary>
public class WorkedAppraisalTests
{
    /// <summary>Flat 100%: factors 1, 1/2, 1/4. Annuity of 2 years 3/4.</summary>
    private static readonly DiscountSchedule Halving = GreenBook.Flat(100);

    [Fact]
    public void Each_part_is_discounted_in_its_own_year()
    {
        var option = AppraisalAnswer.Of(Model(With(Preferred))).Options[1];

        Assert.Equal(100 + (40 / 2m) + (8 / 4m), option.PvCosts);
        Assert.Equal(0.5m * (100 + (40 / 2m)), option.OptimismBias);
        Assert.Equal(0.25m * 16 / 2m, option.ExpectedRisk);
        Assert.Equal(12 / 4m, option.Residual);
        Assert.Equal(122 + 60 + 2 - 3, option.Npc);
        Assert.Equal((30 / 2m) + (10 / 4m), option.PvBenefits);
        Assert.Equal(17.5m - 181, option.Npsv);
        Assert.Equal(181 / 0.75m, option.Eac);
    }

    [Fact]
    public void Business_as_usual_is_taken_off_line_by_line()
    {
        var increment = AppraisalAnswer.Of(Model(With(Preferred))).Options[1].Incremental!;

        Assert.Equal(181 - 90, increment.Npc);
        Assert.Equal(17.5m, increment.PvBenefits);
        Assert.Equal(17.5m / 91, increment.Ratio.Value);
        Assert.Equal(
            "incremental PV of benefits ÷ incremental net present cost (costs + optimism bias + expected risk − residual)",
            increment.Ratio.Formula
        );
    }

    [Fact]
    public void The_ratio_may_be_over_named_cost_lines()
    {
        var ratio = AppraisalAnswer.Of(Model(With(Preferred)) with { Denominator = ["works", "repairs"] }).Options[1].Incremental!.Ratio;

        Assert.Equal(17.5m / (120 - 90), ratio.Value);
        Assert.Equal(
            "incremental PV of benefits ÷ incremental PV of cost lines works + repairs (without optimism bias, risk and residual)",
            ratio.Formula
        );
    }

    [Fact]
    public void An_option_that_costs_less_than_business_as_usual_is_cost_saving_and_has_no_ratio()
    {
        var ratio = AppraisalAnswer.Of(Model(With(Preferred)) with { Denominator = ["repairs"] }).Options[1].Incremental!.Ratio;

        Assert.True(ratio.IsCostSaving);
        Assert.Null(ratio.Value);
    }

    [Fact]
    public void Only_health_benefits_take_the_health_rate()
    {
        var schedule = Halving with { Health = DiscountRates.Flat(Rate.FromPercent(0)) };
        var health = Preferred with { Benefits = [Preferred.Benefits[0], Preferred.Benefits[1] with { Stream = BenefitStream.Health }] };
        var option = AppraisalAnswer.Of(Model(With(health)) with { Schedule = schedule }).Options[1];

        Assert.Equal(30 / 2m, option.PvByClass[BenefitClass.NonCashReleasing]);
        Assert.Equal(10, option.PvByClass[BenefitClass.Societal]);
        Assert.Equal(0, option.PvByClass[BenefitClass.CashReleasing]);
        Assert.Equal(122, option.PvCosts);
    }

    [Fact]
    public void Without_business_as_usual_nothing_is_incremental_and_a_warning_says_so()
    {
        var answer = AppraisalAnswer.Of(Model([Preferred]));

        Assert.Null(answer.Options[0].Incremental);
        Assert.Equal(
            [new AppraisalProblem("options", "No option is business as usual, so nothing is measured against it.")],
            answer.Warnings
        );
    }

    [Fact]
    public void A_residual_liability_adds_to_the_cost() =>
        Assert.Equal(181 + 6, AppraisalAnswer.Of(Model([Preferred with { Residual = new Residual(2, -12) }])).Options[0].Npc);

    [Fact]
    public void A_bid_is_appraised_from_the_first_year_it_may_begin()
    {
        var model = AppraisalModel.Of(ExampleBid.Whole, GreenBook.Standard2018);

        Assert.Equal(new FinancialYear(2026), model.FirstYear);
        Assert.Equal(ExampleBid.Whole.AppraisalYears, model.Years);
        Assert.Equal(11, AppraisalAnswer.Of(model).DiscountFactors(BenefitStream.Health).Count);
    }

    private static BidOption Preferred =>
        new()
        {
            Id = "pwf",
            Name = "Replace plant",
            Role = OptionRole.Preferred,
            Costs =
            [
                new CostLine
                {
                    Id = "works",
                    Name = "Works",
                    Kind = CostKind.Capital,
                    Flow = Flow.Run(0, 0, 100) + Flow.Run(1, 1, 40),
                },
                new CostLine
                {
                    Id = "running",
                    Name = "Running",
                    Kind = CostKind.Revenue,
                    Flow = Flow.Run(2, 2, 8),
                },
            ],
            Benefits =
            [
                new Benefit
                {
                    Id = "b1",
                    Name = "Staff time",
                    Class = BenefitClass.NonCashReleasing,
                    Flow = Flow.Run(1, 1, 30),
                },
                new Benefit
                {
                    Id = "b2",
                    Name = "Health",
                    Class = BenefitClass.Societal,
                    Flow = Flow.Run(2, 2, 10),
                },
            ],
            Risks =
            [
                new RiskCost
                {
                    Id = "r1",
                    Name = "Asbestos",
                    Probability = 0.25m,
                    Impact = 16,
                    Year = 1,
                },
            ],
            OptimismBias = new OptimismBias { Percent = 50, Base = ["works"] },
            Residual = new Residual(2, 12),
        };

    private static IReadOnlyList<BidOption> With(BidOption option) =>
        [
            new BidOption
            {
                Id = "bau",
                Name = "Business as usual",
                Role = OptionRole.BusinessAsUsual,
                Benefits = [],
                Risks = [],
                Costs =
                [
                    new CostLine
                    {
                        Id = "repairs",
                        Name = "Reactive repairs",
                        Kind = CostKind.Revenue,
                        Flow = Flow.Run(1, 2, 120),
                    },
                ],
            },
            option,
        ];

    private static AppraisalModel Model(IReadOnlyList<BidOption> options) =>
        new()
        {
            PriceBase = PriceBase.Parse("2026/27"),
            FirstYear = new FinancialYear(2026),
            Years = 2,
            Schedule = Halving,
            Options = options,
        };
}
