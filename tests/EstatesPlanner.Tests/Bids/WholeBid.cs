using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Bids.Gains;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Tests.Bids;

/// <summary>
/// A bid that says everything a bid can say: each member of its content holds something at least once. One option states its capital line
/// by line, another by a cost form, with benefits that are worked out.
/// </summary>
internal static class WholeBid
{
    public static CapitalBid Of(CapitalBid bid)
    {
        var plain = Plain(bid) with { AppraisalYears = 12, Type = BidType.NetZero };
        return plain with { Options = [.. plain.Options, Formed(plain, new ReferenceData())] };
    }

    /// <summary>An option by a cost form, and with benefits by their templates, as the pages make them.</summary>
    public static BidOption Formed(CapitalBid bid, ReferenceData reference)
    {
        var option = new BidOption
        {
            Id = "alt",
            Name = "Rebuild",
            Role = OptionRole.Other,
            Costs =
            [
                new CostLine
                {
                    Id = "works",
                    Name = "Works",
                    Kind = CostKind.Capital,
                    Flow = Flow.None,
                    Payer = "QQR",
                    Range = new LineRange(-5, 15, "Surveyor"),
                    RelativePricePercent = 2,
                    Asset = new AssetTerms { LifeYears = 60 },
                },
                new CostLine
                {
                    Id = "run",
                    Name = "Running it",
                    Kind = CostKind.Revenue,
                    Flow = Flow.Run(2, 12, 40),
                },
            ],
            Benefits = [],
            Risks = [],
            OptimismBias = new OptimismBias { Percent = 17.5m, Base = ["works", "fees", "contingency"] },
        };
        var form = new CostForm
        {
            PricedAt = PriceBase.Parse("2024/25"),
            Index = reference.Deflator.Id,
            Departmental = [new("Theatres", Money.FromPounds(400_000)), new("Recovery; and stores", new Money(5_000_033))],
            OnCosts = [new("Preliminaries", Money.FromPounds(100_000))],
            Location = new FormShare(-4.25m, null, "Adviser"),
            Fees = new FormShare(12, null, "Proposals"),
            NonWorks = [new("Decant", Money.FromPounds(20_000))],
            Equipment = new FormShare(0, null, "None is moved"),
            Contingency = new FormShare(null, new Money(3_038_017), "Risk register"),
            Vat = [new(FormPart.Works, 20, 0, "VAT adviser, 2026"), new(FormPart.Fees, 20, 100, "Contracted-out services")],
            AlsoInflated = [FormPart.Fees, FormPart.Contingency],
            Spend = [new(0, 33.33m), new(1, 66.67m)],
            BiasOnContingencyBecause = "The adviser's figure leaves ground conditions out.",
        };
        var formed = FormLines.On(option, CostStatement.Of(form, FormTerms.Of(bid, option, reference.Deflator)));
        return formed with
        {
            Benefits =
            [
                Worked(bid, reference, "travel", "travel-time", BenefitClass.CashReleasing, 30.15m, 7, 10.5m) with
                {
                    Owner = "Head of nursing",
                    Budget = "N7",
                    Service = "District nursing",
                    ResourceKey = "district-nursing-staff-hours",
                    BaselineInputCost = 2_400_000,
                    Measure = new BenefitMeasure("Hours on the road", 8000, "System"),
                },
                Worked(bid, reference, "calls", "ambulance-response", BenefitClass.Unmonetised, null, 100, 3),
                Worked(bid, reference, "well", "qalys", BenefitClass.Societal, 70_000, 13, 0.07m),
                Worked(bid, reference, "power", "energy", BenefitClass.NonCashReleasing, 0.2731m, 100_000, 33.3m) with
                {
                    Class = BenefitClass.CashReleasing,
                    Owner = "Energy manager",
                    Budget = "E1",
                    Unit = "MWh, not kWh",
                },
            ],
        };
    }

    private static Benefit Worked(
        CapitalBid bid,
        ReferenceData reference,
        string id,
        string template,
        BenefitClass kind,
        decimal? pounds,
        params decimal[] answers
    )
    {
        var known = new BenefitTemplateFile().Find(template)!;
        return WorkedBenefit.On(
            new Benefit
            {
                Id = id,
                Name = known.Name,
                Class = kind,
                Stream = known.Stream,
                Unit = known.Unit,
                ResourceKey = $"{id}-key",
                Flow = Flow.None,
                Evidence = "Audit, 2026",
                EvidenceGrade = EvidenceGrade.MeasuredElsewhere,
            },
            new BenefitWorking
            {
                Template = template,
                Inputs = [.. known.Inputs.Zip(answers, WorkedBenefit.Answer)],
                Value = pounds is { } value
                    ? WorkedBenefit.Value(value, PriceBase.Parse("2023/24"), "Payroll", "Month 6", reference.Deflator, bid.PriceBase)
                    : null,
                ConfidencePercent = 85,
                From = 1,
                FullFrom = 3,
                To = 9,
            }
        );
    }

