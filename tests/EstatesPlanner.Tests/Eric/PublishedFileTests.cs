using System.Text;
using EstatesPlanner.Import;

namespace EstatesPlanner.Tests.Eric;

/// <summary>The files NHS England published, against the control totals of their provenance notes.</summary>
public sealed class PublishedFileTests : IDisposable
{
    private const string Original = "data/eric/original/";
    private const string Csv = "data/eric/csv/";

    private static readonly decimal[] Of2013 = [356_610_464, 1_016_673_513, 1_426_581_376, 1_241_809_546, 4_041_674_899, 1_508_422_914];
    private static readonly decimal[] Of2013ByTrust =
    [
        356_588_970,
        1_016_601_538,
        1_426_470_023,
        1_241_616_606,
        4_041_277_137,
        1_508_316_840,
    ];
    private static readonly decimal[] Of2019 = [1_505_317_723, 3_193_001_618, 3_267_439_547, 1_068_372_159, 9_034_131_047, 0];

    /// <summary>Three sites of one trust, one of them not applicable.</summary>
    private static readonly decimal[] OfSample = [80_709, 1_522_511, 1_693_399, 1_843_986, 5_140_605, 0];
    private static readonly decimal[] Of2015 = [775_532_105, 1_567_896_771, 1_516_385_648, 1_114_891_570, 4_974_706_094, 2_383_251_874];

    private readonly EricRun run = new();

