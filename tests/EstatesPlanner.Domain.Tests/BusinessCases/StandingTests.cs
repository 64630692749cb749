using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Kit;

namespace EstatesPlanner.Domain.Tests.BusinessCases;

/// <summary>The place in the round, which a bid has once it is scored in full.</summary>
public class StandingTests
{
    [Fact]
    public void While_a_judged_criterion_is_unscored_the_score_is_not_complete_and_there_is_no_rank()
    {
        var sources = TheatreScheme.Sources();
        var standing = sources.Standing!;
        var open = standing with
        {
            Score = Score.Of(
                standing.Round.Criteria,
                new Dictionary<string, decimal?>(StringComparer.Ordinal)
                {
                    ["productivity"] = 45.5m,
                    ["risk"] = 34.2m,
                    ["hours"] = 59.3m,
                }
            ),
        };
        var composed = Compose.Of(sources with { Standing = open });

        Assert.False(composed.IsMet("score"));
        Assert.Equal("The score is not complete. Score the bid on Patient outcomes, Deliverability.", composed.Problem("score"));
        Assert.Equal((2m, 5m), (composed.Figures["score.open"].Value, composed.Figures["score.criteria"].Value));
        Assert.DoesNotContain(
            composed.Figures.Keys,
            id => id.StartsWith("rank", StringComparison.Ordinal) && !id.StartsWith("rank.npsv", StringComparison.Ordinal)
        );
        Assert.Equal("All criteria scored so far", composed.Tables["score"].Rows[^1].Cells[0].Text);
    }

    [Fact]
    public void A_measured_criterion_without_a_quantity_waits_for_no_scorer()
    {
        Criterion[] criteria =
        [
            new()
            {
                Id = "places",
                Name = "Places",
                Measure = "stated",
                Swing = 50,
            },
            new()
            {
                Id = "outcomes",
                Name = "Outcomes",
                Measure = MeasureId.Judged,
                Swing = 100,
            },
        ];

        Assert.Empty(
            Score.Of(criteria, new Dictionary<string, decimal?>(StringComparer.Ordinal) { ["outcomes"] = 0 }).StillToScore(criteria)
        );
        Assert.Equal(
            ["outcomes"],
            Score
                .Of(criteria, new Dictionary<string, decimal?>(StringComparer.Ordinal))
                .StillToScore(criteria)
                .Select(criterion => criterion.Id)
        );
    }

    [Fact]
    public void A_bid_scored_in_full_has_its_place()
    {
        var composed = Compose.Of(TheatreScheme.Sources());

        Assert.True(composed.IsMet("score"));
        Assert.Equal(
            (3m, 5m, 25m),
            (composed.Figures["rank"].Value, composed.Figures["rank.perpound"].Value, composed.Figures["rank.of"].Value)
        );
        Assert.Equal("All criteria", composed.Tables["score"].Rows[^1].Cells[0].Text);
    }
}
