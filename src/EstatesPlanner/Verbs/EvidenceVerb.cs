using System.CommandLine;
using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.Backlog;
using EstatesPlanner.Features.Backlog.Evidence;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>evidence add|list|remove</c>: photos and documents on a backlog item.</summary>
internal static class EvidenceVerb
{
    public static Command Build(VerbHost host) =>
        new("evidence", "Photos and documents kept with backlog items.") { Add(host), List(host), Remove(host) };

    private static Command Add(VerbHost host)
    {
        var item = new Argument<string>("item") { Description = "The item's reference." };
        var file = new Argument<string>("file")
        {
            Description = "A JPEG, PNG or WebP photo; a PDF, .docx, .xlsx, plain text or CSV document.",
        };
        var (trust, site) = (Trust(), Site());
        var caption = new Option<string?>("--caption")
        {
            Description = "What it shows, for people who cannot see it. A photo must have one.",
        };
        return host.Writes(
            new Command("add", "Keep a photo or document with an item.") { item, file, trust, site, caption },
            async run =>
            {
                var found = run.Ask<ShowItem>().Find(run.Actor, OdsCode.Clean(run.Get(trust)!), run.Get(item), run.Get(site));
                var add = run.Ask<AddEvidence>();
                await using var content = Open(run.Get(file));
                var added = await add.Keep(
                    run.Actor,
                    found.Trust,
                    found.Id,
                    await add.Prepare(content, run.Get(file), run.Get(caption), run.Cancellation)
                );
                var evidence = new ItemEvidence(found, added.File);
                run.Answer(
                    new { added = !added.WasThere, evidence = EvidenceAnswers.Of(evidence) },
                    console =>
                        console.WriteLine(
                            added.WasThere
                                ? $"{added.File.FileName} was kept with {found.Reference} already. Nothing was added."
                                : $"{added.File.FileName} ({evidence.Kind.Words}, {FigureText.Size(added.File.Size)}) is kept with {found.Reference} as {added.File.Id}."
                        )
                );
                return ExitCode.Done;
            }
        );
    }

    private static Command List(VerbHost host)
    {
        var item = new Argument<string?>("item")
        {
            Description = "The reference of one item; without it, all.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var (trust, site) = (Trust(), Site());
        return host.Does(
            new Command("list", "What is kept, by item.") { item, trust, site },
            run =>
            {
                var code = OdsCode.Clean(run.Get(trust)!);
                var found = run.Ask<ListEvidence>().For(run.Actor, code, run.Get(site), run.Find(item));
                run.Answer(
                    new { trust = code, evidence = found.Select(EvidenceAnswers.Of) },
                    console =>
                        VerbTable.Print(
                            console,
                            ["Item", "File", "Kind", "What it shows", "Id", "Size"],
                            words: 5,
                            found.Select(each =>
                                new[]
                                {
                                    $"{each.Item.SiteCode} {each.Item.Reference}",
                                    each.File.FileName,
                                    each.Kind.Words,
                                    each.File.Caption,
                                    each.File.Id.ToString(),
                                    FigureText.Size(each.File.Size),
                                }
                            )
                        )
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    private static Command Remove(VerbHost host)
    {
        var id = new Argument<Guid>("id") { Description = "The evidence's id, as list prints it." };
        var trust = Trust();
        return host.Writes(
            new Command("remove", "Take a photo or document off its item.") { id, trust },
            async run =>
            {
                var removed = await run.Ask<RemoveEvidence>().Remove(run.Actor, OdsCode.Clean(run.Get(trust)!), run.Get(id));
                run.Answer(
                    new
                    {
                        removed = removed.Id,
                        fileName = removed.FileName,
                        sha256 = removed.Sha256,
                    },
                    console => console.WriteLine($"{removed.FileName} is removed.")
                );
                return ExitCode.Done;
            }
        );
    }

    private static FileStream Open(string path) =>
        File.Exists(path) ? File.OpenRead(path) : throw Refusal.BadInput($"There is no file {path}.");

    private static Option<string> Trust() => new("--trust") { Description = "Code of the trust.", Required = true };

    private static Option<string?> Site() =>
        new("--site") { Description = "Code of the site, where several have an item of this reference." };
}
