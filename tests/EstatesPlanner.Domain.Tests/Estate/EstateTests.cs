using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Estate;

public class EstateTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData(BlockIntent.Retain, null, false)]
    [InlineData(BlockIntent.Dispose, "2031-03-31", true)]
    [InlineData(BlockIntent.Dispose, "2031-04-01", false)]
    [InlineData(BlockIntent.Replace, null, true)]
    public void A_block_leaves_within_a_plan_when_it_is_not_retained_and_goes_before_the_plan_ends(
        BlockIntent intent,
        string? on,
        bool leaves
    ) =>
        Assert.Equal(
            leaves,
            Block("A", intent, on is null ? null : DateOnly.ParseExact(on, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
                .LeavesBy(new FinancialYear(2030).LastDay)
        );

    [Fact]
    public void The_last_survey_of_each_facet_of_each_place_counts()
    {
        var latest = new[]
        {
            Survey(null, Facet.Quality, "B", 2020),
            Survey(null, Facet.Quality, "C", 2024),
            Survey("A", Facet.Quality, "D", 2021),
        }.Latest();
        Assert.Equal([(null, "C"), ("A", "D")], latest.Select(survey => (survey.BlockCode, survey.Grade)));
    }

    [Fact]
    public void What_is_due_comes_soonest_first_and_a_closed_item_is_not_reviewed()
    {
        var item = Item() with
        {
            Risk = new RiskDetail { NextReview = new DateOnly(2027, 1, 5), Reviewer = "Ada" },
            Control = new InterimControl
            {
                Measure = "Fire watch",
                Owner = "Bo",
                Review = new DateOnly(2026, 12, 1),
                Expires = new DateOnly(2026, 10, 31),
            },
        };
        var due = ReviewDue.Of(
            [item, item with { Status = ItemStatus.Complete }],
            [Survey("A", Facet.Quality, "B", 2021)],
            SurveyCycle.Assumed
        );

        Assert.Equal(
            [
                (ReviewKind.FacetSurvey, "A", true),
                (ReviewKind.ControlExpiry, null, true),
                (ReviewKind.ControlReview, null, false),
                (ReviewKind.ItemReview, null, false),
            ],
            due.Select(each => (each.Kind, each.BlockCode, each.IsOverdue(Today)))
        );
    }

    [Fact]
    public void A_site_names_what_it_lacks()
    {
        var site = new Site
        {
            Trust = "Q",
            Code = "Q1",
            Name = "Site",
            Type = "Hospice",
        };
        var gaps = SiteGap.Of(
            site,
            [Block("A", BlockIntent.Dispose, null), Block("B", BlockIntent.Retain, null) with { RemainingLifeYears = 10 }],
            [Survey(null, Facet.Quality, "B", 2021), Survey(null, Facet.PhysicalCondition, "B", 2024)],
            new ItemGaps("Q1", 9, 1, 2, 3, 0, 5),
            SurveyCycle.Assumed,
            Today
        );

        Assert.Equal(
            [
                (GapKind.NoFloorArea, 1),
                (GapKind.BlocksWithoutLife, 1),
                (GapKind.BlocksLeavingOnNoDay, 1),
                (GapKind.FacetsNotSurveyed, 4),
                (GapKind.FacetsOutOfDate, 1),
                (GapKind.ItemsWithoutSurveyDate, 1),
                (GapKind.ItemsOutOfDate, 2),
                (GapKind.ItemsWithoutScore, 3),
                (GapKind.ItemsWithoutCondition, 5),
            ],
            gaps.Select(gap => (gap.Kind, gap.Count))
        );
    }

    [Fact]
    public void A_survey_is_out_of_date_from_the_day_the_cycle_ends()
    {
        var cycle = new SurveyCycle(3, IsConfirmed: true);
        Assert.True(cycle.IsOutOfDate(Today.AddYears(-3), Today));
        Assert.False(cycle.IsOutOfDate(Today.AddYears(-3).AddDays(1), Today));
        Assert.Equal(Today, cycle.DueAfter(Today.AddYears(-3)));
    }

    private static Block Block(string code, BlockIntent intent, DateOnly? leaves) =>
        new()
        {
            Trust = "Q",
            SiteCode = "Q1",
            Code = code,
            Name = $"Block {code}",
            Intent = intent,
            LeavesOn = leaves,
        };

    private static FacetSurvey Survey(string? block, Facet facet, string grade, int year) =>
        new()
        {
            Id = Guid.NewGuid(),
            Trust = "Q",
            SiteCode = "Q1",
            BlockCode = block,
            Facet = facet,
            Grade = grade,
            SurveyedOn = new DateOnly(year, 6, 1),
        };

    private static BacklogItem Item() =>
        new()
        {
            Id = Guid.NewGuid(),
            Trust = "Q",
            SiteCode = "Q1",
            Reference = "B-1",
            Defect = "Roof",
            Category = RiskCategory.High,
            Basis = CategoryBasis.Stated,
            Cost = Money.Zero,
            PriceBase = PriceBase.Parse("2026/27"),
        };
}
