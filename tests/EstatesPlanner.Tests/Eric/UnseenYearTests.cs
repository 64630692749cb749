using System.Text;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Tests.Import;

namespace EstatesPlanner.Tests.Eric;

/// <summary>
/// Years whose files are described but not to hand: nothing hangs on a file's name, the order of its columns or its year.
/// </summary>
public sealed class UnseenYearTests : IDisposable
{
    private readonly EricRun run = new();

    public static TheoryData<string, char, int?> Cases
    {
        get
        {
            var cases = new TheoryData<string, char, int?>();
            foreach (var layout in EricLayout.All)
            {
                cases.Add(layout.Year, ',', null);
                cases.Add(layout.Year, ',', 7);
                cases.Add(layout.Year, '\t', 11);
                cases.Add(layout.Year, '$', null);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_layout_gives_its_totals(string year, char delimiter, int? shuffle)
    {
        var layout = EricLayout.All.Single(candidate => candidate.Year == year);
        var answer = await run.Take(run.Write("a file.dat", layout.Bytes(delimiter, shuffle)), year);
        var summary = await run.Summary(year, "--by", "site-type");
        Assert.Equal(EricLayout.Totals, EricRun.Costs(summary));
        Assert.Equal(
            (EricLayout.SiteCount, EricLayout.TrustCount, EricLayout.NotApplicable),
            (
                summary.GetProperty("sites").GetInt32(),
                summary.GetProperty("trusts").GetInt32(),
                summary.GetProperty("notApplicableSites").GetInt32()
            )
        );
        Assert.Equal(layout.Headers.Contains("Risk adjusted backlog cost (£)") ? 600m : null, EricRun.RiskAdjusted(summary));
        Assert.Equal(
            layout.RepeatsHeader ? ["The header again.", "Blank row.", "Blank row."] : [],
            answer.GetProperty("skippedRows").EnumerateArray().Select(row => row.GetProperty("why").GetString())
        );
        Assert.Equal(
            [
                "Aggregate Site",
                "Community hospital (with inpatient beds)",
                "General acute hospital",
                "Mental Health",
                "Other Reportable Site",
            ],
            summary.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("key").GetString())
        );
    }

    [Fact]
    public async Task The_new_region_is_the_one_that_counts()
    {
        await run.Take(run.Write("x.csv", EricLayout.All.Single(layout => layout.Year == "2018/19").Bytes()), "2018/19");
        Assert.Equal(
            "LONDON COMMISSIONING REGION",
            (await run.Summary("2018/19", "--by", "region")).GetProperty("groups")[0].GetProperty("key").GetString()
        );
    }

    [Fact]
    public async Task Headers_that_were_read_in_the_wrong_encoding_are_still_known()
    {
        var right = Encoding.UTF8.GetString(EricLayout.All.Single(layout => layout.Year == "2023/24").Bytes());
        var wrong = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(Encoding.UTF8.GetBytes(right));
        Assert.Contains("Â£", wrong, StringComparison.Ordinal);
        await run.Take(run.Write("x.csv", Encoding.UTF8.GetBytes(wrong)), "2023/24");
        Assert.Equal(EricLayout.Totals, EricRun.Costs(await run.Summary("2023/24")));
    }

    [Fact]
    public async Task A_workbook_of_several_sheets_gives_the_site_sheet_and_not_the_others()
    {
        ExportSheet[] sheets =
        [
            new("Disclaimer", ["This report may contain inaccuracies."], []),
            new(
                "PFI Data",
                ["Trust Code", "Trust Name", "Site Code", "Occupied floor area (m²)"],
                [
                    ["RAA", "ALPHA", "RAA01", 5],
                ]
            ),
            new(
                "Trust Data",
                ["Trust Code", "Trust Name", "Trust Type", .. Costs],
                [
                    ["RAA", "ALPHA", "ACUTE - LARGE", 9, 9, 9, 9],
                ]
            ),
            new(
                "Site Data",
                ["Trust Code", "Trust Name", "Trust Type", "Site Code", "Site Name", .. Costs],
                [
                    ["RAA", "ALPHA", "ACUTE - LARGE", "0012", "ONE", 1, 2, 3, 4.5m],
                    ["RAA Result", "", "", "", "", 1, 2, 3, 4.5m],
                    ["Total", "", "", "", "", 1, 2, 3, 4.5m],
                ]
            ),
        ];
        var answer = await run.Take(run.Write("ERIC", Tables.Xlsx(sheets)), "2025/26");
        Assert.Equal(2, answer.GetProperty("rows").GetProperty("skipped").GetInt32());
        Assert.Equal([1, 2, 3, 4.5m, 10.5m], EricRun.Costs(await run.Summary("2025/26")));
    }

    private static readonly string[] Costs =
    [
        "Cost to eradicate high risk backlog (£)",
        "Cost to eradicate significant risk backlog (£)",
        "Cost to eradicate moderate risk backlog (£)",
        "Cost to eradicate low risk backlog (£)",
    ];

    public void Dispose() => run.Dispose();
}
