using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Sensitivity;
using EstatesPlanner.Domain.Appraisal.Uncertainty;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.Domain.Bids.Productivity;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Domain.Scoring.Sensitivity;
using EstatesPlanner.Domain.Tests.Appraisal;
using EstatesPlanner.Domain.Tests.Appraisal.Financial;
using EstatesPlanner.Domain.Tests.Appraisal.Sensitivity;
using EstatesPlanner.Domain.Tests.Backlog.Forecasting;
using EstatesPlanner.Domain.Tests.Bids;
using EstatesPlanner.Domain.Tests.Bids.BenefitTemplates;
using EstatesPlanner.Domain.Tests.Bids.CostForms;
using EstatesPlanner.Domain.Tests.Bids.Productivity;
using EstatesPlanner.Domain.Tests.Scoring;

namespace EstatesPlanner.Domain.Tests.Method;

/// <summary>The method notes print what the program computes.</summary>
public class MethodNoteTests
{
    private static readonly BiasPart HalfMitigated = new(
        "Non-standard buildings",
        0.3m,
        51,
        [new BiasFactor("Inadequacy of the business case", 23, 1), new BiasFactor("Legislation", 7, 0.5m)]
    );

    private static readonly DiscountRates Standard = GreenBook.Standard2018.Standard;

    [Fact]
    public void Discounting() =>
        MethodNote.Holds(
            "discounting.md",
            Standard.Factor(1),
            Standard.Factor(30),
            Standard.Factor(31),
            GreenBook.Standard2018.Health.Factor(31),
            PresentValue.Of(Flow.Run(0, 0, 100) + Flow.Run(1, 4, 35), Standard),
            Annuity.Of(Standard, 7),
            EquivalentAnnualCost.Of(2000, Annuity.Of(Standard, 7))
        );

    [Fact]
    public void Optimism_bias() =>
        MethodNote.Holds(
            "optimism-bias.md",
            MixedUpperBound.Of([new ProjectPart(0.3m, 51), new ProjectPart(0.7m, 24)]),
            MitigatedOptimismBias.Of(51, 92),
            MitigatedOptimismBias.ByWeights(24.5m, [(40, 0), (60, 1)]),
            Plant.Answer.Options[1].OptimismBias,
            MitigatedOptimismBias.Of(new BiasWorking("generic", [HalfMitigated with { Share = 1 }])),
            MitigatedOptimismBias.Of(new BiasWorking("generic", [HalfMitigated, new BiasPart("Standard buildings", 0.7m, 24, [])]))
        );

    [Fact]
    public void Real_terms()
    {
        var first = new FinancialYear(2026);
        var terms = new RealTerms(new PriceBase(first), first, RandomAppraisal.Inflation(2).ExtendedTo(first + 10));
        var energy = new CostLine
        {
            Id = "energy",
            Name = "Energy",
            Kind = CostKind.Revenue,
            Flow = Flow.Run(1, 10, 100),
        };
        MethodNote.Holds(
            "real-terms.md",
            terms.Of(energy with { Flow = Flow.Run(5, 5, 1000), Terms = PriceTerms.Nominal })[5],
            NominalRate.Of(Rate.FromPercent(3.5m), Rate.FromPercent(2.5m)).Percent,
            terms.Of(energy with { RelativePricePercent = 3 })[10],
            PresentValue.Of(terms.Of(energy), Standard),
            PresentValue.Of(terms.Of(energy with { RelativePricePercent = 3 }), Standard),
            RemainingLifeValue.Of([energy with { Flow = Flow.Run(0, 0, 1000) }], ["energy"], lifeYears: 60, atYear: 40).Amount
        );
    }

    [Fact]
    public void Benefit_cost_ratio()
    {
        var answer = Plant.Answer;
        var option = answer.Options[1];
        var works = answer.Switching.Single(switching => switching.Driver == "cost:works");
        MethodNote.Holds(
            "benefit-cost-ratio.md",
            answer.Options[0].Npc,
            option.Npc,
            option.Incremental!.Npc,
            option.PvBenefits,
            option.Incremental.Npsv,
            AppraisalAnswer.Of(Plant.Model with { Denominator = ["works"] }).Options[1].Incremental!.Ratio.Value!.Value,
            works.Switching,
            works.ChangePercent
        );
    }

