using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace EstatesPlanner.Storage.Audit;

/// <summary>Who is changing things, and what they call what they do.</summary>
/// <param name="AsAt">The past moment from which the register is to say this; null for now. The trail itself always gives the true time.</param>
public sealed record Stamp(string Person, string Action, DateTime? AsAt = null);

/// <summary>A line for the trail that no tracked entity gives: a bulk import bound to its change list, an export, a refusal.</summary>
public sealed record AuditNote(string Chain, string Object, string? Before, string? After);

/// <summary>Turns the changes of one unit of work into entries at the ends of their chains, before they are saved together.</summary>
public static class AuditTrail
{
    public static void Append(PlannerDb db, Stamp stamp, DateTime at)
    {
        var heads = new Dictionary<string, (long Sequence, string Hash)>(StringComparer.Ordinal);
        foreach (var note in Notes(db).ToList())
        {
            var head = heads.TryGetValue(note.Chain, out var known) ? known : Head(db, note.Chain);
            var entry = new AuditEntry
            {
                Chain = note.Chain,
                Sequence = head.Sequence + 1,
                At = at,
                Person = stamp.Person,
                Action = stamp.Action,
                Object = note.Object,
                Before = note.Before,
                After = note.After,
                PreviousHash = head.Hash,
                Hash = "",
            };
            entry = entry with { Hash = AuditHash.Of(entry) };
            db.AuditEntries.Add(entry);
            heads[note.Chain] = (entry.Sequence, entry.Hash);
        }
    }

    private static (long Sequence, string Hash) Head(PlannerDb db, string chain) => db.AuditEntries.AsNoTracking()
        .Where(entry => entry.Chain == chain)
        .OrderByDescending(entry => entry.Sequence)
        .Select(entry => new { entry.Sequence, entry.Hash })
        .FirstOrDefault() is { } head ? (head.Sequence, head.Hash) : (0, AuditHash.Genesis);

    private static IEnumerable<AuditNote> Notes(PlannerDb db) => db.Notes.Concat(db.ChangeTracker.Entries()
        .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity is not (AuditEntry or RowChange or EricRow or PastItem or PastRecord))
        .Select(Note)
        .OrderBy(note => note.Chain, StringComparer.Ordinal).ThenBy(note => note.Object, StringComparer.Ordinal));

    private static AuditNote Note(EntityEntry entry) => new(
        Chain(entry),
        $"{entry.Metadata.ClrType.Name} {Key(entry)}",
        entry.State == EntityState.Added ? null : Document(entry.OriginalValues.ToObject()),
        entry.State == EntityState.Deleted ? null : Document(entry.Entity));

    private static string Document(object entity) => System.Text.Json.JsonSerializer.Serialize(entity, entity.GetType(), PlannerJson.Options);

    private static string Chain(EntityEntry entry) => entry.Entity is Organisation organisation
        ? organisation.Code
        : entry.Metadata.FindProperty("Trust") is { } trust ? entry.Property(trust.Name).CurrentValue as string ?? AuditEntry.System : AuditEntry.System;

    private static string Key(EntityEntry entry) => string.Join('/', (entry.Metadata.FindProperty("Reference") is null
            ? entry.Metadata.FindPrimaryKey()!.Properties.Select(property => property.Name)
            : ["Trust", .. entry.Metadata.FindProperty("SiteCode") is null ? Array.Empty<string>() : ["SiteCode"], "Reference"])
        .Select(name => entry.Property(name).CurrentValue));
}
