using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog.Changes;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Features.Backlog.Bulk;

/// <summary>Which items are to be changed: those ticked, or all that match a query.</summary>
/// <param name="Ticked">Ids; empty for all that match.</param>
public sealed record BulkSelection(RegisterQuery Query, IReadOnlyList<Guid> Ticked);

/// <summary>What a bulk change would do.</summary>
/// <param name="OutOfReach">Items selected on sites where the actor may not change items: they stay.</param>
public sealed record BulkPreview(BulkChange Change, RegisterEffect Effect, int OutOfReach);

/// <summary>Sets one field on many items: shows old and new first, then changes them in one batch that can be taken back.</summary>
public sealed class ChangeMany(
    IPlannerReader store,
    IPlannerWriter writer,
    Access access,
    ListBacklog list,
    ReferenceData reference,
    Indexes indexes,
    TimeProvider clock
)
{
    /// <summary>How many items are selected, and on how many of them the actor may not.</summary>
    /// <exception cref="Refusal">The actor may not change items of this trust.</exception>
    public (int Selected, int OutOfReach) Count(Actor actor, BulkSelection selection)
    {
        using var db = store.Read();
        var selected = Selected(actor, db, selection);
        var count = selected.Count();
        return (count, count - access.Editable(actor, selected, selection.Query.Trust).Count());
    }

    /// <param name="keep">The most items to list, worst first.</param>
    /// <exception cref="Refusal">The value cannot be read, nothing is selected, or the actor may not change items of this
    /// trust.</exception>
    public BulkPreview Preview(Actor actor, BulkSelection selection, BulkChange change, int keep)
    {
        using var db = store.Read();
        return Look(actor, db, selection, change, keep);
    }

    /// <param name="shown">The fingerprint of the preview a person saw; null for none.</param>
    /// <exception cref="Refusal">As for the preview; nothing changes; or the items have changed since the preview.</exception>
    public Task<RegisterBatch> Apply(Actor actor, BulkSelection selection, BulkChange change, string? shown)
    {
        access.Demand(actor, Duty.EditRegister, selection.Query.Trust);
        return writer.Run(
            actor.Stamp("change many items"),
            db =>
            {
                var preview = Look(actor, db, selection, change, keep: 0);
                StalePreview.Refuse(shown, preview.Effect.Shown);
                if (preview.Effect.Changed == 0)
                {
                    throw Refusal.BadInput("Every item selected says so already: there is nothing to change.");
                }

                var bands = Bands(db, selection.Query.Trust);
                return BatchWriting.Apply(
                    db,
                    new RegisterBatch
                    {
                        Id = Guid.CreateVersion7(),
                        Trust = selection.Query.Trust,
                        Kind = RegisterBatchKind.BulkChange,
                        Summary = change.Summary,
                        At = clock.GetUtcNow().UtcDateTime,
                        Person = actor.Id,
                        Changed = 0,
                    },
                    [.. access.Editable(actor, Selected(actor, db, selection), selection.Query.Trust).WorstFirst().Select(item => item.Id)],
                    item => change.Of(item, bands)
                );
            }
        );
    }

    private BulkPreview Look(Actor actor, PlannerDb db, BulkSelection selection, BulkChange change, int keep)
    {
        var trust = selection.Query.Trust;
        var bands = Bands(db, trust);
        change.Of(ItemEntry.Blank, bands);
        var selected = Selected(actor, db, selection);
        var reach = access.Editable(actor, selected, trust);
        var effect = RegisterEffect.Of(
            reach.WorstFirst().AsEnumerable(),
            item => change.Of(item, bands),
            RegisterAsAt.Lives(db, trust, DateTime.MaxValue),
            indexes.OfReports(db, trust),
            keep
        );
        return selected.Count() is var count and > 0
            ? new BulkPreview(change, effect, count - effect.Considered)
            : throw Refusal.BadInput("No item is selected. Tick items in the register first.");
    }

    private IQueryable<BacklogItem> Selected(Actor actor, PlannerDb db, BulkSelection selection)
    {
        access.Demand(actor, Duty.EditRegister, selection.Query.Trust);
        if (selection.Ticked.Count == 0)
        {
            return list.Matching(actor, db, selection.Query with { AsAt = null }).AsNoTracking();
        }

        var ids = selection.Ticked.ToArray();
        return access.Items(actor, db, selection.Query.Trust).Where(item => ids.Contains(item.Id)).AsNoTracking();
    }

    private RiskBands Bands(PlannerDb db, string trust) =>
        reference.Bands(db.Organisations.AsNoTracking().Single(organisation => organisation.Code == trust).RiskBands);
}
