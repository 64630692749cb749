using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Tests.Scoring;

public class RoundMovesTests
{
    [Fact]
    public void Only_these_moves_exist() =>
        Assert.Equal(
            [
                "SetUp>Open",
                "Open>Moderated",
                "Moderated>Planned",
                "Moderated>Closed",
                "Planned>Approved",
                "Planned>Closed",
                "Approved>Closed",
            ],
            from one in Enum.GetValues<RoundState>()
            from other in Enum.GetValues<RoundState>()
            where RoundMoves.IsAllowed(one, other)
            select $"{one}>{other}"
        );

    [Fact]
    public void The_chairs_next_move_is_one_that_exists() =>
        Assert.All(
            Enum.GetValues<RoundState>(),
            state => Assert.True(RoundMoves.NextOf(state) is not { } next || RoundMoves.IsAllowed(state, next))
        );

    [Fact]
    public void Scoring_and_setting_end_with_moderation()
    {
        Assert.Equal([RoundState.Open], Enum.GetValues<RoundState>().Where(RoundMoves.IsScored));
        Assert.Equal([RoundState.SetUp, RoundState.Open], Enum.GetValues<RoundState>().Where(RoundMoves.MaySet));
    }

    [Fact]
    public void A_change_names_the_weights_it_moves()
    {
        var after = ExampleRound.Whole with
        {
            Criteria =
            [
                .. ExampleRound
                    .Criteria.Take(5)
                    .Select(criterion => criterion.Id == "high-risk" ? criterion with { Swing = 100 } : criterion),
            ],
        };
        var change = new RoundChange(ExampleRound.Whole, after);

        Assert.Equal((80m, 100m), (change.Weights[1].Before!.Value.Swing, change.Weights[1].After!.Value.Swing));
        Assert.Equal(("deliverability", true), (change.Weights[5].Criterion, change.Weights[5].After is null));
        Assert.False(new RoundChange(after, after).ChangesWeights);
    }

    [Fact]
    public void A_scored_criterion_keeps_its_levels()
    {
        Round With(Func<Criterion, Criterion> last) =>
            ExampleRound.Whole with
            {
                Criteria = [.. ExampleRound.Criteria.Take(5), last(ExampleRound.Criteria[5])],
            };
        string? Fault(Round after) => new RoundChange(ExampleRound.Whole, after).Fault(["deliverability"]);

        Assert.Null(Fault(With(criterion => criterion with { Swing = 5, Name = "Can it be built?" })));
        Assert.Equal(
            "Somebody has scored on deliverability, so it stays, with its levels as they are.",
            Fault(With(criterion => criterion with { Levels = [new Level(0, "No"), new Level(100, "Yes")] }))
        );
        Assert.NotNull(Fault(ExampleRound.Whole with { Criteria = [.. ExampleRound.Criteria.Take(5)] }));
    }
}
