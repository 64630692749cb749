using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Kit;

namespace EstatesPlanner.Domain.Tests.BusinessCases;

/// <summary>Two switching values, each what the text says it is: at each, the options are appraised again.</summary>
public class SwitchingTableTests
{
    [Fact]
    public void At_the_value_at_which_the_option_loses_its_place_the_next_option_is_worth_as_much_and_it_is_nearer_than_any_other()
    {
        var answer = TheatreScheme.Sources().Appraisal!;
        var place = PlaceSwitching.Of(answer);
        var preferred = answer.Options.Single(option => option.Id == "pwf");
        var below = answer.Options.Where(option => option.Npsv < preferred.Npsv).ToList();

        Assert.NotEmpty(place);
        Assert.All(
            place.Values,
            turn =>
            {
                Assert.InRange(turn.Rerun, -0.01m, 0.01m);
                Assert.Contains(turn.Against, below.Select(option => option.Id));
                Assert.All(
                    answer.RankSwitching.Where(each => each.Driver == turn.Driver && below.Any(option => option.Id == each.Against)),
                    each => Assert.True(Math.Abs(each.ChangePercent) >= Math.Abs(turn.ChangePercent))
                );
            }
        );
    }

    [Fact]
    public void Text_and_table_name_both_values_and_the_option_it_loses_to()
    {
        var composed = Compose.Of(TheatreScheme.Sources());
        var answer = TheatreScheme.Sources().Appraisal!;
        var table = composed.Tables["switching"];
        var row = table.Rows.Single(each => each.Cells[0].Text == "All capital");
        var (viable, place) = (
            answer.Switching.Single(each => each is { Option: "pwf", Driver: "capital" }),
            PlaceSwitching.Of(answer)["capital"]
        );

        Assert.Equal(
            ["Driver", "Now", "NPSV against business as usual reaches £0 at", "Change", "Loses its place at", "Change", "To"],
            table.Columns.Select(column => column.Heading)
        );
        Assert.Equal(
            [viable.Switching, viable.ChangePercent, place.Switching, place.ChangePercent],
            row.Cells.Skip(2).SkipLast(1).Select(cell => composed.Figures[cell.Figure!].Value)
        );
        Assert.Equal(
            composed.Tables["options"].Rows.Single(each => each.Cells[1].Text == row.Cells[^1].Text).Cells[1].Text,
            answer.Options.Single(option => option.Id == place.Against).Option.Name
        );
        Assert.StartsWith(
            "Two switching values are given for each driver, all else unchanged: the value at which the NPSV against business as usual reaches £0, and the value at which the option loses its place, because another becomes worth as much.",
            composed.Texts["switching.note"],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(composed.Figures.Values, figure => figure.How.Contains("nought", StringComparison.Ordinal));
    }

    [Fact]
    public void An_option_that_is_first_alone_has_no_place_to_lose()
    {
        var composed = Compose.Of(Schemes.With(bid => bid with { Options = [bid.Preferred!] }));

        Assert.Contains(
            "it has none, because no option on the short list is worth less than",
            composed.Texts["switching.note"],
            StringComparison.Ordinal
        );
        Assert.All(composed.Tables["switching"].Rows, row => Assert.Null(row.Cells[4].Figure));
    }

    [Fact]
    public void An_option_that_is_not_first_says_what_it_would_take_to_reach_first_place()
    {
        var sources = Schemes.With(bid =>
            bid.Preferring(option => option with { Costs = [.. option.Costs.Select(cost => cost with { Flow = cost.Flow * 5 })] })
        );
        var (composed, answer) = (Compose.Of(sources), sources.Appraisal!);
        var place = PlaceSwitching.ToFirst(answer);
        var note = composed.Texts["switching.note"];

        Assert.NotEmpty(place);
        Assert.Empty(PlaceSwitching.ToFirst(TheatreScheme.Sources().Appraisal!));
        Assert.All(place.Values, turn => Assert.Equal((answer.Ranking[0], true), (turn.Against, turn.Rerun is >= -0.01m and <= 0.01m)));
        Assert.Equal(
            ["Driver", "Now", "NPSV against business as usual reaches £0 at", "Change", "Reaches first place at", "Change", "Level with"],
            composed.Tables["switching"].Columns.Select(column => column.Heading)
        );
        Assert.StartsWith(
            "\"Replace all theatre air handling\" is not first by net present social value. Two switching values are given for each driver",
            note,
            StringComparison.Ordinal
        );
        Assert.Contains("To reach first place, which \"", note, StringComparison.Ordinal);
        Assert.Contains(
            "The option is short of both: the further a value is from the present one, the more has to change before it is reached.",
            note,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("the safer", note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_driver_of_business_as_usual_takes_nothing_to_first_place_while_a_third_option_stands_between()
    {
        var answer = Schemes
            .With(bid =>
                bid.Preferring(option =>
                    option with
                    {
                        Benefits = [],
                        Costs = [.. option.Costs.Select(cost => cost with { Flow = cost.Flow * 50 })],
                    }
                )
            )
            .Appraisal!;

        Assert.True(answer.Ranking.Count > 2 && answer.Ranking[^1] == "pwf");
        Assert.DoesNotContain(PlaceSwitching.ToFirst(answer).Keys, driver => driver.StartsWith("bau:", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_business_as_usual_is_next_the_two_values_are_one()
    {
        var composed = Compose.Of(
            Schemes.With(bid =>
                bid with
                {
                    Options = [.. bid.Options.Where(option => option.Role is OptionRole.BusinessAsUsual or OptionRole.Preferred)],
                }
            )
        );

        Assert.All(
            composed.Tables["switching"].Rows.Where(row => row.Cells[4].Figure is not null),
            row => Assert.Equal(composed.Figures[row.Cells[2].Figure!].Value, composed.Figures[row.Cells[4].Figure!].Value)
        );
    }
}
