using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Domain.Tests.Bids;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

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
    public void Of_an_even_number_the_mean_of_the_middle_two_counts() =>
        Assert.Equal(75, Of(("a", 0), ("b", 100), ("c", 50), ("d", 100)).Median);

    [Fact]
    public void The_author_and_the_sponsor_may_not_score_and_are_set_aside()
    {
        var score = Of(("author", 100), ("sponsor", 100), ("a", 0));

        Assert.Equal(0, score.Median);
        Assert.Equal(["author", "sponsor"], score.SetAside);
        Assert.False(JudgedScore.MayScore("author", ExampleBid.Whole, []));
        Assert.True(JudgedScore.MayScore("a", ExampleBid.Whole, []));
    }

    [Fact]
    public void Nobody_without_an_interest_means_no_score() => Assert.Null(Of(("author", 100)).Level);

    [Fact]
    public void A_declared_interest_sets_an_earlier_score_aside()
    {
        var score = Of(JudgedBy.Median, ["b"], null, ("a", 25), ("b", 100));

        Assert.Equal((25m, 0m), (score.Level, score.Spread));
        Assert.Equal(["b"], score.SetAside);
    }

    [Fact]
    public void The_round_says_whether_the_median_or_the_trimmed_mean_counts()
    {
        (string, decimal)[] levels = [("a", 0), ("b", 50), ("c", 50), ("d", 75), ("e", 100)];

        Assert.Equal(50, Of(JudgedBy.Median, [], null, levels).Level);
        Assert.Equal(175m / 3, Of(JudgedBy.TrimmedMean, [], null, levels).Level);
    }

    [Fact]
    public void A_moderated_level_stands_in_place_of_the_scorers_who_stay_on_record()
    {
        var score = Of(JudgedBy.Median, [], Settled(75, scorersSaid: 50), ("a", 25), ("b", 75));

        Assert.Equal((75m, 50m, 50m, false), (score.Level, score.ScorersSay, score.Spread, score.IsOutOfDate));
        Assert.Equal(["a", "b"], score.Counted.Select(judgement => judgement.Person));
    }

    [Theory]
    [InlineData("chair", "a", "b")]
    [InlineData("b", "a", "b")]
    [InlineData("b", "a")]
    public void A_moderated_level_falls_when_its_chair_or_one_of_its_last_two_scorers_has_an_interest(
        string interested,
        params string[] scorers
    ) => Assert.Null(Of(JudgedBy.Median, [interested], Settled(75, 50), [.. scorers.Select(person => (person, 50m))]).Moderated);

    [Fact]
    public void A_score_of_a_bid_that_says_something_else_since_is_out_of_date_and_still_counts()
    {
        var score = JudgedScore.Of(
            ExampleBid.Whole,
            [new Judgement("a", 50, "before"), new Judgement("b", 100, "now"), new Judgement("c", 100)],
            JudgedBy.Median,
            "now",
            [],
            null
        );

        Assert.True(score.IsOutOfDate);
        Assert.Equal(["a"], score.Counted.Where(score.IsStale).Select(judgement => judgement.Person));
        Assert.Equal(100, score.Level);
    }

    [Fact]
    public void A_moderated_level_is_out_of_date_when_the_bid_or_the_scorers_say_something_else()
    {
        Assert.True(Of(JudgedBy.Median, [], Settled(75, 50) with { Seen = "before" }, ("a", 25), ("b", 75)).IsOutOfDate);
        Assert.True(Of(JudgedBy.Median, [], Settled(75, 50), ("a", 25), ("b", 100)).IsOutOfDate);
    }

    [Fact]
    public void What_counts_lies_between_the_lowest_and_the_highest_level() =>
        Prop.ForAll<byte[]>(given =>
            {
                var levels = given.Append((byte)7).Select((level, i) => ($"p{i}", (decimal)(level % 101))).ToArray();
                return new[] { JudgedBy.Median, JudgedBy.TrimmedMean }.All(by =>
                    Of(by, [], null, levels) is var score && score.Level >= score.Counted[0].Level && score.Level <= score.Counted[^1].Level
                );
            })
            .Holds();

    [Fact]
    public void The_order_in_which_scorers_come_decides_nothing() =>
        Prop.ForAll<byte[], int>(
                (given, seed) =>
                {
                    var levels = given.Append((byte)7).Select((level, i) => ($"p{i}", (decimal)(level % 101))).ToArray();
                    var shuffled = levels.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    return Of(JudgedBy.TrimmedMean, [], null, levels).Level == Of(JudgedBy.TrimmedMean, [], null, shuffled).Level;
                }
            )
            .Holds();

    private static ModeratedScore Settled(decimal level, decimal scorersSaid) =>
        new()
        {
            Trust = "QQQ",
            Round = "2026-27",
            Bid = "B1",
            Criterion = "deliverability",
            Level = level,
            ScorersSaid = scorersSaid,
            Reason = "Both were heard.",
            Person = "chair",
            At = default,
            Seen = "now",
        };

    private static JudgedScore Of(params (string Person, decimal Level)[] judgements) => Of(JudgedBy.Median, [], null, judgements);

    private static JudgedScore Of(
        JudgedBy by,
        IReadOnlyCollection<string> declared,
        ModeratedScore? moderated,
        params (string Person, decimal Level)[] judgements
    ) =>
        JudgedScore.Of(
            ExampleBid.Whole,
            judgements.Select(judgement => new Judgement(judgement.Person, judgement.Level, "now")),
            by,
            "now",
            declared,
            moderated
        );
}