    [Fact]
    public void Lost_activity()
    {
        var (first, second, third) = (Plant("A"), Plant("B"), Plant("C"));
        List<LostShare> shares = [.. LostShare.Of(Failure(10), [first, second, third]), .. LostShare.Of(Failure(4), [first])];
        var hours = ClinicalHoursLost.Of(shares, new DateOnly(2026, 11, 22));
        MethodNote.Holds("lost-activity.md", hours.To(first), hours.To(second), hours.To(third), LostTotals.Of(shares).Lost.ClinicalHours);

        static Incident Failure(decimal down) =>
            new()
            {
                Id = Guid.NewGuid(),
                Trust = "Q",
                SiteCode = "Q1",
                Reference = "N",
                On = new DateOnly(2026, 9, 1),
                Type = "Roofs",
                Relation = IncidentRelation.Critical,
                DowntimeHours = down,
                IsClinical = true,
            };

        static BacklogItem Plant(string reference) =>
            new()
            {
                Id = Guid.NewGuid(),
                Trust = "Q",
                SiteCode = "Q1",
                Reference = reference,
                Defect = "",
                Category = RiskCategory.High,
                Basis = CategoryBasis.Stated,
                Cost = Money.Zero,
                PriceBase = PriceBase.Parse("2026/27"),
            };
    }

    [Fact]
    public void Scoring()
    {
        IReadOnlyList<Criterion> criteria =
        [
            new Criterion
            {
                Id = "productivity",
                Name = "Productivity",
                Measure = MeasureId.ProductivityPercent,
                Swing = 100,
                Scale = new AnchoredScale { Points = [new Anchor(0, 0), new Anchor(2, 60), new Anchor(5, 100)] },
            },
            new Criterion
            {
                Id = "deliverability",
                Name = "Deliverability",
                Measure = MeasureId.Judged,
                Swing = 30,
                Levels = [new Level(0, "No plan"), new Level(100, "On site")],
            },
        ];
        var benefit = new Benefit
        {
            Id = "b1",
            Name = "Staff time",
            Class = BenefitClass.NonCashReleasing,
            Flow = Flow.Ramped(1, 3, 10, 35_000),
            Service = "Theatres",
            BaselineInputCost = 1_000_000,
        };
        var bid = ExampleBid.Whole with { Options = [ExampleBid.Whole.Options[1] with { Benefits = [benefit] }] };
        var judged = new Dictionary<string, JudgedScore>
        {
            ["deliverability"] = JudgedScore.Of(
                bid,
                [new Judgement("a", 0), new Judgement("b", 50), new Judgement("c", 100)],
                JudgedBy.Median,
                "",
                [],
                null
            ),
        };
        var score = Score.Of(criteria, BidQuantities.Of(bid, criteria, RemovedBacklog.None, judged));

        MethodNote.Holds(
            "scoring.md",
            ProductivityGain.Of(bid).Percent!.Value,
            score.ByCriterion[0].Points,
            score.ByCriterion[1].Points,
            score.ByCriterion[0].Weight,
            score.Total,
            new RankedBid("B1", score.Total, 2_500_000).ValuePerPound!.Value
        );
    }

    [Fact]
    public void Swing_weights()
    {
        var weights = SwingWeights.Of([
            ThreeBids.Criteria[0],
            ThreeBids.Criteria[1],
            ThreeBids.Criteria[1] with
            {
                Id = "third",
                Swing = 25,
            },
        ]);
        MethodNote.Holds("swing-weights.md", weights["productivity"], weights["risk"], weights["third"], weights.Values.Sum());
    }

