using System.Text;
using System.Text.Json;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Tests.Eric;

/// <summary>What a file says of its own year: its name, its columns, and the same figures under another year.</summary>
public sealed class EricYearTests : IDisposable
{
    private const string Costs =
        "Cost to eradicate high risk backlog (£),Cost to eradicate significant risk backlog (£),Cost to eradicate moderate risk backlog (£),Cost to eradicate low risk backlog (£)";

    private static readonly FinancialYear ThisYear = FinancialYear.Of(Clock.Today);

    private readonly EricRun run = new();

    [Theory]
    [InlineData("ERIC - 2024_25 - Site data.csv", "2024/25")]
    [InlineData("ERIC - 201819 - SiteData v4.csv", "2018/19")]
    [InlineData("ERIC-2015-16-SiteData.csv", "2015/16")]
    [InlineData("eric 2022-2023.xlsx", "2022/23")]
    [InlineData("sites20232024.csv", "2023/24")]
    [InlineData("Site data 1516.csv", "2015/16")]
    [InlineData("Site_16-17_v2.csv", "2016/17")]
    [InlineData("ERIC 2019–20.csv", "2019/20")]
    [InlineData("ERIC 2018-19 and 2019-20.csv", "2018/19 2019/20")]
    [InlineData("HospitalEstatesAndFacilitiesStatistics_12611.XLS", "")]
    [InlineData("eric-2024-11-12.csv", "")]
    [InlineData("eric-11-12-2024.csv", "")]
    [InlineData("ERIC 2021.csv", "")]
    [InlineData("ERIC 202021.csv", "2020/21")]
    [InlineData("v1 of 3, 2024-26.csv", "")]
    public void A_name_speaks_of_a_year_in_any_style_and_a_day_or_a_number_is_none(string name, string years) =>
        Assert.Equal(years, string.Join(' ', NamedYears.In(name)));

    [Theory]
    [InlineData("Age profile - 2025 to 2034 (%)", "2023/24", "from 2024/25 on")]
    [InlineData("Integrated Care Board", "2021/22", "from 2022/23 on")]
    [InlineData("Tenure", "2015/16", "from 2016/17 on")]
    [InlineData("Risk adjusted backlog cost (£)", "2016/17", "until 2015/16")]
    [InlineData("Investment to reduce backlog maintenance - Critical Infrastructure Risk (£)", "2020/21", "from 2021/22 on")]
    [InlineData("Percentage of GIA that has had a risk adjusted backlog review (Select)", "2021/22", "in 2020/21 alone")]
    [InlineData("Formal survey year (Select)", "2022/23", "from 2023/24 on")]
    [InlineData("FLOOR AREA – EMPTY (%)", "2024/25", "from 2014/15 to 2023/24")]
    public async Task A_column_of_other_years_is_named_with_when_it_is_there(string column, string year, string when)
    {
        var answer = await run.Take(File("sites.csv", column, "RXA"), year);
        var problem = Assert.Single(answer.GetProperty("problems").EnumerateArray());
        Assert.Equal(
            ("warning", column, $"Files of {year} do not have the column {column} ({when}). Is the year right?"),
            (
                problem.GetProperty("level").GetString(),
                problem.GetProperty("column").GetString(),
                problem.GetProperty("message").GetString()
            )
        );
    }

    [Theory]
    [InlineData("Age profile - 2025 to 2034 (%)", "2024/25")]
    [InlineData("Integrated Care Board", "2022/23")]
    [InlineData("Risk adjusted backlog cost (£)", "2015/16")]
    [InlineData("Formal survey year (Select)", "2023/24")]
    [InlineData("Gross internal floor area (m²)", "2017/18")]
    public async Task A_column_of_the_year_is_no_doubt(string column, string year) =>
        Assert.Empty(
            (await run.Take(File($"ERIC {year.Replace('/', '_')}.csv", column, "RXA"), year)).GetProperty("problems").EnumerateArray()
        );

    [Fact]
    public async Task Two_things_against_the_year_keep_the_file_out_until_the_year_is_confirmed()
    {
        var file = File("ERIC - 2024_25 - Site data.csv", "Integrated Care Board", "RXA");
        var (exit, answer, _) = await run.Import(file, "2017/18");
        Assert.Equal(
            (1, "null", 0),
            (exit, answer.GetProperty("importId").GetRawText(), answer.GetProperty("rows").GetProperty("added").GetInt32())
        );
        Assert.Equal(
            [
                "The file's name says 2024/25, not 2017/18. Is the year right?",
                "Files of 2017/18 do not have the column Integrated Care Board (from 2022/23 on). Is the year right?",
                "Two things say that this is not ERIC of 2017/18. Give the year it is about; if 2017/18 is right all the same, confirm it (a tick on the page, --confirm-year in the command).",
            ],
            Messages(answer)
        );
        Assert.Equal(1, (await run.Import(file, "2017/18", "--dry-run")).Exit);
        Assert.Equal(4, (await run.Verb("eric", "summary", "--year", "2017/18")).Exit);

        var (confirmed, taken, _) = await run.Import(file, "2017/18", "--confirm-year");
        Assert.Equal((0, 2), (confirmed, taken.GetProperty("problems").GetArrayLength()));
        Assert.Equal(0, (await run.Import(file, "2024/25", "--dry-run")).Exit);
    }

    [Fact]
    public async Task The_file_of_the_cases_is_of_the_year_in_its_name_and_no_other()
    {
        var file = SharedFolder.File("cases/files/ERIC - 2024_25 - wrong-year.csv");
        Assert.Empty((await run.Take(file, "2024/25")).GetProperty("problems").EnumerateArray());
        var (exit, answer, _) = await run.Import(file, "2017/18");
        Assert.Equal((1, 4), (exit, answer.GetProperty("problems").GetArrayLength()));
    }

    [Fact]
    public async Task A_year_that_has_not_begun_has_no_published_file_and_one_that_runs_is_said()
    {
        var file = File("sites.csv", "Site Type", "RXA");
        foreach (var more in new[] { Array.Empty<string>(), ["--dry-run"] })
        {
            var (exit, _, error) = await run.Import(file, $"{ThisYear + 1}", more);
            Assert.Equal(
                (1, $"{ThisYear + 1} has not begun, so there is no ERIC of it. Give the year the file is about."),
                (exit, error.Trim())
            );
        }

        Assert.StartsWith(
            $"{ThisYear} ends on 31 March {ThisYear.Start + 1}, and ERIC is published after the year has ended",
            Assert.Single(Messages(await run.Take(file, $"{ThisYear}"))),
            StringComparison.Ordinal
        );
        Assert.Empty(Messages(await run.Take(File("other.csv", "Site Type", "RXB"), $"{ThisYear + -1}")));
    }

    public void Dispose() => run.Dispose();

    private static string[] Messages(JsonElement answer) =>
        [.. answer.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("message").GetString()!)];

    private string File(string name, string column, string trust) =>
        run.Write(
            name,
            Encoding.UTF8.GetBytes(
                $"Trust Code,Trust Name,Trust Type,Site Code,Site Name,{column},{Costs}\n{trust},A TRUST,ACUTE - LARGE,{trust}01,A SITE,1,1,2,3,4\n"
            )
        );
}
