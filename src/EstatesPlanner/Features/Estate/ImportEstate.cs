using EstatesPlanner.Books.Imports;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Import;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Estate;

/// <summary>
/// Imports blocks and facet surveys: all rows or none, problems by cell, the same file again changes nothing, undone in one step.
/// </summary>
public sealed class ImportEstate(IPlannerReader store, IPlannerWriter writer, Access access, ReferenceData reference, TimeProvider clock)
{
    /// <param name="file">Open; closed by the caller.</param>
    /// <exception cref="FileRefusal">The file cannot be read at all.</exception>
    /// <exception cref="Refusal">The actor may not edit this trust's register, or one of the sites.</exception>
    public async Task<ImportAnswer> Run(Actor actor, string trust, TableFile file, bool dryRun)
    {
        access.Demand(actor, Duty.EditRegister, trust);
        if (PastImports.Find(store, trust, ImportRecord.Estate, file.Sha256) is { } past)
        {
            return PastImports.Again(past, dryRun);
        }

        EstateFile read;
        using (var db = store.Read())
        {
            read = EstateFile.Read(db, reference, clock, trust, file);
        }

        foreach (var site in read.Sites)
        {
            access.Demand(actor, Duty.EditRegister, trust, site);
        }

        return dryRun || read.IsRefused
            ? Answer(file, read) with
            {
                DryRun = dryRun,
            }
            : await writer.Run(actor.Stamp("import estate"), db => Apply(db, actor, trust, file, read));
    }

    private ImportAnswer Apply(PlannerDb db, Actor actor, string trust, TableFile file, EstateFile read)
    {
        var id = db
            .Imports.Add(
                PastImports.Record(
                    ImportRecord.Estate,
                    trust,
                    (file.Name, file.Sha256, file.Encoding),
                    read.Counts,
                    actor,
                    clock.GetUtcNow().UtcDateTime
                )
            )
            .Entity.Id;
        var changes = new List<RowChange>();
        foreach (var (after, before) in read.Blocks)
        {
            Put(
                db,
                after,
                before,
                db.Blocks.Find(trust, after.SiteCode, after.Code),
                block => block.Version,
                block => block with { Version = block.Version - 1 }
            );
            changes.Add(Change(id, changes.Count, EstateChanges.IdOf(after), after.Version, before));
        }

        foreach (var (after, before) in read.Surveys)
        {
            Put(
                db,
                after,
                before,
                db.FacetSurveys.Find(after.Id),
                survey => survey.Version,
                survey => survey with { Version = survey.Version - 1 }
            );
            changes.Add(Change(id, changes.Count, after.Id, after.Version, before));
        }

        db.RowChanges.AddRange(changes);
        return Answer(file, read) with { ImportId = id };
    }

    /// <summary>Somebody may have changed it while the file was read: then nothing of the file goes in.</summary>
    private static void Put<T>(PlannerDb db, T after, T? before, T? known, Func<T, long> version, Func<T, T> asBefore)
        where T : class
    {
        if ((before is null) != (known is null) || (before is not null && version(before) != version(known!)))
        {
            throw Refusal.NotAllowed("Somebody changed the estate while the file was read. Import it again.");
        }

        if (known is null)
        {
            db.Add(after);
        }
        else
        {
            db.Entry(known).CurrentValues.SetValues(asBefore(after));
        }
    }

    private static RowChange Change<T>(Guid batch, int sequence, Guid id, long version, T? before)
        where T : class =>
        new()
        {
            Batch = batch,
            Sequence = sequence,
            ObjectId = id,
            VersionAfter = version,
            Before = before is null ? null : PlannerJson.Write(before),
        };

    private static ImportAnswer Answer(TableFile file, EstateFile read) =>
        new()
        {
            Rows = read.Counts,
            Problems = [.. read.Lines.SelectMany(line => line.Problems)],
            SkippedRows = read.Skipped,
            Sha256 = file.Sha256,
            Encoding = file.Encoding,
            Notes = [.. file.Notes, .. read.Notes],
            Readings = read.Readings,
        };
}
