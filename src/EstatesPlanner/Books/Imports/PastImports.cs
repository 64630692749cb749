using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Books.Imports;

/// <summary>Files that were imported before. The same file again changes nothing.</summary>
public static class PastImports
{
    /// <summary>The import of exactly these bytes that still stands; null where there is none.</summary>
    public static ImportRecord? Find(IPlannerReader store, string? trust, string kind, string sha256)
    {
        using var db = store.Read();
        return db.Imports.FirstOrDefault(import =>
            import.Trust == trust && import.Kind == kind && import.Sha256 == sha256 && import.UndoneAt == null
        );
    }

    /// <summary>The record of a file that comes in now.</summary>
    /// <param name="kind">One of the kinds of <see cref="ImportRecord"/>.</param>
    /// <param name="trust">Null for published data.</param>
    /// <param name="file">Name, hash and encoding of the file.</param>
    public static ImportRecord Record(
        string kind,
        string? trust,
        (string Name, string Sha256, string Encoding) file,
        RowCounts counts,
        Actor actor,
        DateTime at
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Trust = trust,
            Kind = kind,
            FileName = file.Name,
            Sha256 = file.Sha256,
            Encoding = file.Encoding,
            At = at,
            Person = actor.Id,
            Read = counts.Read,
            Added = counts.Added,
            Changed = counts.Changed,
            Unchanged = counts.Unchanged,
            Rejected = counts.Rejected,
            Skipped = counts.Skipped,
        };

    /// <summary>The answer to a file that is already in: its first import's id, every row unchanged.</summary>
    public static ImportAnswer Again(ImportRecord past, bool dryRun) =>
        new()
        {
            ImportId = dryRun ? null : past.Id,
            Rows = new RowCounts
            {
                Read = past.Read,
                Unchanged = past.Read,
                Skipped = past.Skipped,
            },
            Sha256 = past.Sha256,
            Encoding = past.Encoding,
            DryRun = dryRun,
            IsAgain = true,
            Notes = [$"Already imported on {EnglishText.Moment(past.At)} by {past.Person}."],
        };
}
