using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Backlog.Changes;

/// <summary>Something that changed many items at once: an import or a batch.</summary>
/// <param name="What">Kind, in words.</param>
/// <param name="Summary">What was done, in a sentence.</param>
/// <param name="Items">How many items it added or changed.</param>
/// <param name="UndoneAt">Null while it stands.</param>
public sealed record RegisterEvent(
    Guid Id,
    DateTime At,
    string Person,
    string What,
    string Summary,
    int Items,
    DateTime? UndoneAt,
    bool IsImport
);

/// <summary>What has changed many items of a register at once, newest first.</summary>
public sealed class ListChanges(IPlannerReader store, Access access)
{
    /// <exception cref="Refusal">The trust is none of theirs.</exception>
    public IReadOnlyList<RegisterEvent> For(Actor actor, string trust)
    {
        access.Demand(actor, Duty.ViewRegister, trust);
        using var db = store.Read();
        var names = new PersonNames(db);
        var batches = db
            .RegisterBatches.Where(batch => batch.Trust == trust)
            .AsEnumerable()
            .Select(batch => new RegisterEvent(
                batch.Id,
                batch.At,
                names[batch.Person],
                Words(batch.Kind),
                batch.Summary,
                batch.Changed,
                batch.UndoneAt,
                IsImport: false
            ));
        var imports = db
            .Imports.Where(import => import.Trust == trust && import.Kind == ImportRecord.Backlog)
            .AsEnumerable()
            .Select(import => new RegisterEvent(
                import.Id,
                import.At,
                names[import.Person],
                "Import",
                Summary(import),
                import.Added + import.Changed,
                import.UndoneAt,
                IsImport: true
            ));
        return [.. batches.Concat(imports).OrderByDescending(change => change.At).ThenByDescending(change => change.Id)];
    }

    public static ExportSheet Sheet(IEnumerable<RegisterEvent> events) =>
        new(
            "Changes",
            ["when", "who", "what", "summary", "items", "undone"],
            events.Select(change =>
                (IReadOnlyList<object?>)
                    [
                        EnglishText.Moment(change.At),
                        change.Person,
                        change.What,
                        change.Summary,
                        change.Items,
                        change.UndoneAt is { } at ? EnglishText.Moment(at) : null,
                    ]
            )
        );

    /// <summary>Kind of a batch, in words.</summary>
    public static string Words(RegisterBatchKind kind) =>
        kind switch
        {
            RegisterBatchKind.Uplift => "Uplift",
            RegisterBatchKind.Rebanding => "New risk bands",
            RegisterBatchKind.BulkChange => "Bulk change",
            RegisterBatchKind.CostBasis => "New cost basis",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of batch."),
        };

    private static string Summary(ImportRecord import) =>
        $"{import.FileName}: {EnglishText.Count(import.Added)} added, {EnglishText.Count(import.Changed)} changed, {EnglishText.Count(import.Unchanged)} unchanged";
}
