using System.Text.Json;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Bids.BenefitTemplates;

public class BenefitWorkingTests
{
    [Fact]
    public void The_worked_example_says_how_its_pounds_came_about()
    {
        var working = TheatreGain.Working;
        Assert.Equal((252m, 52_920m), (working.Quantity, working.Yearly!.Value.Pounds));
        Assert.Equal([17_640m, 35_280m, 52_920m], [working.Flow[1], working.Flow[2], working.Flow[3]]);
        Assert.Equal((0m, 52_920m, 0m), (working.Flow[0], working.Flow[10], working.Flow[11]));
        Assert.Equal(
            "120 sessions gained a year × 3.5 cases in a session × 80% of them staffed and filled × 75% confidence × £200.00 a unit at 2024/25 prices (Theatre costing, 2024/25) × 1.05 (Trial index) = £52,920 a year",
            working.Sentence
        );
    }

    [Fact]
    public void Without_a_unit_value_there_is_a_quantity_and_no_pounds()
    {
        var working = TheatreGain.Working with { Value = null };
        Assert.Equal((252m, true), (working.Quantity, working.Flow.IsNone));
        Assert.EndsWith("= 252 a year, not in pounds", working.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Minutes_become_hours_and_a_divisor_divides() =>
        Assert.Equal(
            250,
            BenefitQuantity.Of([
                new("n", "journeys", 600, "journeys", InputUse.Multiply, 1),
                new("m", "minutes", 50, "minutes", InputUse.Multiply, 60),
                new("h", "hours", 2, "hours", InputUse.Divide, 1),
            ])
        );

    [Fact]
    public void Less_confidence_never_counts_more() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var random = new Random(seed);
                    var (low, high) = (random.Next(1, 50), random.Next(50, 101));
                    var working = TheatreGain.Working with
                    {
                        Inputs = [.. TheatreGain.Working.Inputs.Select(input => input with { Amount = random.Next(0, 100) })],
                    };
                    return (working with { ConfidencePercent = low }).Flow.Total <= (working with { ConfidencePercent = high }).Flow.Total;
                }
            )
            .Holds();

    [Fact]
    public void The_kept_working_gives_the_flow_again_after_json()
    {
        var json = JsonSerializer.Serialize(TheatreGain.Benefit, DocumentJson.Options);
        var back = JsonSerializer.Deserialize<Benefit>(json, DocumentJson.Options)!;
        Assert.Equal(back.Flow, back.Working!.Flow);
        Assert.Equal(TheatreGain.Working.Sentence, back.Working.Sentence);
        var older = JsonSerializer.Deserialize<Benefit>(
            """{"id":"b","name":"Old","class":"societal","flow":{"amounts":{"1":5}}}""",
            DocumentJson.Options
        )!;
        Assert.Equal((null, null, 5m), (older.Working, older.ConfidencePercent, older.Flow[1]));
    }

    [Fact]
    public void The_formula_and_the_key_are_words() =>
        Assert.Equal(
            ("sessions gained a year × cases in a session × of them staffed and filled = cases a year", "main-theatres-theatre-sessions"),
            (TheatreGain.Template.Formula, TheatreGain.Template.KeyFor("Main  theatres"))
        );
}
