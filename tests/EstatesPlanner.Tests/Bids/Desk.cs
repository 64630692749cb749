using System.Text.Json;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Estate;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Verbs;
using Microsoft.Extensions.DependencyInjection;

namespace EstatesPlanner.Tests.Bids;

/// <summary>
/// The real program over a real database in a folder of its own, with an invented trust and, where a test asks for it, a demonstration
/// trust.
/// </summary>
internal sealed class Desk : IDisposable
{
    public const string Trust = "RXX";
    public const string Demonstration = "DDD";

    public const string BidHeader =
        "bid,name,type,sector,pots,price base,capital year 0,capital year 1,yearly benefit,benefit class,service,baseline input cost,yearly bau cost";

    private readonly string folder = Directory.CreateTempSubdirectory("bids-").FullName;
    private int files;

    /// <summary>A desk with the trust and the example round of the templates.</summary>
    public static async Task<Desk> WithRound()
    {
        var desk = new Desk();
        await desk.Text("trust", "add", Trust, "Invented Trust");
        await desk.Json("round", "import", Template("round.json"), "--trust", Trust);
        return desk;
    }

    /// <summary>
    /// A desk whose trust is a demonstration trust: <c>ann</c> and <c>ben</c> are authors, <c>sue</c>, <c>tom</c> and <c>uma</c> scorers,
    /// <c>vic</c> a viewer, <c>cara</c> chair, <c>fin</c> finance, <c>eve</c> estates.
    /// </summary>
    public static async Task<Desk> WithPeople()
    {
        var desk = new Desk();
        using (var services = PlannerServices.For(desk.Settings))
        {
            await services
                .GetRequiredService<AddTrust>()
                .Add(
                    services.GetRequiredService<HostPerson>().Host(),
                    new TrustInput
                    {
                        Code = Demonstration,
                        Name = "Fictional Trust",
                        IsDemonstration = true,
                    }
                );
            await services
                .GetRequiredService<IPlannerWriter>()
                .Run(
                    new("host", "add people"),
                    db =>
                    {
                        foreach (
                            var (id, role) in new[]
                            {
                                ("ann", Role.Author),
                                ("ben", Role.Author),
                                ("sue", Role.Scorer),
                                ("tom", Role.Scorer),
                                ("uma", Role.Scorer),
                                ("vic", Role.Viewer),
                                ("cara", Role.Chair),
                                ("fin", Role.Finance),
                                ("eve", Role.Estates),
                            }
                        )
                        {
                            db.People.Add(
                                new Person
                                {
                                    Id = id,
                                    Name = id,
                                    IsDemonstration = true,
                                }
                            );
                            db.Memberships.Add(
                                new Membership
                                {
                                    Person = id,
                                    Trust = Demonstration,
                                    Role = role,
                                    Sites = [Membership.AllSites],
                                }
                            );
                        }
                    }
                );
        }

        await desk.Json("round", "import", Template("round.json"), "--trust", Demonstration);
        return desk;
    }

    public PlannerSettings Settings => PlannerSettings.From(folder, database: null, actAs: null);

    public static string Template(string name) => Path.Combine(SharedFolder.Repository, "templates", "import", name);

    public async Task<(int Exit, string Output, string Error)> Run(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exit = await CommandLine.Run([.. args, "--data-folder", folder], output, error, TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString().Trim());
    }

    /// <summary>What a verb that must be done prints for people.</summary>
    public async Task<string> Text(params string[] args)
    {
        var (exit, output, error) = await Run(args);
        Assert.True(exit == ExitCode.Done, $"{exit}: {error}{output}");
        return output.Trim();
    }

    /// <summary>The one JSON document of a verb, whatever its exit code must be.</summary>
    public async Task<JsonElement> Json(int exit, params string[] args)
    {
        var (done, output, error) = await Run([.. args, "--json"]);
        Assert.True(done == exit, $"{done}: {error}{output}");
        return JsonDocument.Parse(output).RootElement;
    }

    public Task<JsonElement> Json(params string[] args) => Json(ExitCode.Done, args);

    /// <summary>The sentence of a verb that must be refused, which its JSON document says too.</summary>
    public async Task<string> Refusal(int exit, params string[] args)
    {
        var (done, output, error) = await Run([.. args, "--json"]);
        Assert.True(done == exit, $"{done}: {error}{output}");
        Assert.Equal(
            error,
            string.Join(
                Environment.NewLine,
                JsonDocument
                    .Parse(output)
                    .RootElement.GetProperty("problems")
                    .EnumerateArray()
                    .Select(problem => problem.GetProperty("message").GetString())
            )
        );
        return error;
    }

    public string File(string name, string text)
    {
        var path = Path.Combine(folder, $"{++files}-{name}");
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public string Csv(params string[] lines) => File("bids.csv", string.Join("\r\n", lines) + "\r\n");

    /// <summary>A workbook; each sheet's rows are cells between bars, the first the header. An empty cell is blank.</summary>
    public string Workbook(params (string Name, string[] Rows)[] sheets)
    {
        var path = Path.Combine(folder, $"{++files}-bids.xlsx");
        using var stream = System.IO.File.Create(path);
        TableWriter.WriteXlsx(
            stream,
            [
                .. sheets.Select(sheet => new ExportSheet(
                    sheet.Name,
                    Cells(sheet.Rows[0]),
                    sheet.Rows.Skip(1).Select(row => (IReadOnlyList<object?>)[.. Cells(row).Select(cell => cell.Length == 0 ? null : cell)])
                )),
            ]
        );
        return path;

        static string[] Cells(string row) => row.Split('|', StringSplitOptions.TrimEntries);
    }

    /// <summary>Reads the database as it stands.</summary>
    public T Read<T>(Func<PlannerDb, T> read)
    {
        using var services = PlannerServices.For(Settings);
        using var db = services.GetRequiredService<IPlannerReader>().Read();
        return read(db);
    }

    /// <summary>Changes the database behind the verbs' back: a state that no verb of this slice makes.</summary>
    public async Task Change(Action<PlannerDb> change)
    {
        using var services = PlannerServices.For(Settings);
        await services.GetRequiredService<IPlannerWriter>().Run(new("host", "set the scene"), change);
    }

    public CapitalBid Bid(string reference) => Read(db => db.Bids.Single(bid => bid.Reference == reference));

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