    public static TheoryData<string, string, string, int, int?> Files =>
        new()
        {
            { Csv + "ERIC-2013-14-SiteData.csv", "2013/14", "site", 251, 1378 },
            { Original + "ERIC_2013-14__HospitalEstatesAndFacilitiesStatistics_9896.XLS", "2013/14", "site", 251, 1378 },
            { Original + "ERIC-2013-14_trustlevel_dollar-delimited.csv", "2013/14", "trust", 251, null },
            { Csv + "ERIC-2015-16-SiteData.csv", "2015/16", "site", 238, 1214 },
            { Csv + "ERIC-2019-20-SiteData.csv", "2019/20", "site", 224, 1261 },
            { Csv + "ERIC-2024-25-SiteData-sample.csv", "2024/25", "site", 1, 3 },
            { Original + "ERIC_2015-16__HospitalEstatesAndFacilitiesStatistics_12611.XLS", "2015/16", "site", 238, 1214 },
            { Original + "ERIC-2015-16_trustlevel_dollar-delimited.csv", "2015/16", "trust", 238, null },
            { Original + "ERIC-2015-16_trustsums_dollar__HospitalEstatesAndFacilitiesStatistics_12624.csv", "2015/16", "trust", 238, null },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_national_totals_are_those_published_to_the_pound(string file, string year, string level, int trusts, int? sites)
    {
        var answer = await run.Take(SharedFolder.File(file), year);
        Assert.DoesNotContain(
            answer.GetProperty("problems").EnumerateArray(),
            problem => problem.GetProperty("row").ValueKind == System.Text.Json.JsonValueKind.Null
        );
        var summary = await run.Summary(year);
        Assert.Equal(Expected(year, level), EricRun.Costs(summary).Append(EricRun.RiskAdjusted(summary) ?? 0));
        Assert.Equal(
            (level, trusts, sites),
            (
                summary.GetProperty("level").GetString(),
                summary.GetProperty("trusts").GetInt32(),
                sites is null ? null : summary.GetProperty("sites").GetInt32()
            )
        );
        Assert.Equal(
            summary.GetProperty("high").GetDecimal() + summary.GetProperty("significant").GetDecimal(),
            summary.GetProperty("cir").GetDecimal()
        );
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_same_totals_come_with_the_columns_shuffled_the_file_renamed_and_the_year_changed(
        string file,
        string year,
        string level,
        int trusts,
        int? sites
    )
    {
        var shuffled = run.Write("numbers.txt", Shuffled(SharedFolder.File(file), seed: trusts + (sites ?? 0)));
        await run.Take(shuffled, "2012/13");
        var summary = await run.Summary("2012/13");
        Assert.Equal(Expected(year, level), EricRun.Costs(summary).Append(EricRun.RiskAdjusted(summary) ?? 0));
        Assert.Equal(trusts, summary.GetProperty("trusts").GetInt32());
    }

    [Theory]
    [InlineData("trust-type")]
    [InlineData("region")]
    [InlineData("site-type")]
    public async Task Groups_sum_to_the_whole(string by)
    {
        await run.Take(SharedFolder.File(Csv + "ERIC-2015-16-SiteData.csv"), "2015/16");
        var summary = await run.Summary("2015/16", "--by", by);
        var groups = summary.GetProperty("groups").EnumerateArray().ToList();
        foreach (
            var name in new[] { "high", "significant", "moderate", "low", "total", "cir", "riskAdjusted", "sites", "notApplicableSites" }
        )
        {
            Assert.Equal(summary.GetProperty(name).GetDecimal(), groups.Sum(group => group.GetProperty(name).GetDecimal()));
        }

        Assert.Equal(
            by == "site-type" ? "General acute hospital"
                : by == "region" ? "LONDON COMMISSIONING REGION"
                : "ACUTE - LARGE",
            groups
                .Select(group => group.GetProperty("key").GetString())
                .First(key => key is "General acute hospital" or "LONDON COMMISSIONING REGION" or "ACUTE - LARGE")
        );
    }

    [Fact]
    public async Task A_cost_that_is_not_applicable_is_not_a_nought()
    {
        await run.Take(SharedFolder.File(Csv + "ERIC-2015-16-SiteData.csv"), "2015/16");
        var summary = await run.Summary("2015/16");
        Assert.Equal((147, 185), (summary.GetProperty("notApplicableSites").GetInt32(), summary.GetProperty("zeroSites").GetInt32()));
    }

    [Theory]
    [InlineData("ERIC-2019-20-SiteData.csv", "2019/20", true, "224 of 224 trusts")]
    [InlineData("ERIC-2024-25-SiteData-sample.csv", "2024/25", false, "1 of 207 trusts: a part of England, not the whole")]
    [InlineData("ERIC-2024-25-SiteData-sample.csv", "2025/26", false, "1 of about 207 trusts: a part of England, not the whole")]
    public async Task A_sample_does_not_pass_for_england(string file, string year, bool national, string words)
    {
        await run.Take(SharedFolder.File(Csv + file), year);
        foreach (
            var coverage in new[]
            {
                (await run.Summary(year)).GetProperty("coverage"),
                (await run.Verb("eric", "peers", "--year", year)).Answer.GetProperty("coverage"),
            }
        )
        {
            Assert.Equal((national, words), (coverage.GetProperty("isNational").GetBoolean(), coverage.GetProperty("words").GetString()));
        }

        var notes = (await run.Verb("eric", "trust", national ? "R0A" : "G6V2S"))
            .Answer.GetProperty("samples")
            .EnumerateArray()
            .Select(note => note.GetString());
        Assert.Equal(!national, notes.Contains($"The file for {year} has {words}. It may not have every site of G6V2S either."));
    }

    [Fact]
    public async Task Subtotals_and_the_grand_total_are_skipped_and_listed()
    {
        var skipped = (await run.Take(SharedFolder.File(Csv + "ERIC-2015-16-SiteData.csv"), "2015/16"))
            .GetProperty("skippedRows")
            .EnumerateArray()
            .ToList();
        Assert.Equal(239, skipped.Count);
        Assert.Contains(skipped, row => row.GetProperty("why").GetString() == "Not a trust: R1A Result (a subtotal, a total or a note).");
        Assert.Contains(skipped, row => row.GetProperty("why").GetString() == "Not a trust: Grand Total (a subtotal, a total or a note).");
    }

    [Fact]
    public async Task A_trust_is_the_sum_of_its_sites_and_the_rest_is_left_out()
    {
        await run.Take(SharedFolder.File(Csv + "ERIC-2015-16-SiteData.csv"), "2015/16");
        var sites = await run.Summary("2015/16", "--trust", "r1e");
        await run.Take(SharedFolder.File(Original + "ERIC-2015-16_trustlevel_dollar-delimited.csv"), "2014/15");
        Assert.Equal(EricRun.Costs(await run.Summary("2014/15", "--trust", "R1E")), EricRun.Costs(sites));
    }

    [Fact]
    public async Task Names_cut_at_their_commas_still_leave_the_trust_in_its_type()
    {
        await run.Take(SharedFolder.File(Original + "ERIC-2013-14_trustlevel_dollar-delimited.csv"), "2013/14");
        var types = (await run.Summary("2013/14", "--by", "trust-type"))
            .GetProperty("groups")
            .EnumerateArray()
            .Select(group => group.GetProperty("key").GetString());
        Assert.DoesNotContain(types, type => type!.Contains("REGION", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Csv + "ERIC-2013-14-TrustData.csv")]
    [InlineData(Csv + "ERIC-2023-24-TrustData.csv")]
    [InlineData(Csv + "ERIC-2024-25-TrustData.csv")]
    [InlineData(Csv + "ERIC-2015-16-PFIData.csv")]
    [InlineData(Original + "ERIC-2015-16_trustdata__HospitalEstatesAndFacilitiesStatistics_12615.csv")]
    [InlineData(Original + "NIbacklogFigures.xlsx")]
    [InlineData(Csv + "ERIC-2015-16-SiteData.fieldgroups.csv")]
    public async Task A_file_without_the_four_costs_says_so(string file)
    {
        var (exit, _, error) = await run.Import(SharedFolder.File(file), "2015/16");
        Assert.Equal(1, exit);
        Assert.StartsWith(
            "The file does not have the four costs to eradicate backlog: no column for Cost to eradicate ",
            error,
            StringComparison.Ordinal
        );
        Assert.Equal(4, (await run.Verb("eric", "summary", "--year", "2015/16")).Exit);
    }

    public void Dispose() => run.Dispose();

    private static decimal[] Expected(string year, string level) =>
        year == "2019/20" ? Of2019
        : year == "2024/25" ? OfSample
        : year == "2015/16" ? Of2015
        : level == "site" ? Of2013
        : Of2013ByTrust;

    /// <summary>The sheet with the costs as csv, its columns in another order.</summary>
    private static byte[] Shuffled(string path, int seed)
    {
        using var file = TableFile.Open(path, ImportLimits.Verb with { Columns = 512 });
        var sheet = file.Sheets.First(candidate =>
            candidate
                .Rows()
                .Take(3)
                .Any(row => row.Cells.Any(cell => cell?.StartsWith("Cost to eradicate high", StringComparison.Ordinal) == true))
        );
        var rows = sheet.Rows().ToList();
        var order = Enumerable.Range(0, rows.Max(row => row.Cells.Count)).ToArray();
        new Random(seed).Shuffle(order);
        if (path.Contains("ERIC-2013-14_trustlevel", StringComparison.Ordinal))
        {
            // The rows of this copy whose names were cut can only be mended while name, region and type stand together.
            order = [.. order.Where(column => column > 4), 0, 1, 2, 3, 4];
        }

        return Encoding.UTF8.GetBytes(
            string.Concat(
                rows.Select(row =>
                    string.Join(
                        ',',
                        order.Select(column =>
                            $"\"{(column < row.Cells.Count ? row.Cells[column]?.Replace("\"", "\"\"", StringComparison.Ordinal) : "")}\""
                        )
                    ) + "\n"
                )
            )
        );
    }
}
