using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using EstatesPlanner.Tests.Pages;

namespace EstatesPlanner.Tests.Backlog;

/// <summary>A trust's own sheet taken from its upload into the register by pages alone.</summary>
public sealed partial class UploadPagesTests
{
    private const string Upload = "/trust/RQQ/imports/backlog";

    private const string Own =
        "No,Hospital,What is wrong,RAG,Cost £000,Date of survey\nM/1,Queensbury General,Boiler,Red,45,Mar 2024\nM/2,,Pump,Green,tbc,31/03/2024\nM/1,Kingsbury Clinic,Flue,Purple,9,\nM/4,Queensbury General,Lift,Amber,lots,\n";

    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["Queensbury General Hospital"] = "RQQ01",
        ["Kingsbury Clinic"] = "RQQ02",
        ["St Oswald's"] = "RQQ03",
        ["Whitmore Day Unit"] = "RQQ04",
        ["The Grange (PFI)"] = "RQQ05",
        ["Queensbury General"] = "RQQ01",
    };

    private static readonly Dictionary<string, string> Elements = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Roof"] = "B03",
        ["Lifts and hoists"] = "M07",
        ["Heating systems"] = "M01",
        ["HEATING"] = "M01",
        ["Electrical - LV"] = "E02",
        ["Fire safety"] = "S01",
        ["Water safety compliance"] = "S03",
        ["Drainage"] = "B07",
        ["Windows & doors"] = "B02",
        ["Misc"] = "(blank)",
    };

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task Five_thousand_messy_rows_go_in_by_pages_as_they_do_by_the_verb_with_the_mapping_of_the_guide(string format)
    {
        var register = MessyRegister.Make();
        var file = format == "xlsx" ? MessyWorkbook.Xlsx(register) : MessyWorkbook.Csv(register);
        await using var byVerb = await WithTrust();
        var guide = GuideMapping()
            .Match(await File.ReadAllTextAsync(Installation.Repository("docs", "import.md"), TestContext.Current.CancellationToken))
            .Groups["json"]
            .Value;
        await ByVerb(byVerb, file, format, guide);

        await using var byPages = await WithTrust();
        using var visitor = new Visitor(await byPages.Serve());
        await visitor.Open(Upload);
        await visitor.Upload($"register v7 FINAL (2).{format}", file);
        if (format == "xlsx")
        {
            Assert.EndsWith("/sheet", visitor.At, StringComparison.Ordinal);
            Assert.Contains("lookups Hidden sheet, 1 rows", visitor.Text, StringComparison.Ordinal);
            await visitor.Send("Continue");
        }
        else
        {
            Assert.Contains("Read as Windows-1252, its cells separated by commas.", visitor.Text, StringComparison.Ordinal);
        }

        Assert.EndsWith("/headers", visitor.At, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("#row-5[checked]"));
        await visitor.Send("Continue");
        await visitor.Send("Continue", ("also-0", ""), ("also-3", "defect"), ("to-5", "location"));
        Assert.EndsWith("/writing", visitor.At, StringComparison.Ordinal);
        await visitor.Send("Continue", ("price-base", "2025/26"), ("category", "Moderate"));
        Assert.EndsWith("/values", visitor.At, StringComparison.Ordinal);
        await visitor.Send(
            "Continue",
            [
                .. Match(visitor, "site", text => Codes[text]),
                .. Match(visitor, "element", text => Elements[text]),
                .. Match(visitor, "condition", text => text is "C/D" ? "D" : "C"),
            ]
        );
        Assert.Contains(
            "5,000 rows read: 5,000 would be added, 0 changed, 0 unchanged, 0 have to be mended",
            visitor.Text,
            StringComparison.Ordinal
        );
        var mapping = await visitor.Download(visitor.At + "?handler=mapping");
        await visitor.Send("Import");
        Assert.Contains("5,000 rows read: 5,000 added", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Read back from the register: 5,000 items", visitor.Text, StringComparison.Ordinal);

        Assert.Equal(Items(byVerb), Items(byPages));
        await using var again = await WithTrust();
        await ByVerb(again, file, format, mapping);
        Assert.Equal(Items(byVerb), Items(again));
    }

    [Fact]
    public async Task A_mapping_is_kept_at_the_end_offered_with_the_next_file_and_its_undo_takes_everything_back()
    {
        await using var planner = await WithTrust();
        using var visitor = new Visitor(await planner.Serve());
        await ToCheck(visitor, Own.Replace("lots", "12", StringComparison.Ordinal));
        await visitor.Send("Import");
        await visitor.Send("Keep this mapping", ("name", "Estates workbook"));
        Assert.Contains("The mapping is kept as Estates workbook.", visitor.Text, StringComparison.Ordinal);

        await visitor.Open(Upload);
        await visitor.Upload(
            "v2.csv",
            Encoding.UTF8.GetBytes(
                Own.Replace("lots", "13", StringComparison.Ordinal)
                    .Replace("M/2,,Pump,Green,tbc,31/03/2024\n", "", StringComparison.Ordinal)
            )
        );
        await visitor.Send("Continue");
        Assert.Contains("Use Estates workbook Not used yet", visitor.Text, StringComparison.Ordinal);
        await visitor.Send("Use Estates workbook");
        Assert.EndsWith("/check", visitor.At, StringComparison.Ordinal);
        Assert.Contains("3 rows read: 0 would be added, 1 changed, 2 unchanged", visitor.Text, StringComparison.Ordinal);
        await visitor.Open(visitor.At + "?show=changed");
        Assert.Equal(["RQQ01 M/4|cost|12000.00|13000.00"], Rows(visitor));
        await visitor.Open(visitor.At.Split('?')[0] + "?show=vanished");
        Assert.Equal(["RQQ01 M/2|£0"], Rows(visitor));
        await visitor.Send("Import");
        await visitor.Follow("Undo this import");
        await visitor.Send("Undo this import");
        using (var db = planner.Read())
        {
            Assert.Equal(
                ["Boiler 45000", "Flue 9000", "Lift 12000", "Pump 0"],
                db.BacklogItems.AsEnumerable().Select(item => $"{item.Defect} {item.Cost.Pounds:0}").Order(StringComparer.Ordinal)
            );
        }

        await visitor.Open(Upload);
        await visitor.Upload("v3.csv", Encoding.UTF8.GetBytes(Own.Replace("lots", "14", StringComparison.Ordinal)));
        await visitor.Send("Continue");
        Assert.Contains("Use Estates workbook Last used on", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_do_not_fit_are_named_by_their_own_cells_given_back_to_mend_and_the_good_ones_go_in()
    {
        await using var planner = await WithTrust();
        using var visitor = new Visitor(await planner.Serve());
        await ToCheck(visitor, Own);
        Assert.Contains(
            "4 rows read: 3 would be added, 0 changed, 0 unchanged, 1 have to be mended",
            visitor.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(["Row 5, Cost £000 (E5)|lots|lots is not a number."], Rows(visitor));
        var mend = await visitor.Bytes(visitor.At + "?handler=mend");
        using (
            var table = EstatesPlanner.Import.TableFile.Open(new MemoryStream(mend), "mend.xlsx", EstatesPlanner.Import.ImportLimits.Page)
        )
        {
            Assert.Equal("M/4", table.Sheets[0].Rows().Last()[0]);
        }

        await visitor.Send("Import the 3 good rows");
        Assert.Contains("4 rows read: 3 added, 0 changed, 0 unchanged, 1 rejected", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_shown_is_imported_or_nothing_is()
    {
        await using var planner = await WithTrust();
        var address = await planner.Serve();
        using var first = new Visitor(address);
        using var second = new Visitor(address);
        await ToCheck(first, Own.Replace("lots", "12", StringComparison.Ordinal));
        await ToCheck(second, Own.Replace("lots", "99", StringComparison.Ordinal));
        await second.Send("Import");
        await first.Send("Import");
        Assert.Equal(HttpStatusCode.Conflict, first.Status);
        Assert.Contains("The register has changed since you looked. Nothing was changed", first.Text, StringComparison.Ordinal);
        Assert.Contains("4 rows read: 0 would be added, 1 changed, 3 unchanged", first.Text, StringComparison.Ordinal);
        await first.Send("Import", ("shown", ""));
        Assert.Equal(HttpStatusCode.Conflict, first.Status);
        await first.Send("Import");
        Assert.EndsWith("/done", first.At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_back_refreshing_and_sending_twice_change_nothing_that_was_not_said()
    {
        await using var planner = await WithTrust();
        using var visitor = new Visitor(await planner.Serve());
        await ToCheck(visitor, Own.Replace("lots", "12", StringComparison.Ordinal));
        var check = visitor.At;
        foreach (var step in new[] { "values", "writing", "columns", "headers" })
        {
            await visitor.Open(check.Replace("/check", $"/{step}", StringComparison.Ordinal));
        }

        foreach (var _ in Enumerable.Range(0, 4))
        {
            await visitor.Send("Continue");
        }

        Assert.Equal(check, visitor.At);
        Assert.Contains("4 rows read: 4 would be added", visitor.Text, StringComparison.Ordinal);
        await visitor.Send("Import");
        await visitor.Open(check);
        Assert.EndsWith("/done", visitor.At, StringComparison.Ordinal);
        using var db = planner.Read();
        Assert.Equal((1, 4), (db.Imports.Count(), db.BacklogItems.Count()));
    }

    [Fact]
    public async Task Our_own_columns_skip_the_matching_and_a_file_that_came_before_says_so()
    {
        await using var planner = await WithTrust();
        using var visitor = new Visitor(await planner.Serve());
        var ours = Encoding.UTF8.GetBytes("reference,site,category,cost,price base\nB-1,RQQ01,Low,100,2025/26\n");
        await visitor.Open(Upload);
        await visitor.Upload("ours.csv", ours);
        Assert.EndsWith("/check", visitor.At, StringComparison.Ordinal);
        await visitor.Open(visitor.At.Replace("/check", "/sheet", StringComparison.Ordinal));
        await visitor.Send("Continue");
        Assert.EndsWith("/columns", visitor.At, StringComparison.Ordinal);
        await visitor.Send("Continue");
        await visitor.Send("Continue");
        Assert.Contains("1 rows read: 1 would be added", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("the mapping as a file", visitor.Text, StringComparison.Ordinal);
        await visitor.Open(Upload);
        await visitor.Upload("ours.csv", ours, ("mode", "all"));
        Assert.Contains("1 rows read: 1 added", visitor.Text, StringComparison.Ordinal);
        await visitor.Open(Upload);
        await visitor.Upload("ours.csv", ours);
        Assert.Contains("Already imported on", visitor.Text, StringComparison.Ordinal);
        await visitor.Send("Read it once more");
        Assert.Contains("1 rows read: 0 would be added, 0 changed, 1 unchanged", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_finds_an_upload_and_it_goes_when_it_is_old()
    {
        await using var planner = await WithTrust();
        await planner.Do("trust", "add", "RXX", "Another NHS Trust");
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open(Upload);
        await visitor.Upload("own.csv", Encoding.UTF8.GetBytes(Own));
        var at = visitor.At;
        await visitor.Open(at.Replace("RQQ", "RXX", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);

        var kept = Directory.GetFiles(Path.Combine(planner.Folder, "staging"), "upload.json", SearchOption.AllDirectories).Single();
        var mine = await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(kept, Person().Replace(mine, "\"person\":\"somebody-else\""), TestContext.Current.CancellationToken);
        await visitor.Open(at);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Contains("This upload is not here.", visitor.Text, StringComparison.Ordinal);

        await File.WriteAllTextAsync(kept, At().Replace(mine, "\"at\":\"2020-01-01T00:00:00Z\""), TestContext.Current.CancellationToken);
        await visitor.Open(Upload);
        await visitor.Upload("own.csv", Encoding.UTF8.GetBytes(Own));
        Assert.False(File.Exists(kept));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(Path.Combine(planner.Folder, "staging", "uploads"))
            );
        }
    }

    [Fact]
    public async Task A_person_keeps_no_more_than_five_uploads_at_once()
    {
        await using var planner = await WithTrust();
        using var visitor = new Visitor(await planner.Serve());
        foreach (var i in Enumerable.Range(0, 8))
        {
            await visitor.Open(Upload);
            await visitor.Upload("own.csv", Encoding.UTF8.GetBytes(Own.Replace("lots", $"{i}", StringComparison.Ordinal)));
        }

        Assert.Equal(5, Directory.GetDirectories(Path.Combine(planner.Folder, "staging", "uploads")).Length);
    }

    [Fact]
    public async Task A_needed_column_that_is_missing_is_said_beside_what_to_do_about_it()
    {
        await using var planner = await WithTrust();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open(Upload);
        await visitor.Upload("own.csv", Encoding.UTF8.GetBytes(Own));
        await visitor.Send("Continue");
        await visitor.Send("Continue", ("to-0", ""), ("to-1", ""), ("also-1", ""), ("to-4", "no such field"));
        Assert.Equal(
            [
                "Choose what Cost £000 goes into.",
                "No column is matched with the cost. Match one above, or say that the costs are not known.",
                "No column is matched with the reference. Match one above, or have references made from other columns.",
                "No column is matched with the site. Match one above, or say where the file names the site.",
            ],
            visitor.Page.QuerySelectorAll(".nhsuk-error-summary li").Select(line => line.TextContent.Trim()).Order(StringComparer.Ordinal)
        );
        Assert.All(
            visitor.Page.QuerySelectorAll(".nhsuk-error-summary a"),
            link => Assert.NotNull(visitor.Page.QuerySelector(link.GetAttribute("href")!))
        );
        await visitor.Send(
            "Continue",
            ("to-0", ""),
            ("to-1", ""),
            ("also-1", ""),
            ("to-2", "defect"),
            ("to-4", "cost"),
            ("sites", "one"),
            ("siteCode", "rqq01"),
            ("references", "true")
        );
        Assert.EndsWith("/writing", visitor.At, StringComparison.Ordinal);
        await visitor.Send("Continue");
        await visitor.Send("Continue");
        Assert.Contains("4 rows read: 2 would be added", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_cannot_be_a_register_are_refused_beside_their_field_and_not_kept()
    {
        await using var planner = await WithTrust();
        using var visitor = new Visitor(await planner.Serve());
        var wide = Encoding.UTF8.GetBytes(
            string.Join(',', Enumerable.Range(1, 201).Select(i => $"h{i}")) + "\n" + string.Join(',', Enumerable.Range(1, 201)) + "\n"
        );
        foreach (
            var (name, bytes, sentence) in new[]
            {
                ("wide.csv", wide, "More than 200 columns."),
                ("macros.xlsm", MacroWorkbook(), "This workbook has macros. Save it as .xlsx."),
                ("renamed.xlsx", "%PDF-1.7"u8.ToArray(), "This is a PDF, not a table. Save the table as .xlsx or CSV."),
                ("empty.csv", ""u8.ToArray(), "The file is empty."),
            }
        )
        {
            await visitor.Open(Upload);
            await visitor.Upload(name, bytes);
            Assert.Equal(sentence, visitor.Page.QuerySelector(".nhsuk-error-summary a[href='#file']")?.TextContent);
        }

        var staging = Path.Combine(planner.Folder, "staging", "uploads");
        Assert.Empty(Directory.Exists(staging) ? Directory.GetDirectories(staging) : []);
    }

    private static byte[] MacroWorkbook()
    {
        using var stream = new MemoryStream();
        stream.Write(MessyWorkbook.Xlsx(MessyRegister.Make(40)));
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.CreateEntry("xl/vbaProject.bin").Open().Dispose();
            var types = zip.GetEntry("[Content_Types].xml")!;
            string text;
            using (var reader = new StreamReader(types.Open()))
            {
                text = reader.ReadToEnd();
            }

            types.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("[Content_Types].xml").Open());
            writer.Write(
                text.Replace(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                    StringComparison.Ordinal
                )
            );
        }

        return stream.ToArray();
    }

    private static async Task ToCheck(Visitor visitor, string sheet)
    {
        await visitor.Open(Upload);
        await visitor.Upload("own.csv", Encoding.UTF8.GetBytes(sheet));
        await visitor.Send("Continue");
        await visitor.Send("Continue", ("to-2", "defect"));
        await visitor.Send("Continue", ("fill", "site"), ("price-base", "2025/26"));
        await visitor.Send(
            "Continue",
            [
                .. Match(visitor, "site", text => Codes[text]),
                .. Match(
                    visitor,
                    "category",
                    text =>
                        text switch
                        {
                            "Red" => "High",
                            "Amber" => "Significant",
                            "Purple" => "Low",
                            _ => "Moderate",
                        }
                ),
            ]
        );
        Assert.EndsWith("/check", visitor.At, StringComparison.Ordinal);
    }

    /// <summary>The rows of the table on the page, their cells between strokes.</summary>
    private static IEnumerable<string> Rows(Visitor visitor) =>
        visitor.Page.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim())));

    /// <summary>Every text of a field on the page, matched anew.</summary>
    private static IEnumerable<(string Name, string Value)> Match(Visitor visitor, string field, Func<string, string> ours) =>
        visitor
            .Page.QuerySelectorAll($"input[name='v-{field}-theirs']")
            .Select(text => ($"v-{field}-ours", ours(text.GetAttribute("value")!)));

    private static async Task ByVerb(Installation planner, byte[] file, string format, string mapping)
    {
        var path = Path.Combine(planner.Folder, $"register v7 FINAL (2).{format}");
        await File.WriteAllBytesAsync(path, file, TestContext.Current.CancellationToken);
        await planner.Do("import", "backlog", path, "--trust", "RQQ", "--mapping", planner.Write("mapping.json", mapping));
    }

    private static List<string> Items(Installation planner)
    {
        using var db = planner.Read();
        return
        [
            .. db
                .BacklogItems.AsEnumerable()
                .Select(item =>
                    JsonSerializer.Serialize(
                        new
                        {
                            item.SiteCode,
                            item.BlockCode,
                            item.Reference,
                            item.ElementCode,
                            item.Defect,
                            item.Location,
                            Condition = item.Condition?.ToString(),
                            item.Consequence,
                            item.Likelihood,
                            item.Category,
                            item.Basis,
                            item.OverrideReason,
                            item.Cost.Pence,
                            Base = item.PriceBase.ToString(),
                            item.SurveyedOn,
                            item.Notes,
                        }
                    )
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    private static async Task<Installation> WithTrust()
    {
        var planner = new Installation();
        await planner.AddTrust();
        return planner;
    }

    [GeneratedRegex("```json\n(?<json>\\{.*?\\n\\})\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GuideMapping();

    [GeneratedRegex("\"person\":\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex Person();

    [GeneratedRegex("\"at\":\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex At();
}
