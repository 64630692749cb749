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
        Assert.All(place.Values, turn =>
        {
            Assert.InRange(turn.Rerun, -0.01m, 0.01m);
            Assert.Contains(turn.Against, below.Select(option => option.Id));
            Assert.All(answer.RankSwitching.Where(each => each.Driver == turn.Driver && below.Any(option => option.Id == each.Against)), each => Assert.True(Math.Abs(each.ChangePercent) >= Math.Abs(turn.ChangePercent)));
        });
    }

    [Fact]
    public void Text_and_table_name_both_values_and_the_option_it_loses_to()
    {
        var composed = Compose.Of(TheatreScheme.Sources());
        var answer = TheatreScheme.Sources().Appraisal!;
        var table = composed.Tables["switching"];
        var row = table.Rows.Single(each => each.Cells[0].Text == "All capital");
        var (viable, place) = (answer.Switching.Single(each => each is { Option: "pwf", Driver: "capital" }), PlaceSwitching.Of(answer)["capital"]);

        Assert.Equal(["Driver", "Now", "NPSV against business as usual reaches £0 at", "Change", "Loses its place at", "Change", "To"], table.Columns.Select(column => column.Heading));
        Assert.Equal([viable.Switching, viable.ChangePercent, place.Switching, place.ChangePercent], row.Cells.Skip(2).SkipLast(1).Select(cell => composed.Figures[cell.Figure!].Value));
        Assert.Equal(composed.Tables["options"].Rows.Single(each => each.Cells[1].Text == row.Cells[^1].Text).Cells[1].Text, answer.Options.Single(option => option.Id == place.Against).Option.Name);
        Assert.StartsWith("Two switching values are given for each driver, all else unchanged: the value at which the NPSV against business as usual reaches £0, and the value at which the option loses its place, because another becomes worth as much.", composed.Texts["switching.note"], StringComparison.Ordinal);
        Assert.DoesNotContain(composed.Figures.Values, figure => figure.How.Contains("nought", StringComparison.Ordinal));
    }

    [Fact]
    public void An_option_that_is_last_has_no_place_to_lose()
    {
        var composed = Compose.Of(Schemes.With(bid => bid.Preferring(option => option with { Costs = [.. option.Costs.Select(cost => cost with { Flow = cost.Flow * 50 })] })));

        Assert.Contains("it has none, because no option on the short list is worth less than", composed.Texts["switching.note"], StringComparison.Ordinal);
        Assert.All(composed.Tables["switching"].Rows, row => Assert.Null(row.Cells[4].Figure));
    }

    [Fact]
    public void Where_business_as_usual_is_next_the_two_values_are_one()
    {
        var composed = Compose.Of(Schemes.With(bid => bid with { Options = [.. bid.Options.Where(option => option.Role is OptionRole.BusinessAsUsual or OptionRole.Preferred)] }));

        Assert.All(composed.Tables["switching"].Rows.Where(row => row.Cells[4].Figure is not null), row => Assert.Equal(composed.Figures[row.Cells[2].Figure!].Value, composed.Figures[row.Cells[4].Figure!].Value));
    }
}
