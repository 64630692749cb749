using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Scoring;

public class AnchoredScaleTests
{
    private static readonly AnchoredScale Rising = new() { Points = [new Anchor(0, 0), new Anchor(2, 60), new Anchor(5, 100)] };

    private static readonly AnchoredScale Falling = new() { Points = [new Anchor(10, 100), new Anchor(20, 0)] };

    [Theory]
    [InlineData("-1", "0")]
    [InlineData("0", "0")]
    [InlineData("1", "30")]
    [InlineData("2", "60")]
    [InlineData("3.5", "80")]
    [InlineData("5", "100")]
    [InlineData("50", "100")]
    public void Between_anchors_the_score_lies_on_a_straight_line_and_beyond_them_it_is_level(string quantity, string score) =>
        Assert.Equal(Number(score), Rising.ScoreOf(Number(quantity)));

    [Theory]
    [InlineData("0", "100")]
    [InlineData("12.5", "75")]
    [InlineData("25", "0")]
    public void Less_may_be_better(string quantity, string score) => Assert.Equal(Number(score), Falling.ScoreOf(Number(quantity)));

    [Fact]
    public void A_score_is_never_below_0_or_above_100() =>
        Prop.ForAll<int>(quantity =>
                Rising.ScoreOf(quantity / 100m) is >= 0 and <= 100 && Falling.ScoreOf(quantity / 100m) is >= 0 and <= 100
            )
            .Holds();

    [Fact]
    public void More_never_scores_less_on_a_rising_scale() =>
        Prop.ForAll<int, int>((a, b) => Rising.ScoreOf(Math.Min(a, b) / 100m) <= Rising.ScoreOf(Math.Max(a, b) / 100m)).Holds();

    [Fact]
    public void A_scale_without_anchors_scores_nothing() =>
        Assert.Throws<InvalidOperationException>(() => new AnchoredScale { Points = [] }.ScoreOf(1));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
