using System.Text.Json;
using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.Appraisal;

/// <summary>Runs the real verb over a file in a folder of its own.</summary>
internal static class Appraise
{
    /// <summary>The contract's own example, complete and runnable.</summary>
    public const string Sample = """
        { "format": "estates-planner/appraisal/1", "priceBase": "2026/27", "firstYear": "2026/27", "years": 10, "discountSchedule": "green-book-2018",
          "options": [
           { "id": "bau", "name": "Business as usual", "role": "bau",
             "costs": [ { "id": "c1", "name": "Reactive repairs", "kind": "revenue", "flow": { "from": 1, "to": 10, "amount": 35 } } ],
             "benefits": [], "risks": [] },
           { "id": "pwf", "name": "Replace plant", "role": "preferred",
             "costs":    [ { "id": "c2", "name": "Works", "kind": "capital", "flow": { "values": { "0": 100, "1": 20 } } } ],
             "benefits": [ { "id": "b1", "name": "Staff time", "class": "non-cash-releasing", "stream": "standard", "beneficiary": "ZZZ",
                             "resourceKey": "theatre-nurse-hours", "flow": { "from": 2, "to": 10, "amount": 12 } } ],
             "risks":    [ { "id": "r1", "name": "Asbestos", "probability": 0.3, "impact": 20, "year": 1 } ],
             "optimismBias": { "percent": 24, "base": ["c2"] }, "residual": { "year": 10, "amount": 10 } } ] }
        """;

    /// <summary>The sample with another member of the whole file.</summary>
    public static string With(string member) => Sample.Replace("\"options\":", $"{member.Trim()}, \"options\":", StringComparison.Ordinal);

    public static Task<(int Exit, string Output, string Error)> Text(string json, params string[] options) => Run(json, options);

    /// <summary>The JSON answer of a file that must be accepted.</summary>
    public static async Task<JsonElement> Json(string json, params string[] options)
    {
        var (exit, output, error) = await Run(json, ["--json", .. options]);
        Assert.Equal("", error);
        Assert.Equal(ExitCode.Done, exit);
        return JsonDocument.Parse(output).RootElement;
    }

    /// <summary>The sentence on standard error of a file that must be refused, which its JSON document says too.</summary>
    public static async Task<string> Refusal(string json, params string[] options)
    {
        var (exit, output, error) = await Run(json, ["--json", .. options]);
        Assert.Equal(ExitCode.BadInput, exit);
        Assert.Equal(error.Trim(), JsonDocument.Parse(output).RootElement.GetProperty("problems")[0].GetProperty("message").GetString());
        return error.Trim();
    }

    private static async Task<(int Exit, string Output, string Error)> Run(string json, string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("appraisal-").FullName;
        try
        {
            var file = Path.Combine(folder, "appraisal.json");
            await File.WriteAllTextAsync(file, json);
            await using var output = new StringWriter();
            await using var error = new StringWriter();
            var exit = await CommandLine.Run(["appraise", "--file", file, "--data-folder", folder, .. options], output, error);
            return (exit, output.ToString(), error.ToString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
