using System.CommandLine;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.Estate;
using EstatesPlanner.Fields;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>block list|add|edit|remove --trust CODE --site CODE</c></summary>
internal static class BlockVerb
{
    public static Command Build(VerbHost host) =>
        new("block", "Blocks of a site.")
        {
            List(host),
            Write(host, "add", "Add a block to a site.", isNew: true),
            Write(host, "edit", "Change a block; what is not given stays.", isNew: false),
            Remove(host),
        };

    private static Command List(VerbHost host)
    {
        var (trust, site) = Place();
        return host.Does(
            new Command("list", "List a site's blocks.") { trust, site },
            run =>
            {
                var blocks = run.Ask<SiteBook>().Open(run.Actor, OdsCode.Clean(run.Get(trust)!), OdsCode.Clean(run.Get(site)!)).Blocks;
                run.Answer(
                    blocks,
                    console =>
                        blocks
                            .ToList()
                            .ForEach(block =>
                                console.WriteLine(
                                    $"{block.Code}  {block.Name}  {EstateWords.Of(block.Intent)}{(block.LeavesOn is { } day ? $" on {EnglishText.Day(day)}" : "")}"
                                )
                            )
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    private static Command Write(VerbHost host, string verb, string description, bool isNew)
    {
        var code = new Argument<string>("code") { Description = "The block's code, unique on its site." };
        var (trust, site) = Place();
        var name = new Option<string?>("--name") { Description = "Its name." };
        var life = new Option<string?>("--life") { Description = "Remaining life in years." };
        var intent = new Option<string?>("--intent") { Description = "retain, replace or dispose." };
        var leaves = new Option<string?>("--leaves-on") { Description = "The day it leaves the estate." };
        var area = new Option<string?>("--floor-area") { Description = "Gross internal floor area in square metres." };
        var built = new Option<string?>("--built") { Description = "Year built." };
        return host.Writes(
            new Command(verb, description) { code, trust, site, name, life, intent, leaves, area, built },
            async run =>
            {
                var (owner, place) = (OdsCode.Clean(run.Get(trust)!), OdsCode.Clean(run.Get(site)!));
                var blocks = run.Ask<SiteBook>().Open(run.Actor, owner, place).Blocks;
                var known = isNew
                    ? null
                    : blocks.SingleOrDefault(block => block.Code == run.Get(code))
                        ?? throw Refusal.NotFound($"Site {place} has no block {run.Get(code)}.");
                var given = Cells.Of(
                    (BlockFields.Site, place),
                    (BlockFields.Code, run.Get(code)),
                    (BlockFields.Name, run.Get(name)),
                    (BlockFields.RemainingLife, run.Get(life)),
                    (BlockFields.Intent, run.Get(intent)),
                    (BlockFields.LeavesOn, run.Get(leaves)),
                    (BlockFields.FloorArea, run.Get(area)),
                    (BlockFields.BuiltYear, run.Get(built))
                );
                var save = run.Ask<SaveBlock>();
                var (read, faults) = save.Read(owner, known is null ? given : given.Over(BlockFields.Table.Filled(known)));
                var block = read ?? throw Refusal.BadInput(faults[0].Message);
                var saved = known is null
                    ? await save.Add(run.Actor, owner, block)
                    : await save.Change(run.Actor, owner, block, known.Version);
                run.Answer(saved, console => console.WriteLine($"Saved block {saved.Code}, {saved.Name}."));
                return ExitCode.Done;
            }
        );
    }

    private static Command Remove(VerbHost host)
    {
        var code = new Argument<string>("code") { Description = "The block's code." };
        var (trust, site) = Place();
        return host.Does(
            new Command("remove", "Take out a block in which nothing stands.") { code, trust, site },
            async run =>
            {
                var (owner, place) = (OdsCode.Clean(run.Get(trust)!), OdsCode.Clean(run.Get(site)!));
                run.Ask<SiteBook>().Open(run.Actor, owner, place);
                var gone = await run.Ask<RemoveBlock>().Remove(run.Actor, owner, place, run.Get(code));
                run.Answer(gone, console => console.WriteLine($"Removed block {gone.Code}, {gone.Name}."));
                return ExitCode.Done;
            }
        );
    }

    private static (Option<string> Trust, Option<string> Site) Place() =>
        (
            new("--trust") { Description = "Code of the trust.", Required = true },
            new("--site") { Description = "Code of the site.", Required = true }
        );
}
