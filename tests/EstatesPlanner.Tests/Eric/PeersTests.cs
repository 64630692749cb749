using System.Text.Json;

namespace EstatesPlanner.Tests.Eric;

/// <summary>Benchmarks per square metre, and where a trust stands among its peers.</summary>
public sealed class PeersTests : IDisposable
{
    private readonly EricRun run = new();

    /// <summary>The worked example of the method note: type, n, then pounds per square metre.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Benchmarks =>
        File.ReadAllText(Installation.Repository("docs", "method", "peers.md"))
            .Split("## Worked example")[1]
            .Split('\n')
            .Where(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|', ' ').Split('|', 2))
            .Select(cells => new TheoryDataRow<string, string>(
                cells[0].Trim(),
                string.Join(' ', cells[1].Split('|', StringSplitOptions.TrimEntries)).Replace(",", "", StringComparison.Ordinal)
            ));

    [Theory]
    [MemberData(nameof(Benchmarks))]
    public async Task The_published_benchmarks_are_reproduced_to_the_pound(string type, string expected)
    {
        await run.Take(SharedFolder.File("data/eric/csv/ERIC-2015-16-SiteData.csv"), "2015/16");
        var group = (await Ask("peers", "--year", "2015/16"))
            .GetProperty("siteTypes")
            .EnumerateArray()
            .Single(candidate => candidate.GetProperty("type").GetString() == type);
        var pounds = Pounds(group.GetProperty("perM2"), "median", "p75", "p90", "p99", "max")
            .Concat(Pounds(group.GetProperty("cirPerM2"), "median", "p75", "p90"));
        Assert.Equal(expected, $"{group.GetProperty("n").GetInt32()} {string.Join(' ', pounds)}");
    }

    [Fact]
    public async Task A_site_stands_among_the_sites_of_its_type_and_one_without_costs_does_not()
    {
        await run.Take(Published("RQQ"), "2015/16");
        var trust = (await Ask("peers", "--year", "2015/16", "--trust", "rqq")).GetProperty("trust");
        var sites = trust.GetProperty("sites").EnumerateArray().ToDictionary(site => site.GetProperty("site").GetString()!);
        Assert.Equal(
            (140, 50, 70),
            (Number(sites["RQQ01"], "perM2"), Number(sites["RQQ01"], "percentile"), Number(sites["RQQ01"], "cirPerM2"))
        );
        Assert.Equal(JsonValueKind.Null, sites["RQQ03"].GetProperty("perM2").ValueKind);
        Assert.Equal((130.91m, 50m), (Number(trust, "perM2"), Number(trust, "percentile")));
    }

    [Fact]
    public async Task A_trend_is_in_pounds_of_each_year_unless_other_prices_are_asked_for_and_the_index_is_named()
    {
        await run.Take(Published("RQQ"), "2013/14");
        await run.Take(Published("RQQ", scale: 2), "2015/16");
        var published = await Ask("trust", "RQQ");
        Assert.Equal([1_440_000m, 2_880_000m], published.GetProperty("years").EnumerateArray().Select(year => Number(year, "total")));
        Assert.Equal(("null", "null"), (published.GetProperty("priceBase").GetRawText(), published.GetProperty("index").GetRawText()));
        Assert.Equal(
            ["No file for 2014/15 has been imported."],
            published.GetProperty("notes").EnumerateArray().Select(note => note.GetString())
        );

        var carried = await Ask("trust", "RQQ", "--prices", "2015/16");
        Assert.Equal(
            ("2015/16", "GDP deflator, HM Treasury, March 2026"),
            (carried.GetProperty("priceBase").GetString(), carried.GetProperty("index").GetString())
        );
        var expected = 4 * decimal.Round(360_000m * 74.5804m / 73.0337m, 2, MidpointRounding.AwayFromZero);
        Assert.Equal([expected, 2_880_000m], carried.GetProperty("years").EnumerateArray().Select(year => Number(year, "total")));
    }

    [Theory]
    [InlineData(4, "No ERIC file for 2019/20 has been imported.", "peers", "--year", "2019/20")]
    [InlineData(4, "No trust RZZ in the ERIC data for 2015/16.", "peers", "--year", "2015/16", "--trust", "RZZ")]
    [InlineData(4, "No trust RZZ in the ERIC data for 2015/16.", "trust", "RZZ")]
    [InlineData(1, "GDP deflator, HM Treasury, March 2026 does not cover 1990/91.", "trust", "RQQ", "--prices", "1990/91")]
    [InlineData(
        1,
        "Construction output price index, all construction, ONS, to 2022/23 does not cover 2026/27.",
        "trust",
        "RQQ",
        "--prices",
        "2026/27",
        "--index",
        "ons-construction-opi-2023"
    )]
    [InlineData(1, "soon is not a financial year such as 2015/16.", "trust", "RQQ", "--prices", "soon")]
    public async Task What_cannot_be_answered_says_why(int exit, string sentence, params string[] args)
    {
        await run.Take(Published("RQQ"), "2015/16");
        var answer = await run.Verb(["eric", .. args]);
        Assert.Equal((exit, sentence), (answer.Exit, answer.Error.Trim()));
    }

    [Fact]
    public async Task Sites_in_the_wrong_unit_are_warned_of()
    {
        await run.Take(Published("RQQ", scale: 100), "2015/16");
        var warnings = (await Ask("peers", "--year", "2015/16", "--trust", "RQQ")).GetProperty("trust").GetProperty("warnings");
        Assert.Equal(
            [
                "QUEENSBURY GENERAL: £140,000,000 is £14,000 a square metre, more than 99 of 100 sites of its type. Is the unit right?",
                "THORNTON COTTAGE HOSPITAL: £4,000,000 is £4,000 a square metre, more than 99 of 100 sites of its type. Is the unit right?",
            ],
            warnings.EnumerateArray().Select(warning => warning.GetString())
        );
    }

    public void Dispose() => run.Dispose();

    private async Task<JsonElement> Ask(params string[] args)
    {
        var (exit, answer, error) = await run.Verb(["eric", .. args]);
        Assert.True(exit == 0, error);
        return answer;
    }

    private string Published(string trust, int scale = 1) =>
        run.Write($"eric{scale}.csv", System.Text.Encoding.UTF8.GetBytes(PublishedFile.Of(trust, scale)));

    private static decimal Number(JsonElement element, string name) => element.GetProperty(name).GetDecimal();

    private static IEnumerable<decimal> Pounds(JsonElement of, params string[] names) =>
        names.Select(name => decimal.Round(Number(of, name), 0, MidpointRounding.AwayFromZero));
}
