using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;

namespace EstatesPlanner.Storage.Audit;

/// <summary>Who is changing things, and what they call what they do.</summary>
/// <param name="AsAt">The past moment from which the register is to say this; null for now. The trail itself always gives the true
/// time.</param>
public sealed record Stamp(string Person, string Action, DateTime? AsAt = null);

/// <summary>A line for the trail that no tracked entity gives: a bulk import bound to its change list, an export, a refusal.</summary>
public sealed record AuditNote(string Chain, string Object, string? Before, string? After);

/// <summary>A line to be, with the key of the thing it tells of.</summary>
public sealed record AuditLine(AuditNote Note, BoundTable? Table = null, object?[]? Key = null);

/// <summary>Turns the changes of one unit of work into entries at the ends of their chains, in the transaction that saves them.</summary>
public static class AuditTrail
{
    /// <summary>What a line that nothing else gives is called: rows were written, and no note says so.</summary>
    public const string Rows = "Rows";

    /// <summary>The lines of what is about to be saved. What has no line of its own is noted in the ledger.</summary>
    public static IReadOnlyList<AuditLine> Lines(PlannerDb db)
    {
        var changed = db
            .ChangeTracker.Entries()
            .Where(entry =>
                entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity is not AuditEntry
            )
            .ToList();
        foreach (var entry in changed.Where(HasNoLine))
        {
            var table = Table(entry)!;
            db.States.Touch(table, Key(entry, table));
        }

        return
        [
            .. db.Notes.Select(note => new AuditLine(note)),
            .. changed
                .Where(entry => !HasNoLine(entry))
                .Select(Line)
                .OrderBy(line => line.Note.Chain, StringComparer.Ordinal)
                .ThenBy(line => line.Note.Object, StringComparer.Ordinal),
        ];
    }

    /// <summary>Appends the lines, each with the hash of what its change left stored. Called once everything else is saved.</summary>
    /// <returns>The new ends of the chains.</returns>
    public static IReadOnlyList<ChainHead> Append(PlannerDb db, IReadOnlyList<AuditLine> lines, Stamp stamp, DateTime at)
    {
        using var rows = new StoredRows(db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction());
        db.States.ReadBack(rows, lines is [var line, ..] ? line.Note.Chain : AuditEntry.System);
        var untold = db.States.Chains.Except(lines.Select(each => each.Note.Chain), StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var heads = new Dictionary<string, ChainHead>(StringComparer.Ordinal);
        foreach (var (note, table, key) in lines.Concat(untold.Select(chain => new AuditLine(new AuditNote(chain, Rows, null, null)))))
        {
            var before = heads.GetValueOrDefault(note.Chain);
            var head = before ?? Head(db, note.Chain);
            var list = before is null ? db.States.FirstOf(note.Chain) : db.States.ListOf(note.Chain, head.Entries + 1);
            if (table is not null)
            {
                list.Add(table, RowJson.Key(key!), rows.Find(table, key!)?.Hash);
            }

            var entry = Entry(note, stamp, at, head, list.Close());
            db.AuditEntries.Add(entry);
            heads[note.Chain] = ChainHead.Of(entry);
        }

        return [.. heads.Values];
    }

    /// <summary>The end of a chain.</summary>
    public static ChainHead Head(PlannerDb db, string chain) =>
        db.AuditEntries.AsNoTracking()
            .Where(entry => entry.Chain == chain)
            .OrderByDescending(entry => entry.Sequence)
            .Select(entry => new ChainHead(entry.Chain, entry.Sequence, entry.Hash))
            .FirstOrDefault()
        ?? new ChainHead(chain, 0, AuditHash.Genesis);

    private static AuditEntry Entry(AuditNote note, Stamp stamp, DateTime at, ChainHead head, string? snapshot)
    {
        var entry = new AuditEntry
        {
            Chain = note.Chain,
            Sequence = head.Entries + 1,
            At = at,
            Person = stamp.Person,
            Action = stamp.Action,
            Object = note.Object,
            Before = note.Before,
            After = note.After,
            Snapshot = snapshot,
            PreviousHash = head.Hash,
            Hash = "",
        };
        return entry with { Hash = AuditHash.Of(entry) };
    }

    private static bool HasNoLine(EntityEntry entry) => entry.Entity is RowChange or EricRow or PastItem or PastRecord;

    private static AuditLine Line(EntityEntry entry)
    {
        var table = Table(entry);
        return new(
            new AuditNote(
                Chain(entry),
                $"{entry.Metadata.ClrType.Name} {Name(entry)}",
                entry.State == EntityState.Added ? null : Document(entry.OriginalValues.ToObject()),
                entry.State == EntityState.Deleted ? null : Document(entry.Entity)
            ),
            table,
            table is null ? null : Key(entry, table)
        );
    }

    private static string Document(object entity) =>
        System.Text.Json.JsonSerializer.Serialize(entity, entity.GetType(), PlannerJson.Options);

    private static string Chain(EntityEntry entry) =>
        entry.Entity is Organisation organisation ? organisation.Code
        : entry.Metadata.FindProperty("Trust") is { } trust ? entry.Property(trust.Name).CurrentValue as string ?? AuditEntry.System
        : AuditEntry.System;

    private static string Name(EntityEntry entry) =>
        string.Join(
            '/',
            (
                entry.Metadata.FindProperty("Reference") is null
                    ? entry.Metadata.FindPrimaryKey()!.Properties.Select(property => property.Name)
                    : ["Trust", .. entry.Metadata.FindProperty("SiteCode") is null ? Array.Empty<string>() : ["SiteCode"], "Reference"]
            ).Select(name => entry.Property(name).CurrentValue)
        );

    private static BoundTable? Table(EntityEntry entry) => BoundTables.Find(entry.Metadata.GetTableName());

    private static object?[] Key(EntityEntry entry, BoundTable table) =>
        [
            .. table.Key.Select(name =>
            {
                var property = entry.Property(name);
                return property.Metadata.GetTypeMapping().Converter is { } converter && property.CurrentValue is { } value
                    ? converter.ConvertToProvider(value)
                    : property.CurrentValue;
            }),
        ];
}