    [Fact]
    public void Trimmed_mean() =>
        MethodNote.Holds(
            "trimmed-mean.md",
            TrimmedMean.Of([50, 75, 75, 100])!.Value,
            TrimmedMean.Of([0, 75, 75, 75, 100])!.Value,
            TrimmedMean.Of([0, 50, 100, 100, 100, 100])!.Value,
            TrimmedMean.Of([0, 75, 100])!.Value
        );

    [Fact]
    public void Weight_ranges()
    {
        var ranges = WeightRange.Of(ThreeBids.Criteria, ThreeBids.Bids, ThreeBids.Envelope);
        MethodNote.Holds(
            "weight-ranges.md",
            ranges[0].Weight,
            ranges[0].First.From,
            ranges[0].First.To,
            ranges[0].Funded.From,
            ranges[1].First.From,
            ranges[1].First.To
        );
    }

    [Fact]
    public void Rank_distribution()
    {
        var ranks = RankDistribution.Of(ThreeBids.Criteria, ThreeBids.Bids, ThreeBids.Envelope, new WeightSampling(10_000, 1, null));
        MethodNote.Holds(
            "rank-distribution.md",
            100 * ranks[0].ChanceFirst,
            100 * ranks[1].ChanceFirst,
            100 * ranks[0].ChanceFunded,
            ranks[0].P5,
            ranks[0].P50,
            ranks[0].P95,
            ranks[2].P50
        );
    }

    [Fact]
    public void Forecast()
    {
        var (model, nothing, spend) = (
            Registers.Million,
            ForecastCurve.Of(Registers.Million, 0),
            ForecastCurve.Of(Registers.Million, 120_000)
        );
        var waited = CostOfWaiting.Of(Money.FromPounds(50_000), RiskCategory.Significant, Registers.Easy, 10);
        MethodNote.Holds(
            "forecast.md",
            nothing.Years[0].Backlog.High.Pounds,
            nothing.Years[0].Backlog.Total.Pounds,
            nothing.Years[4].Backlog.Total.Pounds,
            LevelSpend.Of(model),
            spend.Years[4].Backlog.Total.Pounds,
            spend.Years[0].Backlog.Critical.Pounds,
            TargetSpend.Of(model, new BacklogTarget(Money.FromPounds(500_000), TargetMeasure.Total, model.Last)),
            waited.Cost.Pounds,
            waited.Chances.High * 100
        );
    }

    [Fact]
    public void Sensitivity()
    {
        var answer = Plant.Answer;
        var bars = Tornado.Of(answer, [new DriverRange("pwf", "cost:works", -10, 40)], Conventions.Even20);
        var scenario = ScenarioResult.Of(
            answer,
            [
                new Scenario
                {
                    Id = "late",
                    Name = "Dear and late",
                    Changes = [new ScenarioChange("pwf", "capital", 25)],
                    BenefitsDelayedYears = 1,
                },
            ]
        )[0];
        MethodNote.Holds(
            "sensitivity.md",
            bars.Single(bar => bar.Driver == "bau:cost:repairs").Swing,
            bars.Single(bar => bar.Driver == "cost:works").High.Npsv,
            bars.Single(bar => bar.Driver == "benefit:b1").Low.Npsv,
            scenario.Answer.Options[1].Incremental!.Npsv
        );
    }

    [Fact]
    public void Distributional_weights()
    {
        var (low, middle, high) = (
            new IncomeGroup("low", "Lowest fifth", 2),
            new IncomeGroup("middle", "Middle fifth", 1),
            new IncomeGroup("high", "Highest fifth", 0.5m)
        );
        var weights = new DistributionalWeights
        {
            Groups = [low, middle, high],
            Shares = [new GroupShare(null, "b1", "low", 0.4m)],
            Elasticities = [1.3m, 1],
        };
        var results = DistributionalResult.Of(Plant.Answer, weights);
        MethodNote.Holds(
            "distributional-weights.md",
            DistributionalWeights.WeightOf(low, 1.3m),
            DistributionalWeights.WeightOf(middle, 1.3m),
            DistributionalWeights.WeightOf(high, 1.3m),
            results[0].Options[1].Weighted,
            results[1].Options[1].Weighted
        );
    }

