using System.Net;
using System.Net.Sockets;
using System.Text;
using EstatesPlanner.Domain;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Sqlite;
using EstatesPlanner.Web;

namespace EstatesPlanner.Tests.Pages;

/// <summary>What a stranger's page, a wrong method, a form with fields missing and a cookie taken away are answered.</summary>
public class OpenDoorTests
{
    [Theory]
    [InlineData("Host: 127.0.0.1", 200)]
    [InlineData("Host: 127.0.0.1:5080", 200)]
    [InlineData("Host: localhost", 200)]
    [InlineData("Host: LocalHost:81", 200)]
    [InlineData("Host: [::1]", 200)]
    [InlineData("Host: [::1]:5080", 200)]
    [InlineData("Host: estates.example.nhs.uk", 200)]
    [InlineData("Host: rebind.attacker.test", 400)]
    [InlineData("Host: 127.0.0.1.attacker.test", 400)]
    [InlineData("Host: localhost.attacker.test:5080", 400)]
    [InlineData("Host: localhost.", 400)]
    [InlineData("Host: 127.0.0.1.", 400)]
    [InlineData("Host: 127.0.0.2", 400)]
    [InlineData("Host: 127.1", 400)]
    [InlineData("Host: 2130706433", 400)]
    [InlineData("Host: 0.0.0.0", 400)]
    [InlineData("Host: [::]", 400)]
    [InlineData("Host: [::ffff:127.0.0.1]", 400)]
    [InlineData("Host: other.example.nhs.uk", 400)]
    [InlineData("Host: localhost:0", 400)]
    [InlineData("Host: localhost:65536", 400)]
    [InlineData("Host: localhost@attacker.test", 400)]
    [InlineData("Host:", 400)]
    [InlineData("X-Nothing: 1", 400)]
    [InlineData("Host: localhost\r\nHost: attacker.test", 400)]
    [InlineData("Host: attacker.test\r\nX-Forwarded-Host: localhost", 400)]
    [InlineData("Host: localhost\r\nX-Forwarded-Host: attacker.test", 200)]
    public async Task Only_this_computers_own_names_and_those_the_operator_gave_are_answered(string headers, int status)
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        var address = await planner.Serve(hosts: ["estates.example.nhs.uk"]);
        foreach (var path in new[] { "/", "/site.css", "/livez", "/trust/RQQ/register", "/no-such-page" })
        {
            var answer = await Raw(address, $"GET {path} HTTP/1.1\r\n{headers}\r\nConnection: close\r\n\r\n");
            Assert.StartsWith($"HTTP/1.1 {(status == 200 && path == "/no-such-page" ? 404 : status)}", answer, StringComparison.Ordinal);
            Assert.True(status == 200 || !answer.Contains("Queensbury", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("http://estates.example.nhs.uk")]
    [InlineData("*")]
    [InlineData("*.nhs.uk")]
    [InlineData("estates.example.nhs.uk:443")]
    [InlineData("")]
    public void A_host_name_is_given_plainly(string name) => Assert.Throws<Refusal>(() => new HostRule([name]));

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "http://attacker.test")]
    [InlineData("Origin", "null")]
    public async Task What_another_sites_page_sends_is_refused_before_it_is_read(string header, string value)
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        using var client = new HttpClient { BaseAddress = await planner.Serve() };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/person") { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add(header, value);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains(
            "another site",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("no-cors", 403)]
    [InlineData("navigate", 200)]
    public async Task Another_sites_page_may_link_here_but_not_load_a_page_as_its_picture(string mode, int status)
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        using var client = new HttpClient { BaseAddress = await planner.Serve() };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/trust/RQQ/register?format=xlsx");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Add("Sec-Fetch-Mode", mode);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Every_route_answers_every_method_it_has_no_handler_for_with_405_and_those_it_has()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        using var client = new HttpClient { BaseAddress = await planner.Serve() };
        var routes = planner.Routes();
        Assert.True(routes.Count > 50);
        foreach (var (path, handled) in routes)
        {
            foreach (var method in new[] { "GET", "HEAD", "POST", "PUT", "DELETE", "TRACE", "PATCH", "OPTIONS" })
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.True((int)answer.StatusCode < 500, $"{method} {path} gave {(int)answer.StatusCode}");
                if (!handled.Contains(method))
                {
                    Assert.True(answer.StatusCode == HttpStatusCode.MethodNotAllowed, $"{method} {path} gave {(int)answer.StatusCode}");
                    Assert.Equal(handled, answer.Content.Headers.Allow.ToHashSet(StringComparer.Ordinal));
                }
            }
        }
    }

    [Fact]
    public async Task Every_post_with_its_fields_missing_blank_or_unknown_is_told_what_is_wrong_and_never_a_fault()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        await planner.Do("import", "backlog", planner.Write("register.csv", TwoBids.Register(1_000_000)), "--trust", "RQQ");
        await planner.Do("round", "import", planner.Write("round.json", TwoBids.Round), "--trust", "RQQ");
        await planner.Do("import", "bids", planner.Write("bids.csv", TwoBids.Bids), "--trust", "RQQ", "--round", "r1");
        var item = planner.Read().BacklogItems.First().Id.ToString();
        var address = await planner.Serve();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = address,
        };
        var token = Token(await client.GetStringAsync("/person", TestContext.Current.CancellationToken));
        var tried = 0;
        foreach (var (path, handlers) in planner.PostHandlers())
        {
            foreach (var (handler, names) in handlers.Append(("nonesuch", [])))
            {
                var query = handler.Length == 0 ? "" : $"?handler={handler}";
                foreach (var fields in new IEnumerable<string>[] { [], names, ["banana", "__proto__", "trust"] })
                {
                    foreach (var value in new[] { "", "x", item, "-99999999999", "\u0000\ud83d\ude00" })
                    {
                        using var content = new FormUrlEncodedContent(
                            fields.Select(name => KeyValuePair.Create(name, value)).Append(new("__RequestVerificationToken", token))
                        );
                        using var answer = await client.PostAsync(path + query, content, TestContext.Current.CancellationToken);
                        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                        Assert.True(
                            (int)answer.StatusCode < 500,
                            $"POST {path}{query} with {string.Join(", ", fields)} = '{value}' gave {(int)answer.StatusCode}"
                        );
                        Assert.True(
                            (int)answer.StatusCode is < 400 or > 499 || text.Contains("<h1", StringComparison.Ordinal),
                            $"POST {path}{query} says nothing"
                        );
                        Assert.True(
                            handler != "nonesuch" || (int)answer.StatusCode is 404 or 400,
                            $"POST {path}{query} gave {(int)answer.StatusCode}"
                        );
                        tried++;
                    }
                }
            }
        }

        Assert.True(tried > 300);
    }

    [Fact]
    public async Task A_cookie_that_is_taken_away_or_forged_leaves_somebody_who_may_only_look()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        await LoadPerson(planner);
        var address = await planner.Serve();
        using var first = new HttpClient { BaseAddress = address };
        Assert.Contains(
            "(administrator)",
            await first.GetStringAsync("/trust/RQQ", TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );

        using var forged = new HttpRequestMessage(HttpMethod.Get, "/trust/RQQ");
        forged.Headers.Add("Cookie", "planner-person=host");
        using var answer = await first.SendAsync(forged, TestContext.Current.CancellationToken);
        Assert.Contains(
            "until you say who you are",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );

        using var visitor = new Visitor(address);
        await visitor.Be("demo-person");
        using var cleared = new HttpClient { BaseAddress = address };
        Assert.Contains(
            "until you say who you are",
            await cleared.GetStringAsync("/trust/RQQ", TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        var token = Token(await cleared.GetStringAsync("/person", TestContext.Current.CancellationToken));
        using var add = await cleared.PostAsync(
            "/trusts/add",
            new FormUrlEncodedContent([
                new("__RequestVerificationToken", token),
                new("code", "RXX"),
                new("name", "Another"),
                new("costBasis", "Works"),
            ]),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.Forbidden, add.StatusCode);

        await visitor.Be("");
        await visitor.Open("/trust/RQQ");
        Assert.Contains("(administrator)", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_change_and_an_export_leave_a_line_in_the_audit_trail_and_reading_leaves_the_database_as_it_was()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        using var client = new HttpClient { BaseAddress = await planner.Serve() };
        var before = Entries(planner);
        using var export = await client.GetAsync("/trust/RQQ/register?format=xlsx", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, export.StatusCode);
        Assert.Equal(before, Entries(planner));

        using var refused = await client.PostAsync(
            "/trust/RQQ/sites/add",
            new FormUrlEncodedContent([]),
            TestContext.Current.CancellationToken
        );
        Assert.True((int)refused.StatusCode is 400 or 404);
        using var db = planner.Read();
        var added = db.AuditEntries.AsEnumerable().Skip(before).Select(entry => $"{entry.Person} {entry.Action} {entry.Object}").ToList();
        Assert.Contains(added, line => line.StartsWith("host export RQQ", StringComparison.Ordinal));
        Assert.Contains(added, line => line == "host refused POST /trust/RQQ/sites/add");
        Assert.Null(EstatesPlanner.Storage.Audit.AuditChain.Verify(db).FirstBad);
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_told_so_and_not_that_it_is_out_of_date()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        var text = await Raw(
            await planner.Serve(),
            "POST /person HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99000000\r\n\r\nid="
        );
        Assert.StartsWith("HTTP/1.1 413", text, StringComparison.Ordinal);
        Assert.Contains("larger than this page takes", text, StringComparison.Ordinal);
        Assert.DoesNotContain("out of date", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_arrives_too_late_is_told_so_and_not_that_it_is_out_of_date()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        var text = await Raw(
            await planner.Serve(),
            "POST /person HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000\r\n\r\nid="
        );
        Assert.StartsWith("HTTP/1.1 408", text, StringComparison.Ordinal);
        Assert.Contains("did not arrive in time", text, StringComparison.Ordinal);
        Assert.DoesNotContain("out of date", text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_person_has_thirty_documents_an_hour_and_is_told_when_the_next_can_be_made()
    {
        var clock = new SetClock(new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero));
        var quota = new PdfQuota(clock);
        for (var i = 0; i < PdfQuota.Most; i++)
        {
            quota.Take("one");
            clock.Now += TimeSpan.FromMinutes(1);
        }

        var refusal = Assert.Throws<Refusal>(() => quota.Take("one"));
        Assert.Equal(
            "You have had 30 documents made in the last hour, which is the most for one person. The next can be made in 30 minutes.",
            refusal.Message
        );
        Assert.Equal(TimeSpan.FromMinutes(30), refusal.After);
        quota.Take("another");
        clock.Now += TimeSpan.FromMinutes(30);
        quota.Take("one");
        Assert.Throws<Refusal>(() => quota.Take("one"));
    }

    private static int Entries(Installation planner)
    {
        using var db = planner.Read();
        return db.AuditEntries.Count();
    }

    private static async Task LoadPerson(Installation planner)
    {
        using var writer = new SqliteWriter(new SqliteStore(planner.Database, "tests"), TimeProvider.System);
        await writer.Run(
            new("tests", "add a person"),
            db =>
            {
                db.People.Add(
                    new Domain.People.Person
                    {
                        Id = "demo-person",
                        Name = "Demo Person",
                        IsDemonstration = true,
                    }
                );
            }
        );
    }

    private static string Token(string page) => page.Split("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];

    private static async Task<string> Raw(Uri address, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, address.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
