using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Domain.Tests.Bids;

namespace EstatesPlanner.Domain.Tests.Scoring;

public class JudgedScoreTests
{
    [Fact]
    public void The_middle_judgement_counts()
    {
        var score = Of(("a", 0), ("b", 100), ("c", 50));

        Assert.Equal(50, score.Median);
        Assert.Equal(100, score.Spread);
    }

    [Fact]
    public void Of_an_even_number_the_mean_of_the_middle_two_counts() => Assert.Equal(75, Of(("a", 0), ("b", 100), ("c", 50), ("d", 100)).Median);

    [Fact]
    public void The_author_and_the_sponsor_may_not_score_and_are_set_aside()
    {
        var score = Of(("author", 100), ("sponsor", 100), ("a", 0));

        Assert.Equal(0, score.Median);
        Assert.Equal(["author", "sponsor"], score.SetAside);
        Assert.False(JudgedScore.MayScore("author", ExampleBid.Whole));
        Assert.True(JudgedScore.MayScore("a", ExampleBid.Whole));
    }

    [Fact]
    public void Nobody_without_an_interest_means_no_score() => Assert.Null(Of(("author", 100)).Median);

    private static JudgedScore Of(params (string Person, decimal Level)[] judgements) =>
        JudgedScore.Of(ExampleBid.Whole, judgements.Select(judgement => new Judgement(judgement.Person, judgement.Level)));
}
