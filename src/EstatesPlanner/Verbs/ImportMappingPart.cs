using System.CommandLine;
using System.Text.Json.Nodes;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.Backlog;
using EstatesPlanner.Import.Mapping;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>import mapping list|show NAME|save NAME FILE.json --trust CODE</c></summary>
internal static class ImportMappingPart
{
    public static Command Build(VerbHost host)
    {
        var trust = new Option<string>("--trust")
        {
            Description = "Code of the trust.",
            Required = true,
            Recursive = true,
        };
        return new Command("mapping", "Keep how your own register columns are read, by name.")
        {
            trust,
            List(host, trust),
            Show(host, trust),
            Save(host, trust),
        };
    }

    private static Command List(VerbHost host, Option<string> trust) =>
        host.Does(
            new Command("list", "The mappings that are kept."),
            run =>
            {
                var names = run.Ask<BacklogMappings>().Names(run.Actor, Code(run, trust));
                run.Answer(
                    new { mappings = names },
                    console => console.WriteLine(names.Count == 0 ? "No mapping is kept." : string.Join(Environment.NewLine, names))
                );
                return Task.FromResult(ExitCode.Done);
            }
        );

    private static Command Show(VerbHost host, Option<string> trust)
    {
        var name = new Argument<string>("name") { Description = "Name of the mapping." };
        return host.Does(
            new Command("show", "A mapping as a file of JSON.") { name },
            run =>
            {
                var document = MappingFile.Write(run.Ask<BacklogMappings>().Named(run.Actor, Code(run, trust), run.Get(name)));
                run.Answer(JsonNode.Parse(document)!, console => console.Write(new Text(document)));
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    private static Command Save(VerbHost host, Option<string> trust)
    {
        var name = new Argument<string>("name") { Description = "The name to keep it by." };
        var file = new Argument<string>("file") { Description = "A file of JSON, as show prints it." };
        return host.Writes(
            new Command("save", "Keep a mapping by name, in place of what that name meant.") { name, file },
            async run =>
            {
                var mappings = run.Ask<BacklogMappings>();
                var path = run.Get(file);
                if (!File.Exists(path))
                {
                    throw Refusal.BadInput($"There is no file {path}.");
                }

                await mappings.Save(run.Actor, Code(run, trust), run.Get(name), mappings.Open(run.Actor, Code(run, trust), path));
                run.Answer(new { mapping = run.Get(name) }, console => console.WriteLine($"Kept as {run.Get(name)}."));
                return ExitCode.Done;
            }
        );
    }

    private static string Code(VerbRun run, Option<string> trust) => OdsCode.Clean(run.Get(trust)!);
}
