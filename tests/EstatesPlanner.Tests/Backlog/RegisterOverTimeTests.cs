using System.Globalization;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Fields;

namespace EstatesPlanner.Tests.Backlog;

/// <summary>The register answers for any past day, and says then what it said then.</summary>
public sealed class RegisterOverTimeTests
{
    [Fact]
    public async Task Last_years_register_and_then_this_years_each_answer_for_their_own_day()
    {
        await using var planner = new Installation();
        await planner.Do("trust", "add", "RZA", "Past and Present Trust");
        var last = planner.Write(
            "last.csv",
            "reference,site,block,remaining life,consequence,likelihood,cost,price base\nA,RZA01,B1,10,4,4,1000,2025/26\nB,RZA01,B1,10,1,1,500,2025/26\n"
        );
        var now = planner.Write(
            "now.csv",
            "reference,site,block,remaining life,consequence,likelihood,cost,price base\nA,RZA01,B1,9,5,5,1500,2025/26\nC,RZA01,B1,9,2,2,700,2025/26\n"
        );
        await planner.Do("import", "backlog", last, "--trust", "RZA", "--as-at", "31/03/2026");
        var then = (await planner.Do("backlog", "summary", "--trust", "RZA", "--json")).Json.ToString();
        await planner.Do("import", "backlog", now, "--trust", "RZA");

        var today = (await planner.Do("backlog", "summary", "--trust", "RZA", "--json")).Json;
        var past = (await planner.Do("backlog", "summary", "--trust", "RZA", "--as-at", "31/03/2026", "--json")).Json;

        Assert.Equal(1500 + 500 + 700, today.GetProperty("total").GetDecimal());
        Assert.Equal(1500, past.GetProperty("total").GetDecimal());
        Assert.Equal(1050, past.GetProperty("riskAdjusted").GetDecimal());
        Assert.Equal(Without(then, "asAt"), Without(past.ToString(), "asAt"));
        Assert.Equal(
            0,
            (await planner.Do("backlog", "summary", "--trust", "RZA", "--as-at", "30/03/2026", "--json"))
                .Json.GetProperty("items")
                .GetInt32()
        );
    }

    [Fact]
    public async Task A_past_register_is_never_loaded_behind_a_later_one()
    {
        await using var planner = new Installation();
        await planner.Do("trust", "add", "RZA", "Past and Present Trust");
        await planner.Do(
            "import",
            "backlog",
            planner.Write("now.csv", "reference,site,category,cost\nA,RZA01,High,1000\n"),
            "--trust",
            "RZA"
        );

        var refused = await planner.Verb(
            "import",
            "backlog",
            planner.Write("last.csv", "reference,site,category,cost\nA,RZA01,High,900\n"),
            "--trust",
            "RZA",
            "--as-at",
            "2026-03-31"
        );

        Assert.Equal(1, refused.Exit);
        Assert.Contains("Load the register of 31 March 2026 before any later one", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_detail_takes_back_the_text_it_gives()
    {
        foreach (var detail in ItemDetails.All)
        {
            var sample = Samples(detail).First(text => detail.With(Items.Plain, text).Fault is null);
            var item = detail
                .With(
                    detail.Name == ItemDetails.PartsInReturn ? ItemDetails.Named("vat")!.With(Items.Plain, "5").Record! : Items.Plain,
                    sample
                )
                .Record!;

            var again = detail.With(item, detail.Text(item));

            Assert.NotNull(detail.Text(item));
            Assert.Null(again.Fault);
            Assert.Equal(detail.Text(item), detail.Text(again.Record!));
        }
    }

    [Fact]
    public async Task A_cost_in_parts_reports_the_parts_in_the_return_and_refuses_a_whole_that_disagrees()
    {
        await using var planner = new Installation();
        await planner.Do("trust", "add", "RZA", "Past and Present Trust");
        var parts = planner.Write(
            "parts.csv",
            "reference,site,category,works,fees,vat,parts in the return\nA,RZA01,High,1000,120,224,\nB,RZA01,High,1000,120,224,works; fees; vat\n"
        );
        await planner.Do("import", "backlog", parts, "--trust", "RZA");
        var wrong = await planner.Verb(
            "import",
            "backlog",
            planner.Write("wrong.csv", "reference,site,category,works,fees,cost\nC,RZA01,High,1000,120,1000\n"),
            "--trust",
            "RZA"
        );

        Assert.Equal(
            1120 + 1344,
            (await planner.Do("backlog", "summary", "--trust", "RZA", "--json")).Json.GetProperty("total").GetDecimal()
        );
        Assert.Contains("The parts in the return come to £1,120", wrong.Error + wrong.Output, StringComparison.Ordinal);
    }

    private static string Without(string json, string member) =>
        System.Text.RegularExpressions.Regex.Replace(
            json,
            $"\"{member}\": \"[^\"]*\",",
            "",
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );

    private static IEnumerable<string> Samples(RecordField<BacklogItem> detail) =>
        [
            .. detail.Choices?.Select(choice => choice.Value).Where(value => value.Length > 0) ?? [],
            "safety; continuity",
            "works; vat",
            "4x3",
            "2028/29",
            "2027-03-31",
            3.ToString(CultureInfo.InvariantCulture),
            "1985",
            "HTM 03-01; LOLER 1998",
        ];

    private static class Items
    {
        public static readonly BacklogItem Plain = new()
        {
            Id = Guid.Empty,
            Trust = "RZA",
            SiteCode = "RZA01",
            Reference = "A",
            Defect = "Roof",
            Category = RiskCategory.High,
            Basis = CategoryBasis.Stated,
            Cost = default,
            PriceBase = default,
        };
    }
}
