using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Kit;

/// <summary>
/// A whole scheme for tests of business cases: theatre air handling at an invented trust, with every part a case can have.
/// </summary>
internal static class TheatreScheme
{
    private static readonly PriceBase Prices = PriceBase.Parse("2026/27");

    public static readonly PriceIndex Index = new(
        "trial",
        "Trial deflator, June 2026",
        Enumerable.Range(2022, 10).ToDictionary(year => new FinancialYear(year), year => 100m + (2 * (year - 2022)))
    );

    public static readonly DiscountSchedule Schedule = new()
    {
        Id = "green-book-2018",
        Name = "Green Book 2018 (3.5%, health 1.5%)",
        Source = "HM Treasury, The Green Book (2018), Annex A6, Table 8",
        Mark = "confirmed",
        Standard = DiscountRates.Flat(Rate.FromPercent(3.5m)),
        Health = DiscountRates.Flat(Rate.FromPercent(1.5m)),
    };

    public static readonly IReadOnlyList<BacklogItem> Register =
    [
        Item(
            "AH-01",
            RiskCategory.High,
            612_000,
            "Theatre 1 and 2 air handling unit beyond its life; air changes below the standard on warm days",
            62
        ),
        Item("AH-02", RiskCategory.High, 548_500, "Theatre 3 and 4 air handling unit: coil leaking, fan bearing failing", 48),
        Item("AH-03", RiskCategory.Significant, 236_400, "Theatre 5 supply ductwork corroded, access panels missing", 17.5m),
        Item("EL-07", RiskCategory.Significant, 184_250.50m, "Theatre distribution board without spare ways; no isolation by theatre", 6),
        Item("RF-02", RiskCategory.Moderate, 96_000, "Plant room roof covering ponding over the units", 0),
        .. Enumerable
            .Range(1, 40)
            .Select(i =>
                Item(
                    $"GN-{i:00}",
                    RiskCategories.WorstFirst[i % 4],
                    9_500 + (i * i * 731),
                    "General fabric and services defect found at survey",
                    i % 5
                )
            ),
    ];

    public static CapitalBid Bid =>
        new()
        {
            Id = Guid.Empty,
            Trust = "XYZ",
            Reference = "XYZ-014",
            Name = "Replace theatre air handling at Northmoor General",
            Type = BidType.Backlog,
            Sector = "acute",
            Need =
                "Six theatres serve 11,000 patients a year. On warm days the air changes in theatres 1 to 4 fall below the standard and lists stop. In the last twelve months patients on 212 lists were moved or cancelled, most of them waiting for cancer and joint surgery.",
            Summary =
                "Replace three air handling units, their ductwork and controls in two phases of 14 weeks, working around lists in the vanguard theatre, and make good the plant room roof. The theatres then hold their air changes through the year and run the sessions they are staffed for.",
            Author = "lee-park",
            Sponsor = "ruth-adeyemi",
            Round = "2026-27",
            State = BidState.Scored,
            Pots = ["operational", "safety"],
            StartYears = [FinancialYear.Parse("2026/27"), FinancialYear.Parse("2027/28")],
            AppraisalYears = 20,
            PriceBase = Prices,
            Version = 3,
            Options = [BusinessAsUsual, DoMinimum, Lease, Preferred],
            Measures = [],
            Removes = [new("NM1", "AH-01"), new("NM1", "AH-02"), new("NM1", "AH-03"), new("NM1", "EL-07"), new("NM1", "RF-02")],
        };

