using System.Text.Json;
using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.Plans;

/// <summary>Runs the real verb over a file in a folder of its own.</summary>
internal static class Planned
{
    /// <summary>The method's own example, complete and runnable.</summary>
    public const string Sample = """
        { "format": "estates-planner/portfolio/1", "years": ["2026/27","2027/28"],
          "pots":  [ { "id": "operational", "limits": { "2026/27": 4000000, "2027/28": 3500000 }, "carryForwardPercent": 0 } ],
          "bids":  [ { "id": "B1", "name": "Theatre ventilation", "value": 812.5, "mustDo": false, "mustNot": false,
                       "startYears": ["2026/27","2027/28"], "valueByStart": { "2027/28": 780.0 },
                       "spend": [ { "pot": "operational", "profile": [1200000, 300000] } ],
                       "measures": { "highRiskRemoved": 950000 } },
                     { "id": "B2", "name": "Roof, block C", "value": 300, "startYears": ["2026/27","2027/28"],
                       "spend": [ { "pot": "operational", "profile": [2600000] } ], "measures": { "highRiskRemoved": 1500000 } },
                     { "id": "B3", "name": "Roof, patch repair", "value": 90, "spend": [ { "pots": ["operational"], "profile": [400000] } ] } ],
          "rules": [ { "type": "requires", "bid": "B2", "needs": "B1", "lagYears": 1 },
                     { "type": "atMostOne", "bids": ["B2","B3"] },
                     { "type": "atLeast", "measure": "highRiskRemoved", "amount": 2000000 } ],
          "objective": "value", "beyondHorizon": "report", "timeLimitSeconds": 60 }
        """;

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
        var folder = Directory.CreateTempSubdirectory("plan-").FullName;
        try
        {
            var file = Path.Combine(folder, "portfolio.json");
            await File.WriteAllTextAsync(file, json);
            await using var output = new StringWriter();
            await using var error = new StringWriter();
            var exit = await CommandLine.Run(["plan", "--file", file, "--data-folder", folder, .. options], output, error);
            return (exit, output.ToString(), error.ToString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