    [Fact]
    public void Financial_view()
    {
        var (view, first, second) = (Boilers.View, Boilers.View.Years[0], Boilers.View.Years[1]);
        MethodNote.Holds(
            "financial-view.md",
            first.Cdel,
            first.Pdc,
            second.Depreciation,
            second.Pdc,
            second.Released.Depreciation,
            second.Released.Pdc,
            second.Released.WriteOff,
            second.RevenueEffect,
            second.Cash,
            view.Affordability.Years[1].RevenueEffect,
            view.Affordability.LargestRevenueShortfall
        );
    }

    [Fact]
    public void Whole_system()
    {
        var option = Plant.Model.Options[1];
        var shared = option with
        {
            Costs = [option.Costs[0] with { Payer = "ICB" }],
            Benefits = [option.Benefits[0] with { Beneficiary = "QQR" }],
        };
        var shares = WholeSystemShare.Of(AppraisalAnswer.Of(Plant.Model with { Options = [Plant.Model.Options[0], shared] }).Options[1]);
        decimal Net(string? organisation) => shares.Single(share => share.Organisation == organisation).Net;
        MethodNote.Holds("whole-system.md", Net("ICB"), Net("QQR"), Net(null), shares.Sum(share => share.Net));
    }

    [Fact]
    public void Uncertainty()
    {
        var triangle = new Triangular(70, 100, 110);
        MethodNote.Holds(
            "uncertainty.md",
            (decimal)new Pert(90, 100, 160).Mean,
            (decimal)triangle.Mean,
            (decimal)triangle.Quantile(0.5),
            (decimal)new Lognormal(100, 130).Quantile(0.1)
        );
    }

    [Fact]
    public void Cost_form()
    {
        var statement = WardForm.Statement;
        decimal Net(FormRowKind kind) => statement[kind].Net.Pounds;
        MethodNote.Holds(
            "cost-form.md",
            Net(FormRowKind.Works),
            Net(FormRowKind.Fees),
            Net(FormRowKind.Contingency),
            Net(FormRowKind.ForApproval),
            Net(FormRowKind.OptimismBias),
            statement.Parts.Sum(part => part.AtBase).Pounds,
            Net(FormRowKind.InflationToBase),
            Net(FormRowKind.InflationToCompletion),
            Net(FormRowKind.Total),
            statement[FormRowKind.Outturn].Vat.Pounds,
            statement[FormRowKind.Outturn].Gross.Pounds,
            WardForm.Bridge.Steps[0].Amount.Pounds,
            WardForm.Bridge.Steps[2].Amount.Pounds,
            WardForm.WorksAlone.Parts.Sum(part => part.AtBase).Pounds,
            WardForm.WorksAlone[FormRowKind.InflationToBase].Net.Pounds,
            WardForm.WorksAlone[FormRowKind.InflationToCompletion].Net.Pounds,
            WardForm.WorksAlone[FormRowKind.Total].Net.Pounds,
            WardForm.WorksAlone[FormRowKind.Outturn].Vat.Pounds,
            WardForm.WorksAlone[FormRowKind.Outturn].Gross.Pounds
        );
    }

    [Fact]
    public void Benefits()
    {
        var working = TheatreGain.Working;
        MethodNote.Holds("benefits.md", working.Quantity, working.Yearly!.Value.Pounds, working.Flow[1], working.Flow[2]);
    }

    [Fact]
    public void Productivity()
    {
        var gain = BidProductivity.Of(BidProductivityTests.Bid(BidProductivityTests.Nurses, BidProductivityTests.Crews));
        var target = new ProductivityTarget(2, new FinancialYear(2026), "", "", 200_000_000);
        MethodNote.Holds(
            "productivity.md",
            gain.Services[0].Percent!.Value,
            gain.Services[1].Percent!.Value,
            gain.Gain.Percent!.Value,
            gain.Services[0].Gains[0].PercentOfBaseline!.Value,
            gain.StaffHours,
            gain.GainPerPound!.Value,
            target.ShareMet(gain.Gain.Yearly)!.Value
        );
    }
}
