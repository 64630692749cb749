using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Eric;

public class ReturnSiteTests
{
    private static readonly Site Place = new()
    {
        Trust = "RQQ",
        Code = "RQQ01",
        Name = "General",
        GrossInternalAreaM2 = 900,
    };
    private static readonly DateOnly Day = new(2025, 3, 31);

    [Fact]
    public void Risk_adjusted_backlog_is_summed_exactly_and_rounded_once()
    {
        // Three blocks of 7, 9 and 11 years, each with £100.49 High in two items and £1,000.45 Low:
        // 3 × 100.49 + 1000.45 ÷ 7 + 1000.45 ÷ 9 + 1000.45 ÷ 11 = 301.47 + 142.9214... + 111.1611... + 90.95 = 646.5026...
        var items = new[] { ("A", 7), ("B", 9), ("C", 11) }
            .SelectMany(block =>
                new[]
                {
                    Item(block.Item1, RiskCategory.High, 60_00),
                    Item(block.Item1, RiskCategory.High, 40_49),
                    Item(block.Item1, RiskCategory.Low, 1000_45),
                }
            )
            .ToList();
        Assert.Equal(
            Money.FromPounds(647),
            Made(
                items,
                new Dictionary<string, int?>
                {
                    ["A"] = 7,
                    ["B"] = 9,
                    ["C"] = 11,
                }
            ).RiskAdjusted
        );
    }

    [Fact]
    public void Risk_adjusted_backlog_is_within_half_a_pound_of_the_exact_sum() =>
        Prop.ForAll<(byte Block, byte Category, uint Pence)[]>(rows =>
            {
                var lives = Enumerable
                    .Range(0, 4)
                    .ToDictionary(block => $"B{block}", block => (int?)((block * 7) + 3), StringComparer.Ordinal);
                var items = rows.Select(row => Item($"B{row.Block % 4}", (RiskCategory)(row.Category % 4), row.Pence)).ToList();
                var exact = items.Sum(item =>
                    CriticalInfrastructureRisk.Includes(item.Item.Category)
                        ? item.Exact.Pounds
                        : item.Exact.Pounds / lives[item.Item.BlockCode!]!.Value
                );
                return Math.Abs(Made(items, lives).RiskAdjusted.Pounds - exact) <= 0.5m;
            })
            .Holds();

    [Fact]
    public void An_inspected_survey_is_the_formal_one_and_a_desktop_look_after_it_the_review()
    {
        FacetSurvey[] surveys =
        [
            Survey(null, 2019, SurveyConfidence.Inspected),
            Survey("A", 2022, SurveyConfidence.Sampled),
            Survey(null, 2021, SurveyConfidence.Desktop),
            Survey(null, 2026, SurveyConfidence.Inspected),
        ];
        Assert.Equal(new SurveyYears(2022, null), SurveyYears.Of(surveys, [new DateOnly(2024, 1, 1)], Day));
        Assert.Equal(new SurveyYears(2022, 2024), SurveyYears.Of([.. surveys, Survey("A", 2024, SurveyConfidence.Estimated)], [], Day));
        Assert.Equal(
            new SurveyYears(2023, null),
            SurveyYears.Of(
                [Survey(null, 2024, SurveyConfidence.Inspected) with { Facet = Facet.Quality }],
                [null, new DateOnly(2023, 5, 1), new DateOnly(2026, 5, 1)],
                Day
            )
        );
        Assert.Equal(new SurveyYears(null, 2020), SurveyYears.Of([Survey(null, 2020, SurveyConfidence.Desktop)], [], Day));
        Assert.Equal(SurveyYears.None, SurveyYears.Of([], [], Day));
    }

    [Fact]
    public void Floor_areas_come_from_the_last_grade_of_each_block_and_a_block_without_one_has_the_sites()
    {
        Block[] blocks = [Block("A", 500), Block("B", 300), Block("C", 100)];
        FacetSurvey[] surveys =
        [
            Grade(null, Facet.FunctionalSuitability, "B"),
            Grade("A", Facet.FunctionalSuitability, "CX"),
            Grade("C", Facet.FunctionalSuitability, "D"),
            Grade("A", Facet.SpaceUtilisation, "E") with
            {
                SurveyedOn = new DateOnly(2018, 1, 1),
            },
            Grade("A", Facet.SpaceUtilisation, "F"),
            Grade("B", Facet.SpaceUtilisation, "U"),
            Grade("C", Facet.SpaceUtilisation, "E"),
        ];
        Assert.Equal(new FloorAreas(800, 500, 100, 300), FloorAreas.Of(Place, blocks, surveys, Day));
        Assert.Equal(
            new FloorAreas(null, 600, null, null),
            FloorAreas.Of(Place, blocks, surveys.Where(survey => survey.Facet == Facet.FunctionalSuitability), Day)
        );
        Assert.Equal(FloorAreas.None, FloorAreas.Of(Place, [.. blocks, Block("D", null)], surveys, Day));
        Assert.Equal(
            new FloorAreas(900, 900, 0, 900),
            FloorAreas.Of(Place, [], [Grade(null, Facet.FunctionalSuitability, "D"), Grade(null, Facet.SpaceUtilisation, "U")], Day)
        );
        Assert.Equal(FloorAreas.None, FloorAreas.Of(Place, [], [], Day));
    }

