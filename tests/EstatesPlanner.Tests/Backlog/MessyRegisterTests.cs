using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Tests.Backlog;

/// <summary>Five thousand rows as trusts keep them, taken in without editing the file, by the mapping that docs/import.md prints.</summary>
public sealed partial class MessyRegisterTests
{
    private static readonly string Guide = File.ReadAllText(Installation.Repository("docs", "import.md"));

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task All_five_thousand_live_each_at_its_own_site_and_cost(string format)
    {
        await using var planner = await WithTrust();
        var register = MessyRegister.Make();
        var answer = (await Import(planner, register, format)).Json;

        Assert.Equal((5000, 5000, 0), (Count(answer, "read"), Count(answer, "added"), Count(answer, "rejected")));
        Assert.Equal(
            register.Rows.Count
                - MessyRegister.HeaderRow
                - (format == "xlsx" ? register.Rows.Skip(MessyRegister.HeaderRow).Count(row => row.Length == 0) : 0),
            5000 + Count(answer, "skipped")
        );
        using var db = planner.Read();
        var kept = db.BacklogItems.ToList();
        foreach (var item in register.Items)
        {
            var (code, cost) = (Codes[item.Site], Rounding.ToPence(item.Cost ?? 0));
            var found = kept.Single(candidate => candidate.Defect.EndsWith($"({item.Number})", StringComparison.Ordinal));
            Assert.Equal((code, item.Block, cost), (found.SiteCode, found.BlockCode, found.Cost));
            Assert.Equal(item.Cost is null, found.Notes?.StartsWith("Cost not known.", StringComparison.Ordinal) == true);
            Assert.True(
                item.Reference is null || found.Reference == item.Reference || found.Reference == item.Reference + "/2",
                $"{item.Reference} became {found.Reference}."
            );
        }
    }

