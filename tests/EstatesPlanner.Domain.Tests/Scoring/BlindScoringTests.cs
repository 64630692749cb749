using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Tests.Scoring;

public class BlindScoringTests
{
    [Theory]
    [InlineData(RoundState.SetUp)]
    [InlineData(RoundState.Open)]
    public void A_scorer_sees_no_score_of_another_until_scoring_has_ended(RoundState state) =>
        Assert.True(BlindScoring.Hides(state, scores: true, moderates: false));

    [Fact]
    public void Whoever_moderates_or_does_not_score_sees_them_in_every_state() =>
        Assert.All(
            Enum.GetValues<RoundState>(),
            state =>
            {
                Assert.False(BlindScoring.Hides(state, scores: true, moderates: true));
                Assert.False(BlindScoring.Hides(state, scores: false, moderates: true));
                Assert.False(BlindScoring.Hides(state, scores: false, moderates: false));
            }
        );

    [Fact]
    public void Once_scoring_has_ended_nothing_is_hidden() =>
        Assert.All(
            Enum.GetValues<RoundState>().Where(state => state is not (RoundState.SetUp or RoundState.Open)),
            state => Assert.False(BlindScoring.Hides(state, scores: true, moderates: false))
        );
}
