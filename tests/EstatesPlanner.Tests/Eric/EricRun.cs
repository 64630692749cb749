using System.Text.Json;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Sqlite;
using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.Eric;

/// <summary>The real program over a real database in a folder of its own.</summary>
internal sealed class EricRun : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("eric").FullName;

    /// <summary>Runs one verb with <c>--json</c>.</summary>
    public async Task<(int Exit, JsonElement Answer, string Error)> Verb(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await CommandLine.Run(
            [.. args, "--json", "--data-folder", folder],
            output,
            error,
            TestContext.Current.CancellationToken
        );
        var text = output.ToString();
        return (exit, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement, error.ToString());
    }

    public Task<(int Exit, JsonElement Answer, string Error)> Import(string file, string year, params string[] more) =>
        Verb(["import", "eric", file, "--year", year, .. more]);

    /// <summary>Imports a file that must be taken.</summary>
    public async Task<JsonElement> Take(string file, string year)
    {
        var (exit, answer, error) = await Import(file, year);
        Assert.True(exit == 0, $"{error}{answer}");
        return answer;
    }

    /// <summary>A summary that must be there.</summary>
    public async Task<JsonElement> Summary(string year, params string[] more)
    {
        var (exit, answer, error) = await Verb(["eric", "summary", "--year", year, .. more]);
        Assert.True(exit == 0, error);
        return answer;
    }

    /// <summary>Writes a file into the folder and gives its path.</summary>
    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>The database as the verbs left it.</summary>
    public PlannerDb Read() => new SqliteStore(Path.Combine(folder, "planner.db"), "tests").Read();

    public static decimal[] Costs(JsonElement summary) =>
        [.. new[] { "high", "significant", "moderate", "low", "total" }.Select(name => summary.GetProperty(name).GetDecimal())];

    public static decimal? RiskAdjusted(JsonElement summary) =>
        summary.GetProperty("riskAdjusted") is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
