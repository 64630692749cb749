using System.Text;
using System.Text.Json;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Import.Mapping;
using EstatesPlanner.Json;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Backlog;

/// <summary>A mapping that is kept by name.</summary>
/// <param name="LastUsed">When an import was last read by it, UTC; null for never.</param>
public sealed record KeptMapping(string Name, DateTime? LastUsed);

/// <summary>The mappings by which a trust's own register sheets are read, kept by name.</summary>
public sealed class BacklogMappings(IPlannerReader store, IPlannerWriter writer, Access access)
{
    private const int LongestName = 60;

    /// <summary>The names of a trust's mappings, in order.</summary>
    /// <exception cref="Refusal">The actor may not read this trust's register.</exception>
    public IReadOnlyList<string> Names(Actor actor, string trust)
    {
        access.Demand(actor, Duty.ViewRegister, trust);
        using var db = store.Read();
        return
        [
            .. db
                .ImportMappings.Where(mapping => mapping.Trust == trust && mapping.Kind == ImportRecord.Backlog)
                .Select(mapping => mapping.Name)
                .OrderBy(name => name),
        ];
    }

    /// <summary>The mappings of a trust that are kept, the last used first, those never used by an import that names them last.</summary>
    /// <exception cref="Refusal">The actor may not read this trust's register.</exception>
    public IReadOnlyList<KeptMapping> Kept(Actor actor, string trust)
    {
        var names = Names(actor, trust);
        using var db = store.Read();
        var used =
            names.Count == 0
                ? []
                : db
                    .AuditEntries.Where(entry =>
                        entry.Chain == trust && entry.Action == "import backlog" && entry.Object.StartsWith("Import ")
                    )
                    .AsEnumerable()
                    .Select(entry => (entry.At, Name: NameIn(entry.After)))
                    .Where(use => use.Name is not null)
                    .GroupBy(use => use.Name!, use => use.At, StringComparer.Ordinal)
                    .ToDictionary(uses => uses.Key, uses => uses.Max(), StringComparer.Ordinal);
        return
        [
            .. names
                .Select(name => new KeptMapping(name, used.TryGetValue(name, out var at) ? at : null))
                .OrderByDescending(mapping => mapping.LastUsed ?? DateTime.MinValue),
        ];
    }

    /// <summary>The mapping of that name.</summary>
    /// <exception cref="Refusal">There is none, or the actor may not read this trust's register.</exception>
    public SheetMapping Named(Actor actor, string trust, string name)
    {
        var names = Names(actor, trust);
        using var db = store.Read();
        var kept =
            db.ImportMappings.SingleOrDefault(mapping =>
                mapping.Trust == trust && mapping.Kind == ImportRecord.Backlog && mapping.Name == name
            )
            ?? throw Refusal.NotFound(
                $"No mapping of {trust} is called {name}. {(names.Count == 0 ? "None is kept." : $"Kept: {string.Join(", ", names)}.")}"
            );
        return Parse(kept.Document, kept.Name);
    }

    /// <summary>A mapping from a file where there is one of that path, else by name.</summary>
    /// <exception cref="Refusal">Neither, or something in the file does not fit; the sentence names the path.</exception>
    public SheetMapping Open(Actor actor, string trust, string named) =>
        File.Exists(named) || named.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? MappingFile.Read(JsonFile.Open(named), ItemFields.Table.Names)
            : Named(actor, trust, named);

    /// <summary>
    /// How the files of an inbox folder are read: its mapping.json is a mapping, or <c>{ "mapping": "the name of one that is kept" }</c>.
    /// Null where there is none.
    /// </summary>
    /// <exception cref="Refusal">Something in the file does not fit, or no mapping has that name.</exception>
    public SheetMapping? ForInbox(Actor actor, string trust, string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var root = JsonFile.Open(path);
            return root.Value.ValueKind == JsonValueKind.Object && root.Value.TryGetProperty("mapping", out _)
                ? Named(actor, trust, root.Members("mapping")["mapping"].Text())
                : MappingFile.Read(root, ItemFields.Table.Names);
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.BadInput)
        {
            throw Refusal.BadInput($"{Path.GetFileName(path)} beside it cannot be used. {refusal.Message}");
        }
    }

    /// <summary>Keeps a mapping by name, in place of what that name meant.</summary>
    /// <exception cref="Refusal">The name is none, or the actor may not edit this trust's register.</exception>
    public async Task Save(Actor actor, string trust, string name, SheetMapping mapping)
    {
        access.Demand(actor, Duty.EditRegister, trust);
        var called = name.Trim();
        if (called.Length is 0 or > LongestName || InvisibleIn(called))
        {
            throw Refusal.BadInput($"A mapping has a name of 1 to {LongestName} characters.");
        }

        var document = MappingFile.Write(mapping);
        await writer.Run(
            actor.Stamp("keep import mapping"),
            db =>
            {
                if (db.ImportMappings.Find(trust, ImportRecord.Backlog, called) is not { } kept)
                {
                    db.ImportMappings.Add(
                        new ImportMapping
                        {
                            Trust = trust,
                            Kind = ImportRecord.Backlog,
                            Name = called,
                            Document = document,
                        }
                    );
                }
                else if (kept.Document != document)
                {
                    db.Entry(kept).CurrentValues.SetValues(kept with { Document = document });
                }
            }
        );
    }

    /// <summary>A mapping as its file format writes it.</summary>
    /// <exception cref="Refusal">Something in it does not fit; the sentence names the path.</exception>
    internal static SheetMapping Parse(string document, string name) =>
        MappingFile.Read(JsonFile.Parse(Encoding.UTF8.GetBytes(document), name), ItemFields.Table.Names);

    /// <summary>The mapping that an import's entry in the audit trail says it was read by.</summary>
    private static string? NameIn(string? note)
    {
        using var document = note is null ? null : JsonDocument.Parse(note);
        return document is not null && document.RootElement.TryGetProperty("mapping", out var name) ? name.GetString() : null;
    }

    private static bool InvisibleIn(string name) =>
        Import.InvisibleText.First(name) is not null || name.Contains('\n', StringComparison.Ordinal);
}