    [Fact]
    public void The_worst_incidents_sum_what_is_stated_and_say_how_many_state_nothing()
    {
        var worst = ImpactfulIncidents.Of([
            Incident("Roofs", patients: 5, down: 2) with
            {
                LostClinicalHours = 6,
                LostClinicalIncome = Money.FromPounds(700),
            },
            Incident("Roofs", patients: 5, down: 3),
            Incident("Lifts & Hoists", patients: 1, down: 1) with
            {
                LostClinicalHours = 9,
            },
            Incident("Heating systems", patients: 1, down: 8),
            Incident("Structure", patients: 1, down: 7),
            Incident("Fire safety", patients: 99, down: 99) with
            {
                IsClinical = false,
            },
        ]);
        Assert.Equal(
            [
                ("Roofs", 2, 5m, (decimal?)6m, (Money?)Money.FromPounds(700), 1),
                ("Lifts & Hoists", 1, 1m, 9m, null, 1),
                ("Heating systems", 1, 8m, null, null, 1),
            ],
            worst.Select(each =>
                (each.Type, each.Number, each.DowntimeHours, each.LostClinicalHours, each.LostClinicalIncome, each.NotStated)
            )
        );
    }

    [Fact]
    public void A_stated_loss_of_clinical_time_stands_before_the_hours_down()
    {
        Assert.Equal(8, LostActivity.Of(Incident("Roofs", 0, down: 8)).ClinicalHours);
        Assert.Equal(20, LostActivity.Of(Incident("Roofs", 0, down: 8) with { LostClinicalHours = 20 }).ClinicalHours);
        Assert.Equal(0, LostActivity.Of(Incident("Roofs", 0, down: 8) with { LostClinicalHours = 0 }).ClinicalHours);
        Assert.Equal(0, LostActivity.Of(Incident("Roofs", 0, down: 8) with { IsClinical = false }).ClinicalHours);
    }

    private static ReturnSite Made(IReadOnlyList<(ItemPosition Item, Money Exact)> items, IReadOnlyDictionary<string, int?> lives) =>
        ReturnSite.Of(
            Place,
            [.. items.Select(each => (each.Item, each.Exact, Money.FromPounds(Rounding.ToPounds(each.Exact.Pounds))))],
            lives,
            []
        );

    private static (ItemPosition Item, Money Exact) Item(string block, RiskCategory category, long pence) =>
        (
            new ItemPosition
            {
                SiteCode = "RQQ01",
                Reference = "x",
                Defect = "",
                BlockCode = block,
                Category = category,
                Cost = new Money(pence),
                PriceBase = PriceBase.Parse("2024/25"),
                Status = ItemStatus.Identified,
            },
            new Money(pence)
        );

    private static FacetSurvey Survey(string? block, int year, SurveyConfidence confidence) =>
        new()
        {
            Id = Guid.NewGuid(),
            Trust = "RQQ",
            SiteCode = "RQQ01",
            BlockCode = block,
            Facet = Facet.PhysicalCondition,
            Grade = "C",
            SurveyedOn = new DateOnly(year, 1, 15),
            Confidence = confidence,
        };

    private static FacetSurvey Grade(string? block, Facet facet, string grade) =>
        Survey(block, 2023, SurveyConfidence.Inspected) with
        {
            Facet = facet,
            Grade = grade,
        };

    private static Block Block(string code, decimal? area) =>
        new()
        {
            Trust = "RQQ",
            SiteCode = "RQQ01",
            Code = code,
            Name = code,
            GrossInternalAreaM2 = area,
        };

    private static Incident Incident(string type, int patients, decimal down) =>
        new()
        {
            Id = Guid.NewGuid(),
            Trust = "RQQ",
            SiteCode = "RQQ01",
            Reference = "N",
            On = Day,
            Type = type,
            Relation = IncidentRelation.Critical,
            IsClinical = true,
            PatientsAffected = patients,
            DowntimeHours = down,
        };
}
