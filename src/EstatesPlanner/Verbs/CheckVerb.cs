using System.CommandLine;
using EstatesPlanner.Domain;
using EstatesPlanner.Features.Admin;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary>
/// <c>check [--audit EXPORT] [--head HASH]</c>: data folder, schema, reference data, templates, audit chain and what it binds; or an export
/// of the chain alone.
/// </summary>
internal static class CheckVerb
{
    private const int HashLength = 64;

    public static Command Build(VerbHost host)
    {
        var audit = new Option<string?>("--audit") { Description = "Verify this export of the audit trail, and look at nothing else." };
        var heads = new Option<string[]>("--head")
        {
            Description =
                "The hash of an entry, noted from a final business case, a backup or an earlier check, that must still be in the trail.",
        };
        return host.Does(
            new Command("check", "Check the database, its audit trail and the files the program ships with.") { audit, heads },
            run =>
            {
                List<string> noted = [.. (run.Get(heads) ?? []).Select(Hash)];
                var report = run.Get(audit) is { } path ? VerifyAudit.Of(path, noted) : run.Ask<CheckInstallation>().Run(noted);
                run.Answer(
                    new
                    {
                        ok = report.IsWhole,
                        report.Findings,
                        report.Heads,
                    },
                    console =>
                    {
                        foreach (var finding in report.Findings)
                        {
                            console.WriteLine($"{(finding.Ok ? "ok  " : "FAIL")}  {finding.What}: {finding.Detail}");
                        }

                        foreach (var head in report.Heads)
                        {
                            console.WriteLine($"head  {head.Trust}: entry {head.Entries} {head.Hash}");
                        }
                    }
                );
                return Task.FromResult(report.IsWhole ? ExitCode.Done : ExitCode.Refused);
            }
        );
    }

    private static string Hash(string given)
    {
        var hash = string.Concat(given.Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant();
        return hash.Length == HashLength && hash.All(char.IsAsciiHexDigitLower)
            ? hash
            : throw Refusal.BadInput($"--head {given} is not the hash of an audit entry: it has {HashLength} digits and letters a to f.");
    }
}
