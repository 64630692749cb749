using System.Numerics;
using EstatesPlanner.Domain.Scoring.Sensitivity;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Scoring.Sensitivity;

/// <summary>Shares kept as exact fractions, and the walk from crossing to crossing.</summary>
public class OrderWalkTests
{
    private static readonly ExactShare End = new(1, 1);

    [Fact]
    public void A_share_is_printed_to_ten_places_on_the_side_asked_for()
    {
        var third = new ExactShare(1, 3);
        Assert.Equal((0.3333333333m, 0.3333333334m), (third.Below(isOpen: false), third.Above(isOpen: false)));
        Assert.Equal((0.3333333333m, 0.3333333334m), (third.Below(isOpen: true), third.Above(isOpen: true)));
    }

    [Fact]
    public void A_share_that_ten_places_hold_exactly_is_left_out_only_where_it_is_open()
    {
        var half = new ExactShare(2, 4);
        Assert.Equal((0.5m, 0.5m), (half.Below(isOpen: false), half.Above(isOpen: false)));
        Assert.Equal((0.4999999999m, 0.5000000001m), (half.Below(isOpen: true), half.Above(isOpen: true)));
    }

    [Fact]
    public void Fractions_add_subtract_and_compare_as_fractions() =>
        Prop.ForAll<(byte Part, byte Over), (byte Part, byte Over)>(
                (a, b) =>
                {
                    var (one, other) = (new ExactShare(a.Part, a.Over + 1), new ExactShare(b.Part, b.Over + 1));
                    var sum = one + other;
                    return (sum - other).CompareTo(one) == 0
                        && sum.Part * (a.Over + 1) * (b.Over + 1) == sum.Over * ((a.Part * (b.Over + 1)) + (b.Part * (a.Over + 1)))
                        && Math.Sign(one.CompareTo(other)) == Math.Sign((a.Part * (b.Over + 1)) - (b.Part * (a.Over + 1)));
                }
            )
            .Holds();

    [Theory]
    [InlineData("0", "0")]
    [InlineData("1", "10000000000000000000000000000")]
    [InlineData("-1.5", "-15000000000000000000000000000")]
    [InlineData("0.0000000000000000000000000001", "1")]
    [InlineData("79228162514264337593543950335", "792281625142643375935439503350000000000000000000000000000")]
    public void A_decimal_is_a_whole_number_of_its_last_place(string number, string whole) =>
        Assert.Equal(
            BigInteger.Parse(whole, System.Globalization.CultureInfo.InvariantCulture),
            ExactShare.Whole(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture))
        );

    [Fact]
    public void Two_lines_change_places_just_beyond_where_they_meet_if_the_one_ahead_wins_ties()
    {
        // 3 and 1 + 4x meet at a half.
        var turn = new OrderWalk([new(3, 0), new(1, 4)]).FirstTurn(End, [(0, 1)], order => order[0] == 0)!;

        Assert.Equal(0, turn.X.CompareTo(new ExactShare(1, 2)));
        Assert.False(turn.IsOpen);
        Assert.Equal([1, 0], turn.Order);
    }

    [Fact]
    public void And_at_the_very_place_where_the_one_behind_wins_ties()
    {
        var turn = new OrderWalk([new(1, 4), new(3, 0)]).FirstTurn(End, [(1, 0)], order => order[0] == 1)!;

        Assert.Equal(0, turn.X.CompareTo(new ExactShare(1, 2)));
        Assert.True(turn.IsOpen);
        Assert.Equal([0, 1], turn.Order);
    }

    [Fact]
    public void Lines_that_meet_beyond_the_end_run_apart_or_side_by_side_never_change_places()
    {
        Assert.Null(new OrderWalk([new(3, 0), new(1, 1)]).FirstTurn(End, [(0, 1)], order => order[0] == 0));
        Assert.Null(new OrderWalk([new(3, 0), new(1, -1)]).FirstTurn(End, [(0, 1)], order => order[0] == 0));
        Assert.Null(new OrderWalk([new(3, 2), new(1, 2)]).FirstTurn(End, [(0, 1)], order => order[0] == 0));
    }

    [Fact]
    public void Lines_that_meet_at_the_end_itself_change_only_if_the_tie_changes_the_answer()
    {
        Assert.Null(new OrderWalk([new(3, 0), new(1, 2)]).FirstTurn(End, [(0, 1)], order => order[0] == 0));
        Assert.NotNull(new OrderWalk([new(1, 2), new(3, 0)]).FirstTurn(End, [(1, 0)], order => order[0] == 1));
    }

    [Fact]
    public void A_crossing_that_leaves_the_answer_is_walked_past()
    {
        // The second and third change places at a quarter; the first is passed only at three quarters.
        var walk = new OrderWalk([new(8, 0), new(3, 0), new(2, 4), new(2, 8)]);
        var turn = walk.FirstTurn(End, [(1, 2), (0, 3)], order => order[0] == 0)!;

        Assert.Equal(0, turn.X.CompareTo(new ExactShare(3, 4)));
    }

    [Fact]
    public void The_first_turn_is_the_first_of_all_places_looked_at_one_by_one() =>
        Prop.ForAll<(byte At, sbyte Slope)[]>(numbers =>
            {
                ScoreLine[] lines = [new(50, 0), .. numbers.Take(4).Select(number => new ScoreLine(number.At % 51, number.Slope % 60))];
                var walk = new OrderWalk(lines);
                var first = walk.At(ExactShare.None)[0];
                var turn = walk.FirstTurn(
                    End,
                    Enumerable.Range(0, lines.Length).Where(behind => behind != first).Select(behind => (first, behind)),
                    order => order[0] == first
                );
                var seen = Enumerable
                    .Range(0, 500)
                    .Select(i => new ExactShare(i, 499))
                    .Where(place => turn is null || place.CompareTo(turn.X) < 0);
                return seen.All(place => walk.At(place)[0] == first)
                    && (turn is null || (turn.Order[0] != first && turn.X.CompareTo(End) <= 0));
            })
            .Holds();
}