    [Fact]
    public async Task Without_its_mapping_nothing_of_it_is_guessed()
    {
        await using var planner = await WithTrust();
        var run = await planner.Verb(
            "import",
            "backlog",
            Write(planner, MessyRegister.Make(), "xlsx"),
            "--trust",
            "RQQ",
            "--sheet",
            "Backlog 25-26",
            "--header-row",
            "5",
            "--json"
        );
        Assert.Equal((1, 0), (run.Exit, run.Json.GetProperty("rows").GetProperty("read").GetInt32()));
        Assert.Equal((1, run.Error.Trim()), (run.Exit, run.Json.GetProperty("problems")[0].GetProperty("message").GetString()));
        Assert.StartsWith("No column for reference. Found: Hospital, Building, Ref No.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_version_changes_what_changed_and_lists_what_vanished_but_deletes_nothing()
    {
        await using var planner = await WithTrust();
        await Import(planner, MessyRegister.Make(), "xlsx");
        var (first, second) = (MessyRegister.Make(), MessyRegister.Make(version: 2));
        var run = await planner.Do([.. Args(planner, second, "csv"), "--dry-run", "--json"]);
        var answer = run.Json;

        var gone = first.Items.Where(item => second.Items.All(other => other.Number != item.Number)).ToList();
        Assert.Equal(40, gone.Count);
        Assert.Equal((4960, 0, 0), (Count(answer, "read"), Count(answer, "added"), Count(answer, "rejected")));
        var vanished = answer.GetProperty("vanished").EnumerateArray().ToList();
        Assert.Equal(
            gone.Select(item => (Codes[item.Site], item.Cost ?? 0)).Order(),
            vanished.Select(item => (item.GetProperty("site").GetString()!, item.GetProperty("cost").GetDecimal())).Order()
        );
        Assert.Contains(
            "40 live items that came with it are not in this file. Nothing is deleted",
            answer.GetProperty("notes").ToString(),
            StringComparison.Ordinal
        );

        var raised = second
            .Items.Join(first.Items, item => item.Number, item => item.Number, (after, before) => (After: after, Before: before))
            .Where(pair => pair.After.Cost != pair.Before.Cost)
            .ToList();
        var costs = answer
            .GetProperty("differences")
            .EnumerateArray()
            .Where(difference => difference.GetProperty("field").GetString() == "cost")
            .ToList();
        Assert.Equal(raised.Count, costs.Count);
        Assert.Equal(
            raised.Sum(pair => pair.After.Cost - pair.Before.Cost),
            costs.Sum(difference => Pounds(difference, "to") - Pounds(difference, "from"))
        );

        await planner.Do(Args(planner, second, "csv"));
        using var db = planner.Read();
        Assert.Equal(5000, db.BacklogItems.Count());
        Assert.Equal(5000, db.BacklogItems.AsEnumerable().Count(item => item.IsLive));
    }

    [Fact]
    public async Task The_guide_prints_what_became_of_it()
    {
        await using var planner = await WithTrust();
        var answer = (await Import(planner, MessyRegister.Make(), "xlsx")).Json;
        var rows = answer
            .GetProperty("readings")
            .EnumerateArray()
            .Select(line =>
                $"| {line.GetProperty("field").GetString()} | {line.GetProperty("how").GetString()} | {Example(line)} | {line.GetProperty("rows").GetInt32().ToString("N0", CultureInfo.GetCultureInfo("en-GB"))} |"
            );
        var skipped = answer
            .GetProperty("skippedRows")
            .EnumerateArray()
            .GroupBy(row => row.GetProperty("why").GetString()!)
            .Select(why => $"| {why.Key} | {why.Count()} |");
        var printed =
            string.Join(
                '\n',
                [
                    "| field | how it was read | for example | rows |",
                    "|---|---|---|---|",
                    .. rows,
                    "",
                    "| rows set aside | rows |",
                    "|---|---|",
                    .. skipped,
                ]
            ) + "\n";
        Assert.True(Guide.Contains(printed, StringComparison.Ordinal), $"docs/import.md should print:\n{printed}");
    }

    [Fact]
    public void The_workbook_is_valid_open_xml_with_merged_cells()
    {
        var register = MessyRegister.Make();
        using var stream = new MemoryStream(MessyWorkbook.Xlsx(register));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(
            new OpenXmlValidator()
                .Validate(document, TestContext.Current.CancellationToken)
                .Select(error => $"{error.Path?.XPath}: {error.Description}")
        );
        Assert.True(register.Merges.Count > 200);
    }

    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["Queensbury General Hospital"] = "RQQ01",
        ["Kingsbury Clinic"] = "RQQ02",
        ["St Oswald's"] = "RQQ03",
        ["Whitmore Day Unit"] = "RQQ04",
        ["The Grange (PFI)"] = "RQQ05",
    };

    private static string Example(JsonElement line)
    {
        var (from, to) = (line.GetProperty("from").GetString(), line.GetProperty("to").GetString());
        return $"{(from is null ? "" : $"{from} → ")}{to ?? "blank"}";
    }

    private static decimal Pounds(JsonElement difference, string end) =>
        decimal.Parse(difference.GetProperty(end).GetString()!, CultureInfo.InvariantCulture);

    private static int Count(JsonElement answer, string name) => answer.GetProperty("rows").GetProperty(name).GetInt32();

    private static Task<Installation.Run> Import(Installation planner, MessyRegister register, string format) =>
        planner.Do([.. Args(planner, register, format), "--json"]);

    private static string[] Args(Installation planner, MessyRegister register, string format) =>
        [
            "import",
            "backlog",
            Write(planner, register, format),
            "--trust",
            "RQQ",
            "--mapping",
            planner.Write("mapping.json", Mapping().Match(Guide).Groups["json"].Value),
        ];

    private static string Write(Installation planner, MessyRegister register, string format)
    {
        var path = Path.Combine(planner.Folder, $"register v7 FINAL (2).{format}");
        File.WriteAllBytes(path, format == "xlsx" ? MessyWorkbook.Xlsx(register) : MessyWorkbook.Csv(register));
        return path;
    }

    private static async Task<Installation> WithTrust()
    {
        var planner = new Installation();
        await planner.AddTrust();
        return planner;
    }

    [GeneratedRegex("```json\n(?<json>\\{.*?\\n\\})\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mapping();
}