    private static CapitalBid Plain(CapitalBid bid) =>
        bid with
        {
            Need = "Operations are cancelled.\nOften.",
            Summary = "=New plant, +more",
            Sponsor = "vic",
            VatSource = "Trust cash; agreed in May",
            StartYears = [new FinancialYear(2026), new FinancialYear(2027)],
            MustDo = true,
            Options =
            [
                new BidOption
                {
                    Id = "bau",
                    Name = "As now",
                    Role = OptionRole.BusinessAsUsual,
                    NoCostBecause = "The room is empty.",
                    Costs = [],
                    Benefits = [],
                    Risks = [],
                },
                new BidOption
                {
                    Id = "pwf",
                    Name = "Replace",
                    Role = OptionRole.Preferred,
                    Description = "All at once.",
                    Costs =
                    [
                        new CostLine
                        {
                            Id = "c1",
                            Name = "Works",
                            Kind = CostKind.Capital,
                            Flow = Flow.Of([new(0, 100.00m), new(1, 100), new(3, 20.25m)]),
                            RelativePricePercent = 1.5m,
                            Range = new LineRange(-10, 20, "Surveyor"),
                            Payer = "QQR",
                            VatPercent = 20,
                            VatRecoverablePercent = 12.5m,
                            Asset = new AssetTerms
                            {
                                LifeYears = 30,
                                InUseFrom = 2,
                                DonatedPercent = 10,
                                ImpairmentPercent = 40,
                                ResidualPercent = 5,
                            },
                        },
                        new CostLine
                        {
                            Id = "c2",
                            Name = "Nothing yet",
                            Kind = CostKind.Lifecycle,
                            Flow = Flow.None,
                            Terms = PriceTerms.Nominal,
                        },
                    ],
                    Benefits =
                    [
                        new Benefit
                        {
                            Id = "b1",
                            Name = "Hours",
                            Class = BenefitClass.NonCashReleasing,
                            Stream = BenefitStream.Health,
                            Beneficiary = "QQR",
                            ResourceKey = "nurse",
                            Flow = Flow.Ramped(2, 4, 10, 10),
                            Service = "Theatres",
                            BaselineInputCost = 400.5m,
                            Unit = "hours",
                            QuantityPerYear = 0.5m,
                            Owner = "Matron",
                            Evidence = "Audit",
                        },
                        new Benefit
                        {
                            Id = "b2",
                            Name = "Uneven",
                            Class = BenefitClass.CashReleasing,
                            Flow = Flow.Of([new(0, 1), new(3, 2.5m)]),
                            Range = new LineRange(-50, 0, "Past schemes"),
                            RelativePricePercent = -1,
                            EvidenceGrade = EvidenceGrade.Judgement,
                            ConfidencePercent = 80,
                            Measure = new BenefitMeasure("Agency shifts", 40, "Rota"),
                            Budget = "T1",
                        },
                        new Benefit
                        {
                            Id = "b3",
                            Name = "Dignity",
                            Class = BenefitClass.Unmonetised,
                            Flow = Flow.None,
                            Terms = PriceTerms.Nominal,
                        },
                    ],
                    Risks =
                    [
                        new RiskCost
                        {
                            Id = "r1",
                            Name = "Asbestos",
                            Probability = 0.3m,
                            Impact = 20,
                            Year = 1,
                            Kind = CostKind.Capital,
                        },
                        new RiskCost
                        {
                            Id = "r2",
                            Name = "Renewal",
                            Probability = 0.1m,
                            Impact = 2,
                            Year = 2,
                            Kind = CostKind.Revenue,
                        },
                    ],
                    Replaces = [new ReplacedAsset("a1", "Old plant", 1200.5m, 4, 2, true)],
                    OptimismBias = new OptimismBias
                    {
                        Percent = 31.848m,
                        Base = ["c1"],
                        Working = new BiasWorking(
                            "Local outturn",
                            [
                                new BiasPart(
                                    "Standard",
                                    0.7m,
                                    24,
                                    [new BiasFactor("Design", 3, 0.5m, "Drawings"), new BiasFactor("Site", 2, 0)]
                                ),
                                new BiasPart("Other", 0.3m, 51, []),
                            ]
                        ),
                    },
                    Residual = new Residual(10, -10),
                },
            ],
            Removes = [new RemovedItem("DDD01", "R-1"), new RemovedItem("DDD01", "R-2", 0.25m)],
            Measures = [new StatedMeasure("places", 3.5m, "Model")],
            Filter = new OptionsFilter(
                [new SuccessFactor("fit", "Strategic fit"), new SuccessFactor("value", "Value for money")],
                [
                    new FilterChoice(FilterStep.Scope, "Core", ["fit", "value"], FilterOutcome.Preferred, "Meets both"),
                    new FilterChoice(FilterStep.Funding, "Lease", [], FilterOutcome.Discounted, ""),
                ]
            ),
            AppraisalTerms = new AppraisalTerms
            {
                Denominator = ["c1"],
                Scenarios =
                [
                    new BidScenario(
                        "late",
                        "Late and dear",
                        [new ScenarioChange(null, "capital", 25), new ScenarioChange("pwf", "benefit:b1", -12.5m)],
                        2,
                        "green-book-2018-reduced"
                    ),
                    new BidScenario("later", "Later", [], 3),
                ],
                Groups = [new IncomeGroup("low", "Lowest fifth", 2.25m), new IncomeGroup("high", "Highest fifth", 0.4m)],
                Shares = [new GroupShare("pwf", "b1", "low", 0.25m), new GroupShare(null, "b1", "high", 0.1m)],
                GroupsFrom = "Index of deprivation",
            },
            Narrative = [new NarrativePart("objectives", "Fewer cancellations.\n\nBy 2028."), new NarrativePart("scope", "The plant.")],
            Realised = [new RealisedBenefit("b1", FinancialYear.Parse("2028/29"), 12.50m, "Rota")],
        };
}
