using EstatesPlanner.Reference;
using EstatesPlanner.Tests.Pages;

namespace EstatesPlanner.Tests.PublishedData;

public sealed class PublishedDataTests
{
    [Fact]
    public void Every_file_of_published_values_is_listed_with_a_source_a_mark_or_marks_of_its_rows_and_how_to_refresh_it()
    {
        var published = PublishedNumbers.Read();
        var files = Directory
            .EnumerateFiles(Installation.Repository("data"))
            .Select(Path.GetFileName)
            .Where(name => name is not ("README.md" or "refresh.json"));
        Assert.Equal(files.Order(StringComparer.Ordinal), published.Select(number => number.File).Distinct().Order(StringComparer.Ordinal));
        Assert.All(published, number => Assert.False(string.IsNullOrWhiteSpace(number.Source)));
        Assert.All(
            published,
            number => Assert.False(string.IsNullOrWhiteSpace(number.Refresh), $"data/refresh.json says nothing of {number.File}.")
        );
    }

    [Fact]
    public async Task A_list_says_who_chose_what_and_when_beside_what_ships()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        await planner.Do("index", "use", "ons-construction-opi-2023", "--trust", "RQQ");
        var list = (await planner.Do("reference", "list", "--trust", "RQQ", "--json")).Json;
        var index = list.GetProperty("choices")
            .EnumerateArray()
            .Single(choice => choice.GetProperty("name").GetString() == "Price index of reports");
        Assert.StartsWith("Construction output price index", index.GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.Equal("host", index.GetProperty("changedBy").GetString());
        Assert.Contains(
            list.GetProperty("published").EnumerateArray(),
            number => number.GetProperty("id").GetString() == "gdp-deflator-2026-03"
        );

        using var visitor = new Visitor(await planner.Serve());
        var page = await visitor.Open("/trust/RQQ/reference");
        Assert.Contains("Construction output price index", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("GDP deflator, HM Treasury, March 2026: not confirmed", page.Body.TextContent, StringComparison.Ordinal);
    }
}
