namespace EstatesPlanner.Tests.Backlog;

public class ChangeBasisTests
{
    [Fact]
    public async Task The_reported_backlog_stands_beside_the_full_project_cost()
    {
        await using var planner = await TermsTrust.Open();
        var summary = (await planner.Do("backlog", "summary", "--trust", "RQQ", "--json")).Json;
        Assert.Equal(11_200m, summary.GetProperty("fullCost").GetDecimal() - summary.GetProperty("total").GetDecimal());
        Assert.Equal(67_200m, summary.GetProperty("byCategory").GetProperty("Moderate").GetProperty("fullCost").GetDecimal());
        Assert.Equal(56_000m, summary.GetProperty("byCategory").GetProperty("Moderate").GetProperty("cost").GetDecimal());
    }

    [Fact]
    public async Task The_full_cost_of_a_past_day_is_what_it_was_then()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        const string header = "reference,site,category,works,vat,price base\n";
        await planner.Do(
            "import",
            "backlog",
            planner.Write("last.csv", header + "A,RQQ01,High,100,20,2025/26\n"),
            "--trust",
            "RQQ",
            "--as-at",
            "31/03/2026"
        );
        await planner.Do("import", "backlog", planner.Write("now.csv", header + "A,RQQ01,High,100,50,2025/26\n"), "--trust", "RQQ");
        Assert.Equal(
            120m,
            (await planner.Do("backlog", "summary", "--trust", "RQQ", "--as-at", "31/03/2026", "--json"))
                .Json.GetProperty("fullCost")
                .GetDecimal()
        );
        Assert.Equal(150m, (await planner.Do("backlog", "summary", "--trust", "RQQ", "--json")).Json.GetProperty("fullCost").GetDecimal());
    }

    [Fact]
    public async Task Items_follow_a_new_basis_save_those_with_switches_of_their_own_and_undo_brings_it_back()
    {
        await using var planner = await TermsTrust.Open();
        var before = await planner.Total("Moderate");
        var answer = (await planner.Do("trust", "basis", "RQQ", "--words", "Works and VAT", "--parts", "works; vat", "--json")).Json;
        Assert.Equal(
            (1, 3, 1),
            (
                answer.GetProperty("changed").GetInt32(),
                answer.GetProperty("withoutParts").GetInt32(),
                answer.GetProperty("ownSwitches").GetInt32()
            )
        );
        Assert.Equal(61_200m, await planner.Total("Moderate"));
        Assert.Equal(
            "Works and VAT",
            (await planner.Do("backlog", "summary", "--trust", "RQQ", "--json")).Json.GetProperty("costBasis").GetString()
        );

        await planner.Do("backlog", "undo", answer.GetProperty("batch").GetString()!, "--trust", "RQQ");
        Assert.Equal(before, await planner.Total("Moderate"));
        Assert.StartsWith(
            "Works and fees",
            (await planner.Do("backlog", "summary", "--trust", "RQQ", "--json")).Json.GetProperty("costBasis").GetString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("", "works", "Say in words what your backlog costs include")]
    [InlineData("Works", "works; paint", "A part of a cost is one of: works, preliminaries")]
    public async Task A_basis_without_words_or_with_a_part_that_is_none_is_refused(string words, string parts, string sentence)
    {
        await using var planner = await TermsTrust.Open();
        var run = await planner.Verb("trust", "basis", "RQQ", "--words", words, "--parts", parts);
        Assert.Equal(1, run.Exit);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }
}
