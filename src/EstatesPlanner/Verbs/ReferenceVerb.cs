using System.CommandLine;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.PublishedData;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>reference list --trust CODE</c></summary>
internal static class ReferenceVerb
{
    public static Command Build(VerbHost host) => new("reference", "The published values the figures rest on.") { List(host) };

    private static Command List(VerbHost host)
    {
        var trust = new Option<string>("--trust") { Description = "Code of the trust.", Required = true };
        return host.Does(
            new Command("list", "List what the trust has chosen, and every set of published values with its source and mark.") { trust },
            run =>
            {
                var (choices, published) = run.Ask<ListPublished>().For(run.Actor, OdsCode.Clean(run.Get(trust)!));
                run.Answer(
                    new { choices, published },
                    console =>
                    {
                        choices
                            .ToList()
                            .ForEach(choice =>
                                console.WriteLine(
                                    $"{choice.Name}: {choice.Value}{(choice.ChangedBy is { } person ? $", by {person}" : "")}"
                                )
                            );
                        published
                            .ToList()
                            .ForEach(number =>
                                console.WriteLine($"{number.File}  {number.Id}  {number.Name}  {number.Mark ?? "no mark"}  {number.Source}")
                            );
                    }
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
    }
}
