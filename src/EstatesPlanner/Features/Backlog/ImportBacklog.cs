using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Import;
using EstatesPlanner.People;
using EstatesPlanner.Readings;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage.Audit;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Features.Backlog;

/// <summary>Imports a register sheet: all rows or none, unless the person accepts the good ones; the same file again changes nothing.</summary>
public sealed class ImportBacklog(SqliteStore store, PlannerWriter writer, Access access, ReferenceData reference, PlannerSettings settings, TimeProvider clock)
{
    /// <param name="file">Open; closed by the caller.</param>
    /// <param name="progress">Told the rows read so far.</param>
    /// <exception cref="FileRefusal">The file cannot be read at all.</exception>
    /// <exception cref="Refusal">The actor may not edit this trust's register.</exception>
    public async Task<ImportAnswer> Run(Actor actor, string trust, TableFile file, ImportChoices choices, IProgress<int>? progress, CancellationToken cancellation)
    {
        access.Demand(actor, Duty.EditRegister, trust);
        if (!choices.Again && PastImports.Find(store, trust, ImportRecord.Backlog, file.Sha256) is { } past)
        {
            var again = PastImports.Again(past, choices.DryRun);
            return again with { Notes = [.. again.Notes, "To have it read once more, as a newer version of itself, choose to import it again (--again)."] };
        }

        var moment = PastPosition.Moment(store, clock, trust, choices.AsAt);
        var read = Read(trust, file, choices, progress, cancellation);
        foreach (var site in read.Good.Select(row => row.Item.SiteCode).Distinct(StringComparer.Ordinal))
        {
            access.Demand(actor, Duty.EditRegister, trust, site);
        }

        if (read.Rejected.Count > 0 && !choices.AcceptValid)
        {
            return Answer(read, new RowCounts { Read = read.Read, Rejected = read.Rejected.Count, Skipped = read.Skipped.Count }) with { DryRun = choices.DryRun };
        }

        return choices.DryRun ? Preview(trust, read) : await Apply(actor, trust, read, moment, choices.Shown);
    }

    /// <summary>The rows that would be left out, as a workbook to mend.</summary>
    /// <exception cref="FileRefusal">The file cannot be read at all.</exception>
    /// <exception cref="Refusal">The actor may not edit this trust's register.</exception>
    public void WriteMendFile(Actor actor, string trust, TableFile file, ImportChoices choices, Stream workbook, CancellationToken cancellation)
    {
        access.Demand(actor, Duty.EditRegister, trust);
        MendFile.Write(workbook, Read(trust, file, choices, progress: null, cancellation));
    }

    private RegisterFile Read(string trust, TableFile file, ImportChoices choices, IProgress<int>? progress, CancellationToken cancellation) =>
        new RegisterReader(RegisterTerms.Of(store, reference, clock, trust), choices).Read(file, BacklogFields.For(store, reference, trust), progress, cancellation);

    private ImportAnswer Preview(string trust, RegisterFile read)
    {
        using var db = store.Read();
        var known = db.Sites.Where(site => site.Trust == trust).Select(site => site.Code).ToHashSet(StringComparer.Ordinal);
        var fresh = read.Good.Select(row => row.Site).DistinctBy(site => site.Code).Where(site => !known.Contains(site.Code)).ToList();
        var diff = RegisterDiff.Of(db, trust, read);
        return Answer(read, diff) with
        {
            DryRun = true,
            Notes = Notes(read, fresh, diff),
            Differences = [.. diff.Differences.Take(ImportAnswer.MostDifferences)],
            DifferencesFound = diff.Differences.Count(),
            Fingerprint = diff.Fingerprint(),
        };
    }

    private async Task<ImportAnswer> Apply(Actor actor, string trust, RegisterFile read, DateTime? moment, string? shown)
    {
        var answer = await writer.Run(actor.Stamp("import backlog") with { AsAt = moment }, db =>
        {
            var recorded = moment ?? clock.GetUtcNow().UtcDateTime;
            var diff = RegisterDiff.Of(db, trust, read);
            if (shown is not null && shown != diff.Fingerprint())
            {
                throw Refusal.NotAllowed("The register has changed since this import was checked, so nothing was imported. Check the file again.");
            }

            var counts = Counts(read, diff);
            var fresh = Places.Ensure(db, read.Good.Select(row => row.Site), read.Good.Select(row => row.Block).OfType<Block>());
            var id = db.Imports.Add(PastImports.Record(ImportRecord.Backlog, trust, (read.Name, read.Sha256, read.Encoding), counts, actor, clock.GetUtcNow().UtcDateTime)).Entity.Id;
            db.Afterwards.Add(() => BulkWriter.Upsert(db, diff.Added.Concat(diff.Changed.Select(change => change.After)).Select(item => item with { RecordedAt = recorded })));
            db.Afterwards.Add(() => BulkWriter.Upsert(db, diff.Changed.Select(change => PastItem.Of(change.Before, recorded))));
            db.Afterwards.Add(() => BulkWriter.Upsert(db, Changes(id, diff)));
            db.Notes.Add(new AuditNote(trust, $"Import {id}", null, PlannerJson.WriteAnswer(new { file = read.Name, read.Sha256, counts, changes = diff.Hash() })));
            return Answer(read, diff) with { ImportId = id, Notes = Notes(read, fresh, diff) };
        });
        return answer with { MendFile = MendFile.Write(settings, answer.ImportId!.Value, read) };
    }

    private static IEnumerable<RowChange> Changes(Guid id, RegisterDiff diff) => diff.Added
        .Select(item => (Item: item, Before: (BacklogItem?)null))
        .Concat(diff.Changed.Select(change => (Item: change.After, Before: (BacklogItem?)change.Before)))
        .Select((change, i) => new RowChange { Batch = id, Sequence = i, ObjectId = change.Item.Id, VersionAfter = change.Item.Version, Before = change.Before is null ? null : PlannerJson.Write(change.Before) });

    private static RowCounts Counts(RegisterFile read, RegisterDiff diff) => new()
    {
        Read = read.Read,
        Added = diff.Added.Count,
        Changed = diff.Changed.Count,
        Unchanged = diff.Unchanged,
        Rejected = read.Rejected.Count,
        Skipped = read.Skipped.Count,
    };

    private static ImportAnswer Answer(RegisterFile read, RegisterDiff diff) =>
        Answer(read, Counts(read, diff)) with { Vanished = [.. diff.Vanished.Items.Select(item => new VanishedRow(item.SiteCode, item.Reference, item.Cost))] };

    private static ImportAnswer Answer(RegisterFile read, RowCounts counts) =>
        new() { Rows = counts, Problems = read.Problems, SkippedRows = read.Skipped, Sha256 = read.Sha256, Encoding = read.Encoding, Notes = read.Notes, Readings = read.Readings };

    private static IReadOnlyList<string> Notes(RegisterFile read, IEnumerable<Site> fresh, RegisterDiff diff) =>
        [.. read.Notes, .. fresh.Select(NewSite), .. diff.Vanished.Compared is { } compared ? [compared] : Array.Empty<string>()];

    private static string NewSite(Site site) => $"Site {site.Code} ({site.Name}) is new and is made with this import.";
}
