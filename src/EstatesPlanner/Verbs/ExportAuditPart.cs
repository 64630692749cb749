using System.CommandLine;
using System.Text;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.Admin;

namespace EstatesPlanner.Verbs;

/// <summary><c>export audit --out FILE [--trust CODE]</c>: the audit trail as a file that <c>check --audit</c> verifies anywhere.</summary>
internal static class ExportAuditPart
{
    public static Command Build(VerbHost host)
    {
        var to = new Option<string>("--out") { Description = "The file to write, one line an entry.", Required = true };
        var trust = new Option<string?>("--trust") { Description = "Only the trail of this trust (default: every trail there is)." };
        return host.Does(
            new Command("audit", "The audit trail, so that anyone can verify it away from the database: check --audit FILE.") { to, trust },
            async run =>
            {
                using var text = new StringWriter { NewLine = "\n" };
                var heads = run.Ask<ExportAudit>().Write(run.Actor, run.Get(trust) is { } code ? OdsCode.Clean(code) : null, text);
                await OutputFile.Write(run.Settings, run.Get(to)!, Encoding.UTF8.GetBytes(text.ToString()), run.Cancellation);
                run.Answer(
                    new { file = run.Get(to), heads },
                    console =>
                    {
                        foreach (var head in heads)
                        {
                            console.Write(new Spectre.Console.Text($"head  {head.Trust}: entry {head.Entries} {head.Hash}\n"));
                        }

                        console.Write(new Spectre.Console.Text($"The audit trail is in {run.Get(to)}.\n"));
                    }
                );
                return ExitCode.Done;
            }
        );
    }
}
