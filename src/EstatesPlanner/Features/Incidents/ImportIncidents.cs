using EstatesPlanner.Books.Imports;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Import;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Incidents;

/// <summary>
/// Imports a sheet of incidents: all rows or none, problems by cell, the same file again changes nothing, undone in one step.
/// </summary>
public sealed class ImportIncidents(IPlannerReader store, IPlannerWriter writer, Access access, ReferenceData reference, TimeProvider clock)
{
    /// <param name="file">Open; closed by the caller.</param>
    /// <param name="sheet">Name of the sheet to read; null for the one that fits.</param>
    /// <exception cref="FileRefusal">The file cannot be read at all, or several of its sheets fit.</exception>
    /// <exception cref="Refusal">The actor may not edit this trust's register, or one of the sites.</exception>
    public async Task<ImportAnswer> Run(Actor actor, string trust, TableFile file, bool dryRun, string? sheet = null)
    {
        access.Demand(actor, Duty.EditRegister, trust);
        if (PastImports.Find(store, trust, ImportRecord.Incidents, file.Sha256) is { } past)
        {
            return PastImports.Again(past, dryRun);
        }

        var read = Read(actor, trust, file, sheet);
        return dryRun || read.Rejected > 0
            ? Answer(file, read) with
            {
                DryRun = dryRun,
            }
            : await writer.Run(actor.Stamp("import incidents"), db => Apply(db, actor, trust, file, read));
    }

    private IncidentFile Read(Actor actor, string trust, TableFile file, string? sheet)
    {
        using var db = store.Read();
        var read = IncidentFile.Read(db, reference, clock, trust, IncidentFile.Open(file, sheet));
        foreach (
            var site in read
                .Added.Select(draft => draft.Incident.SiteCode)
                .Concat(read.Changed.SelectMany(change => new[] { change.After.Incident.SiteCode, change.Before.Incident.SiteCode }))
                .Distinct(StringComparer.Ordinal)
        )
        {
            access.Demand(actor, Duty.EditRegister, trust, site);
        }

        return read;
    }

    private ImportAnswer Apply(PlannerDb db, Actor actor, string trust, TableFile file, IncidentFile read)
    {
        var id = db
            .Imports.Add(
                PastImports.Record(
                    ImportRecord.Incidents,
                    trust,
                    (file.Name, file.Sha256, file.Encoding),
                    read.Counts,
                    actor,
                    clock.GetUtcNow().UtcDateTime
                )
            )
            .Entity.Id;
        foreach (var draft in read.Added)
        {
            IncidentChanges.Add(db, draft);
        }

        foreach (var (after, before) in read.Changed)
        {
            var known = db.Incidents.SingleOrDefault(incident => incident.Id == before.Incident.Id);
            IncidentChanges.Change(
                db,
                known?.Version == before.Incident.Version
                    ? known
                    : throw Refusal.NotAllowed(
                        $"Somebody changed incident {before.Incident.Reference} while the file was read. Import it again."
                    ),
                after
            );
        }

        db.RowChanges.AddRange(
            read.Added.Select(draft => (After: draft, Before: (IncidentDraft?)null))
                .Concat(read.Changed.Select(change => (change.After, Before: (IncidentDraft?)change.Before)))
                .Select(
                    (change, i) =>
                        new RowChange
                        {
                            Batch = id,
                            Sequence = i,
                            ObjectId = change.After.Incident.Id,
                            VersionAfter = change.After.Incident.Version,
                            Before = change.Before is null ? null : PlannerJson.Write(change.Before),
                        }
                )
        );
        return Answer(file, read) with { ImportId = id };
    }

    private static ImportAnswer Answer(TableFile file, IncidentFile read) =>
        new()
        {
            Rows = read.Counts,
            Problems = [.. read.Sheet.Lines.SelectMany(line => line.Problems)],
            SkippedRows = read.Sheet.Skipped,
            Sha256 = file.Sha256,
            Encoding = file.Encoding,
            Notes = [.. file.Notes, .. read.Sheet.Notes],
            Readings = read.Sheet.Readings,
        };
}