    public static CaseSources Sources(CaseKind kind = CaseKind.Obc) =>
        new()
        {
            Kind = kind,
            Version = "0.3",
            PreparedOn = new DateOnly(2026, 11, 21),
            PreparedBy = "Lee Park",
            Engine = "estates-planner test",
            Trust = new Organisation
            {
                Code = "XYZ",
                Name = "Northmoor Hospitals NHS Trust",
                RiskBands = "trial",
                CostBasis = "works and fees, excluding VAT",
            },
            Bid = Bid,
            Appraisal = AppraisalAnswer.Of(AppraisalModel.Of(Bid, Schedule, Index)),
            Register = Register,
            Index = Index,
            Finance = new FinancialTerms
            {
                Pdc = PdcRates.Stated(3.5m),
                CapitalVatPercent = 20,
                CapitalVatSource = "Standard rate of VAT, trial",
                UsualLifeYears = 30,
            },
            Bands = new RiskBands("trial", "Consequence by likelihood, trial bands (unconfirmed)", []),
            Blocks =
            [
                new Block
                {
                    Trust = "XYZ",
                    SiteCode = "NM1",
                    Code = "B1",
                    Name = "Main block",
                    RemainingLifeYears = 25,
                },
            ],
            Standing = Standing,
            Funding = Funding,
            Evidence = Evidence,
            People =
            [
                new Person
                {
                    Id = "lee-park",
                    Name = "Lee Park",
                    Title = "Capital Projects Manager",
                },
                new Person
                {
                    Id = "ruth-adeyemi",
                    Name = "Ruth Adeyemi",
                    Title = "Chief Operating Officer",
                },
                new Person
                {
                    Id = "tom-hale",
                    Name = "Tom Hale",
                    Title = "Divisional Manager, Surgery",
                },
            ],
            Narrative = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["objectives"] =
                    "Hold the required air changes in all six theatres on every day of the year by March 2029.\nRun the staffed sessions without a list stopped for ventilation from 2029/30.",
                ["procurement"] =
                    "A mini-competition under the trust's mechanical services framework, with design by the contractor to an output specification.",
                ["governance"] =
                    "The Capital Programme Board meets monthly, chaired by the Chief Operating Officer, and reports to the Finance and Performance Committee.",
            },
        };

    private static BidOption BusinessAsUsual =>
        new()
        {
            Id = "bau",
            Name = "Keep repairing",
            Role = OptionRole.BusinessAsUsual,
            Description = "Reactive repairs, temporary cooling in summer, and lists lost to failures.",
            Costs =
            [
                Cost("repairs", "Reactive repairs and hired cooling", CostKind.Revenue, Flow.Run(0, 20, 186_000)),
                Cost("lost-lists", "Cost of lists lost to failures", CostKind.Revenue, Flow.Run(0, 20, 142_000)),
            ],
            Benefits = [],
            Risks =
            [
                new RiskCost
                {
                    Id = "closure",
                    Name = "Theatres closed by the regulator for a quarter",
                    Probability = 0.35m,
                    Impact = 1_900_000,
                    Year = 3,
                },
            ],
        };

    private static BidOption DoMinimum =>
        new()
        {
            Id = "dm",
            Name = "Replace the two High-risk units only",
            Role = OptionRole.DoMinimum,
            Description = "Units of theatres 1 to 4, keeping the old ductwork and controls.",
            Costs =
            [
                Cost("works", "Works and fees", CostKind.Capital, Flow.Of(new Dictionary<int, decimal> { [0] = 310_000, [1] = 940_000 })),
                Cost("repairs", "Reactive repairs", CostKind.Revenue, Flow.Run(0, 20, 88_000)),
            ],
            Benefits =
            [
                Benefit("lists", "Lists no longer lost in theatres 1 to 4", BenefitClass.NonCashReleasing, Flow.Ramped(2, 3, 20, 78_000)),
            ],
            Risks =
            [
                new RiskCost
                {
                    Id = "ducts",
                    Name = "Ductwork fails behind new units",
                    Probability = 0.4m,
                    Impact = 420_000,
                    Year = 5,
                },
            ],
            OptimismBias = new OptimismBias { Percent = 18, Base = ["works"] },
        };

    private static BidOption Lease =>
        new()
        {
            Id = "lease",
            Name = "Lease a modular theatre suite",
            Role = OptionRole.Other,
            Description = "Two modular theatres for ten years while the old ones are used for minor procedures.",
            Costs =
            [
                Cost("base", "Base and connections", CostKind.Capital, Flow.Of(new Dictionary<int, decimal> { [0] = 640_000 })),
                Cost("lease", "Lease and running cost", CostKind.Revenue, Flow.Run(1, 20, 468_000)),
            ],
            Benefits = [Benefit("lists", "Lists no longer lost", BenefitClass.NonCashReleasing, Flow.Run(1, 20, 131_000))],
            Risks = [],
            OptimismBias = new OptimismBias { Percent = 24, Base = ["base"] },
        };

    private static BidOption Preferred =>
        new()
        {
            Id = "pwf",
            Name = "Replace all theatre air handling",
            Role = OptionRole.Preferred,
            Description = "Three units, ductwork, controls and the plant room roof, in two phases around lists.",
            Costs =
            [
                Cost(
                    "works",
                    "Works",
                    CostKind.Capital,
                    Flow.Of(
                        new Dictionary<int, decimal>
                        {
                            [0] = 420_000,
                            [1] = 980_000,
                            [2] = 365_000,
                        }
                    )
                ),
                Cost(
                    "fees",
                    "Fees",
                    CostKind.Capital,
                    Flow.Of(
                        new Dictionary<int, decimal>
                        {
                            [0] = 96_500,
                            [1] = 74_000,
                            [2] = 21_500,
                        }
                    )
                ),
                Cost(
                    "vanguard",
                    "Vanguard theatre during the works",
                    CostKind.Revenue,
                    Flow.Of(new Dictionary<int, decimal> { [1] = 260_000, [2] = 110_000 })
                ),
                Cost("maintain", "Planned maintenance", CostKind.Revenue, Flow.Run(2, 20, 34_000)),
                Cost("filters", "Fan and controls renewal", CostKind.Lifecycle, Flow.Of(new Dictionary<int, decimal> { [12] = 145_000 })),
            ],
            Benefits =
            [
                Benefit("lists", "Theatre sessions no longer lost", BenefitClass.NonCashReleasing, Flow.Ramped(2, 4, 20, 214_000)) with
                {
                    Beneficiary = "Northmoor Hospitals",
                    Service = "Theatres",
                    BaselineInputCost = 18_400_000,
                    Unit = "sessions",
                    QuantityPerYear = 212,
                    Owner = "tom-hale",
                    ResourceKey = "theatre-sessions",
                    Evidence = "Theatre management system, sessions lost to ventilation in the last 12 months",
                },
                Benefit("energy", "Energy for ventilation", BenefitClass.CashReleasing, Flow.Run(3, 20, 58_500)) with
                {
                    Beneficiary = "Northmoor Hospitals",
                    Service = "Estates",
                    BaselineInputCost = 4_100_000,
                    Unit = "MWh",
                    QuantityPerYear = 310,
                    Evidence = "Half-hourly meter of the theatre plant room",
                },
                Benefit("qaly", "Health gained by earlier surgery", BenefitClass.Societal, Flow.Run(3, 20, 92_000)) with
                {
                    Stream = BenefitStream.Health,
                    Beneficiary = "Patients",
                    Evidence = "Waiting list by specialty",
                },
                Benefit("staff", "Staff able to plan their day", BenefitClass.Unmonetised, Flow.None) with
                {
                    Beneficiary = "Theatre staff",
                    Owner = "tom-hale",
                    Evidence = "Staff survey: 61% of theatre staff say stopped lists are what wears them out",
                },
            ],
            Risks =
            [
                new RiskCost
                {
                    Id = "asbestos",
                    Name = "Asbestos in the plant room ceiling",
                    Probability = 0.3m,
                    Impact = 180_000,
                    Year = 1,
                },
                new RiskCost
                {
                    Id = "phase",
                    Name = "Second phase slips past a winter",
                    Probability = 0.25m,
                    Impact = 240_000,
                    Year = 2,
                },
            ],
            OptimismBias = new OptimismBias { Percent = 14.7m, Base = ["works"] },
            Residual = new Residual(20, 150_000),
        };

    private static CaseStanding Standing
    {
        get
        {
            Criterion[] criteria =
            [
                Criterion("productivity", "Productivity benefit", 100),
                Criterion("risk", "Critical infrastructure risk removed", 85),
                Criterion("outcomes", "Patient outcomes", 75),
                Criterion("hours", "Clinical hours lost that would be avoided", 60),
                Criterion("deliverability", "Deliverability", 30),
            ];
            var quantities = new Dictionary<string, decimal?>(StringComparer.Ordinal)
            {
                ["productivity"] = 45.5m,
                ["risk"] = 34.2m,
                ["outcomes"] = 75,
                ["hours"] = 59.3m,
                ["deliverability"] = 50,
            };
            return new CaseStanding(
                new Round
                {
                    Trust = "XYZ",
                    Id = "2026-27",
                    Name = "Capital round 2026/27",
                    PriceBase = Prices,
                    Years = [.. Enumerable.Range(2026, 5).Select(year => new FinancialYear(year))],
                    Objective = RoundObjective.Score,
                    Criteria = criteria,
                    Pots = [],
                    Rules = [],
                },
                Score.Of(criteria, quantities),
                new Rank(new RankedBid("XYZ-014", 48.2m, 1_957_000), 3, 5),
                25
            );
        }
    }

    private static CaseFunding Funding =>
        new(
            "5f0c21a9e4b37d10",
            "proved best for its rules",
            FinancialYear.Parse("2026/27"),
            [
                new("Operational capital", FinancialYear.Parse("2026/27"), 516_500, 3_912_400, 4_000_000),
                new("Operational capital", FinancialYear.Parse("2027/28"), 1_054_000, 4_050_000, 4_100_000),
                new("Operational capital", FinancialYear.Parse("2028/29"), 386_500, 3_645_200, 4_200_000),
                new("Operational capital", FinancialYear.Parse("2029/30"), 0, 4_120_000, 4_300_000),
                new("Operational capital", FinancialYear.Parse("2030/31"), 0, 3_980_700, 4_400_000),
            ]
        )
        {
            MadeOn = new DateOnly(2026, 11, 20),
        };

    private static IReadOnlyList<Evidence> Evidence =>
        [
            new(
                "backlog",
                "Maintenance backlog of the NHS estate, 2022/23, a record",
                "£11.6bn",
                "Estates Returns Information Collection, NHS England 2023",
                ["backlog-costs-productivity"]
            ),
            new(
                "high-risk",
                "Of which high risk, more than six times 2013/14",
                "£2.3bn",
                "Estates Returns Information Collection, NHS England 2023",
                ["backlog-costs-productivity"]
            ),
            new(
                "productivity",
                "Acute productivity against before the pandemic",
                "about 11% lower",
                "NHS England 2024",
                ["where-gains-were-found"]
            ),
            new("waiting", "Elective waiting list", "about 7.5m", "NHS England 2024", ["where-gains-were-found"]),
        ];

    private static Criterion Criterion(string id, string name, decimal swing) =>
        new()
        {
            Id = id,
            Name = name,
            Measure = MeasureId.Judged,
            Swing = swing,
        };

    private static CostLine Cost(string id, string name, CostKind kind, Flow flow) =>
        new()
        {
            Id = id,
            Name = name,
            Kind = kind,
            Flow = flow,
        };

    private static Benefit Benefit(string id, string name, BenefitClass @class, Flow flow) =>
        new()
        {
            Id = id,
            Name = name,
            Class = @class,
            Flow = flow,
        };

    private static BacklogItem Item(string reference, RiskCategory category, decimal cost, string defect, decimal hours) =>
        new()
        {
            Id = Guid.Empty,
            Trust = "XYZ",
            SiteCode = "NM1",
            Reference = reference,
            BlockCode = "B1",
            Defect = defect,
            Category = category,
            Basis = CategoryBasis.Scored,
            Consequence = category >= RiskCategory.Significant ? 4 : 2,
            Likelihood = category == RiskCategory.High ? 5 : 3,
            Cost = Rounding.ToPence(cost),
            PriceBase = PriceBase.Parse(reference.StartsWith("GN", StringComparison.Ordinal) ? "2024/25" : "2026/27"),
            IncidentHours = hours,
            Status = ItemStatus.Identified,
        };
}
