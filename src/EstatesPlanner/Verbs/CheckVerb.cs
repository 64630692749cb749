using System.CommandLine;
using EstatesPlanner.Features.Admin;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>check</c>: data folder, schema, reference data, templates, audit chain.</summary>
internal static class CheckVerb
{
    public static Command Build(VerbHost host) => host.Does(new Command("check", "Check the database, its audit trail and the files the program ships with."), run =>
    {
        var findings = run.Ask<CheckInstallation>().Run();
        run.Answer(new { ok = findings.All(finding => finding.Ok), findings }, console =>
        {
            foreach (var finding in findings)
            {
                console.WriteLine($"{(finding.Ok ? "ok  " : "FAIL")}  {finding.What}: {finding.Detail}");
            }
        });
        return Task.FromResult(findings.All(finding => finding.Ok) ? ExitCode.Done : ExitCode.Refused);
    });
}
