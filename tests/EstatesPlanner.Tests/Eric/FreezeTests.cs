using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Parser;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Audit;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Tests.Eric;

/// <summary>The year-end freeze: kept with its hash, signed by another person, opened again only with a reason.</summary>
public sealed class FreezeTests
{
    private static readonly string Year = $"{ReturnRun.Year}";

    [Fact]
    public async Task A_frozen_return_stays_as_it_was_whatever_the_register_says_later()
    {
        await using var run = await ReturnRun.Start();
        var hash = (await Freeze(run)).GetProperty("hash").GetString();
        await run.Planner.Do(
            "import",
            "backlog",
            run.Planner.Write("later.csv", $"reference,site,category,cost,price base\nlater,RQQ01,High,99999,{ReturnRun.Before}\n"),
            "--trust",
            "RQQ"
        );
        var answer = await run.Return();
        Assert.Equal(
            (2_000, hash),
            (answer.GetProperty("totals").GetProperty("high").GetDecimal(), answer.GetProperty("freeze").GetProperty("hash").GetString())
        );
    }

    [Fact]
    public async Task A_second_freeze_is_refused_until_the_first_is_opened_again_with_a_reason()
    {
        await using var run = await ReturnRun.Start();
        await Freeze(run);
        var second = await run.Planner.Verb("eric", "freeze", "--trust", "RQQ", "--year", Year);
        Assert.Equal(3, second.Exit);
        Assert.Contains("Open it again with a reason first.", second.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await run.Planner.Verb("eric", "reopen", "--trust", "RQQ", "--year", Year, "--because", " ")).Exit);
        await run.Planner.Do("eric", "reopen", "--trust", "RQQ", "--year", Year, "--because", "A site was left out");
        await Freeze(run);
        using var db = run.Planner.Read();
        Assert.Equal(
            ["A site was left out", null],
            db.RegisterFreezes.OrderBy(freeze => freeze.At).Select(freeze => freeze.ReopenedBecause)
        );
    }

    [Fact]
    public async Task Two_people_sign_a_return_and_a_signature_binds_to_its_hash()
    {
        await using var run = await ReturnRun.Start();
        await run.Cast("eve", Role.Estates);
        await run.Cast("fin", Role.Finance);
        var hash = (await run.Planner.Do("eric", "freeze", "--trust", "RQQ", "--year", Year, "--as", "eve", "--json"))
            .Json.GetProperty("hash")
            .GetString()!;

        Assert.Contains("These roles may: finance", (await Sign(run, "eve")).Error, StringComparison.Ordinal);
        Assert.Equal(3, (await Sign(run, "fin", "--hash", "abc")).Exit);
        Assert.Equal(0, (await Sign(run, "fin", "--hash", hash)).Exit);
        Assert.Contains("was signed on", (await Sign(run, "fin")).Error, StringComparison.Ordinal);
        Assert.Equal("fin", (await run.Return()).GetProperty("freeze").GetProperty("signedBy").GetString());
        Assert.Equal(3, (await run.Planner.Verb("eric", "reopen", "--trust", "RQQ", "--year", Year, "--because", "x", "--as", "eve")).Exit);
        Assert.Equal(0, (await run.Planner.Verb("eric", "reopen", "--trust", "RQQ", "--year", Year, "--because", "x", "--as", "fin")).Exit);
    }

    [Fact]
    public async Task Nobody_signs_what_they_froze()
    {
        await using var run = await ReturnRun.Start();
        await Freeze(run);
        var refused = await run.Planner.Verb("eric", "sign", "--trust", "RQQ", "--year", Year);
        Assert.Equal(3, refused.Exit);
        Assert.Contains("froze the return", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_years_bridge_begins_from_the_figures_that_were_frozen()
    {
        await using var run = await ReturnRun.Start(now: false);
        await run.Planner.Do(
            "eric",
            "freeze",
            "--trust",
            "RQQ",
            "--year",
            $"{ReturnRun.Before}",
            "--price-base",
            $"{ReturnRun.Before + -1}"
        );
        var frozen = (await run.Planner.Do("eric", "return", "--trust", "RQQ", "--year", $"{ReturnRun.Before}", "--json")).Json;
        await run.ThisYear();
        var answer = await run.Return("--against", $"{ReturnRun.Before}");
        Assert.Equal(
            frozen.GetProperty("movement").GetProperty("closing").ToString(),
            answer.GetProperty("movement").GetProperty("opening").ToString()
        );
        Assert.Equal(
            (true, 0, "opening"),
            (
                answer.GetProperty("sums").GetBoolean(),
                answer.GetProperty("reconcile").GetArrayLength(),
                answer.GetProperty("compared").GetString()
            )
        );
        Assert.StartsWith(
            $"the return of {ReturnRun.Before}, frozen on",
            answer.GetProperty("opening").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nothing_is_recorded_as_at_a_day_in_a_frozen_year_or_before_it()
    {
        await using var run = await ReturnRun.Start(now: false);
        await run.Planner.Do("eric", "freeze", "--trust", "RQQ", "--year", $"{ReturnRun.Before}");
        var late = run.Planner.Write("late.csv", $"reference,site,category,cost,price base\nlate,RQQ01,High,7777,{ReturnRun.Before}\n");
        foreach (
            var day in new[] { ReturnRun.Before.LastDay, ReturnRun.Before.FirstDay.AddDays(40), ReturnRun.Before.FirstDay.AddDays(-1) }
        )
        {
            foreach (var dry in new[] { Array.Empty<string>(), ["--dry-run"] })
            {
                var (exit, _, error) = await run.Planner.Verb([
                    "import",
                    "backlog",
                    late,
                    "--trust",
                    "RQQ",
                    "--as-at",
                    $"{day:yyyy-MM-dd}",
                    .. dry,
                ]);
                Assert.Equal(3, exit);
                Assert.Contains($"The return of {ReturnRun.Before} was frozen on", error, StringComparison.Ordinal);
                Assert.Contains($"eric reopen --trust RQQ --year {ReturnRun.Before} --because", error, StringComparison.Ordinal);
            }
        }

        await run.Planner.Do("eric", "reopen", "--trust", "RQQ", "--year", $"{ReturnRun.Before}", "--because", "An item was late");
        await run.Planner.Do("import", "backlog", late, "--trust", "RQQ", "--as-at", $"{ReturnRun.Before.LastDay:yyyy-MM-dd}");
    }

    [Fact]
    public async Task The_opening_is_what_was_frozen_even_where_the_register_of_that_day_was_rewritten()
    {
        await using var run = await ReturnRun.Start(now: false);
        await run.Planner.Do("eric", "freeze", "--trust", "RQQ", "--year", $"{ReturnRun.Before}");
        var frozen = (await run.Return()).GetProperty("movement").GetProperty("opening").ToString();

        // As a register would be that was loaded for the frozen day before that was refused.
        using var writer = new SqliteWriter(new SqliteStore(run.Planner.Database, "tests"), TimeProvider.System);
        await writer.Run(
            new Stamp("tests", "rewrite", ReturnRun.Before.LastDay.ToDateTime(new TimeOnly(15, 0), DateTimeKind.Utc)),
            db =>
            {
                var high = db.BacklogItems.Single(item => item.Reference == "stays");
                db.Entry(high).CurrentValues.SetValues(high with { Category = RiskCategory.Low, Cost = Money.FromPounds(77_000) });
                db.BacklogItems.Remove(db.BacklogItems.Single(item => item.Reference == "sold"));
            }
        );

        var movement = (await run.Return()).GetProperty("movement");
        Assert.Equal(frozen, movement.GetProperty("opening").ToString());
        Assert.Equal(-400, movement.GetProperty("removed").GetProperty("total").GetDecimal());
    }

    [Fact]
    public async Task Two_uplifts_of_a_year_by_the_trusts_own_index_are_all_repricing()
    {
        await using var run = await ReturnRun.Start(now: false);
        await run.Planner.Do("eric", "freeze", "--trust", "RQQ", "--year", $"{ReturnRun.Before}", "--price-base", $"{ReturnRun.Before}");
        var index = run.Planner.Write("own.csv", $"year,index\n{ReturnRun.Before},100\n{ReturnRun.Year},121\n{ReturnRun.Year + 1},150\n");
        await run.Planner.Do(
            "index",
            "import",
            index,
            "--trust",
            "RQQ",
            "--id",
            "own",
            "--name",
            "Own",
            "--source",
            "Us",
            "--vintage",
            "now"
        );
        foreach (var to in new[] { ReturnRun.Year, ReturnRun.Year + 1 })
        {
            await run.Planner.Do("uplift", "--trust", "RQQ", "--index", "own", "--to", $"{to}");
        }

        // 4,210.40 × 1.5 = 6,315.60: half as much again, and nobody surveyed anything.
        var movement = (await run.Return("--price-base", $"{ReturnRun.Year + 1}")).GetProperty("movement");
        Assert.Equal(
            (0m, 2_106m),
            (
                movement.GetProperty("resurveyed").GetProperty("total").GetDecimal(),
                movement.GetProperty("repriced").GetProperty("total").GetDecimal()
            )
        );
    }

    [Fact]
    public async Task A_correction_entered_after_the_freeze_is_resurveyed_in_the_year_that_runs()
    {
        await using var run = await ReturnRun.Start(now: false);
        await run.Planner.Do("eric", "freeze", "--trust", "RQQ", "--year", $"{ReturnRun.Before}");
        string Sheet(string cost) =>
            run.Planner.Write(
                $"{Guid.NewGuid():N}.csv",
                $"reference,site,consequence,likelihood,cost,price base\nstays,RQQ01,4,5,{cost},{ReturnRun.Before}\n"
            );
        await run.Planner.Do("import", "backlog", Sheet("1500.60"), "--trust", "RQQ");
        var movement = (await run.Return("--price-base", $"{ReturnRun.Before}")).GetProperty("movement");
        Assert.Equal(
            (501m, 0m),
            (
                movement.GetProperty("resurveyed").GetProperty("total").GetDecimal(),
                movement.GetProperty("repriced").GetProperty("total").GetDecimal()
            )
        );
    }

    [Fact]
    public async Task The_sign_off_sheet_is_an_accessible_pdf_that_carries_the_return_and_its_hash()
    {
        await using var run = await ReturnRun.Start();
        var hash = (await Freeze(run)).GetProperty("hash").GetString()!;
        var path = Path.Combine(run.Planner.Folder, "return.pdf");
        await run.Return("--out", path);
        var text = PdfTools.Text(path);
        Assert.Contains(
            "Every category of every site goes from the return before to this one to the pound.",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(hash, text, StringComparison.Ordinal);
        Assert.Contains("Total 4,210 701 500 0 0 −500 −400 −300 4,211", text, StringComparison.Ordinal);
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(PdfTools.Attachment(path, "return.json"))));
        PdfTools.Run("python3", SharedFolder.File("check/pdf_structure.py"), path);
    }

    [Fact]
    public async Task The_page_shows_the_bridge_and_freezes_and_opens_it_again()
    {
        await using var run = await ReturnRun.Start();
        using var client = new HttpClient { BaseAddress = await run.Planner.Serve() };
        var address = $"/trust/RQQ/eric/return?year={Year}";
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(address, TestContext.Current.CancellationToken));
        Assert.Equal(2, page.QuerySelectorAll(".planner-chart svg").Length);
        Assert.Equal(
            ["Total", "4,210", "701", "500", "0", "0", "−500", "−400", "−300", "4,211"],
            page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr:last-child > *").Select(cell => cell.TextContent)
        );
        Assert.Contains(
            ",2000,0,0,1500,",
            await client.GetStringAsync($"{address}&format=csv", TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Contains(
            ",Moderate,High,1000,0,0,0,0,0,0,0,1000,1000",
            await client.GetStringAsync($"{address}&format=csv&table=items", TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );

        Assert.Contains("The return of", await Post(client, address, "freeze", []), StringComparison.Ordinal);
        Assert.Contains(
            "Frozen, not signed.",
            await client.GetStringAsync(address, TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Contains("Say why the return is opened again.", await Post(client, address, "reopen", []), StringComparison.Ordinal);
        await Post(client, address, "reopen", [new("because", "Wrong site")]);
        Assert.Contains(
            "A draft: not frozen.",
            await client.GetStringAsync(address, TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    private static async Task<string> Post(
        HttpClient client,
        string address,
        string handler,
        IEnumerable<KeyValuePair<string, string>> fields
    )
    {
        var page = new HtmlParser().ParseDocument(
            await client.GetStringAsync($"{address}&confirm={handler}", TestContext.Current.CancellationToken)
        );
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields]);
        var answer = await client.PostAsync($"{address}&handler={handler}", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<System.Text.Json.JsonElement> Freeze(ReturnRun run) =>
        (await run.Planner.Do("eric", "freeze", "--trust", "RQQ", "--year", Year, "--json")).Json;

    private static Task<Installation.Run> Sign(ReturnRun run, string person, params string[] more) =>
        run.Planner.Verb(["eric", "sign", "--trust", "RQQ", "--year", Year, "--as", person, .. more]);
}
