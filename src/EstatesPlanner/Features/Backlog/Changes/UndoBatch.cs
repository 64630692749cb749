using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog.Costs;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Wording;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Features.Backlog.Changes;

/// <summary>
/// Takes an uplift, a re-banding, a change of the cost basis or a bulk change back in one step, while nobody has edited an item of it
/// since.
/// </summary>
public sealed class UndoBatch(IPlannerWriter writer, Access access, ReferenceData reference, TimeProvider clock)
{
    private const int NamesToPrint = 10;

    /// <returns>The batch as it now stands.</returns>
    /// <exception cref="Refusal">No such batch, already undone, a later edit (the items are named), or the actor may not.</exception>
    public Task<RegisterBatch> Undo(Actor actor, string trust, Guid id) =>
        writer.Run(
            actor.Stamp("undo change of the register"),
            db =>
            {
                access.Demand(actor, Duty.EditRegister, trust);
                var batch =
                    db.RegisterBatches.SingleOrDefault(candidate => candidate.Id == id && candidate.Trust == trust)
                    ?? throw Refusal.NotFound($"No change {id} of the register of {trust}.");
                Allow(actor, db, batch);
                if (batch.UndoneAt is { } then)
                {
                    throw Refusal.Conflict($"This change was undone already, on {EnglishText.Moment(then)}.");
                }

                RefuseEdited(BatchWriting.Edited(db, id, NamesToPrint + 1), "Items were edited after this change, so it cannot be undone");
                var at = clock.GetUtcNow().UtcDateTime;
                var (organisation, declared) = Restore(db, batch);
                var bands = reference.Bands(organisation.RiskBands);
                BatchWriting.TakeBack(db, id, at, item => Rebanding.Of(item, bands));
                RefuseEdited(
                    Stranded(db, batch, bands, declared, organisation.ReturnParts),
                    "Items were entered since under what this change set, so it cannot be undone: change it back instead, which shows what moves"
                );
                db.Entry(batch).CurrentValues.SetValues(batch with { UndoneAt = at });
                return batch with { UndoneAt = at };
            }
        );

    private void Allow(Actor actor, PlannerDb db, RegisterBatch batch)
    {
        if (batch.Kind != RegisterBatchKind.BulkChange)
        {
            access.DemandWhole(actor, Duty.EditRegister, batch.Trust);
            return;
        }

        var sites = (
            from change in db.RowChanges
            where change.Batch == batch.Id
            join item in db.BacklogItems on change.ObjectId equals item.Id
            select item.SiteCode
        )
            .Distinct()
            .ToList();
        sites.ForEach(site => access.Demand(actor, Duty.EditRegister, batch.Trust, site));
    }

    /// <summary>Brings back what the trust itself declared before.</summary>
    /// <returns>The trust as it is again, and the parts it counted until now.</returns>
    private static (Organisation Restored, IReadOnlyList<CostPartKind> Declared) Restore(PlannerDb db, RegisterBatch batch)
    {
        var known = db.Organisations.Single(organisation => organisation.Code == batch.Trust);
        if (batch.TermsBefore is not { } before)
        {
            return (known, known.ReturnParts);
        }

        if (
            db.RegisterBatches.Any(later =>
                later.Trust == batch.Trust && later.Kind == batch.Kind && later.UndoneAt == null && later.At > batch.At
            )
        )
        {
            throw Refusal.Conflict("The same was changed again since. Undo the later change first.");
        }

        var basis = batch.Kind == RegisterBatchKind.CostBasis ? PlannerJson.Read<DeclaredBasis>(before) : null;
        var restored = basis is null
            ? known with
            {
                RiskBands = before,
            }
            : known with
            {
                CostBasis = basis.Words,
                ReturnParts = basis.Parts,
            };
        var declared = known.ReturnParts;
        db.Entry(known).CurrentValues.SetValues(restored);
        return (restored, declared);
    }

    /// <summary>Items that what is restored does not fit, since they came in after the change.</summary>
    private static List<string> Stranded(
        PlannerDb db,
        RegisterBatch batch,
        RiskBands bands,
        IReadOnlyList<CostPartKind> declared,
        IReadOnlyList<CostPartKind> restored
    )
    {
        var since = db.BacklogItems.AsNoTracking().Where(item => item.Trust == batch.Trust && item.RecordedAt >= batch.At).Live();
        return batch.Kind switch
        {
            RegisterBatchKind.Rebanding => Names(
                since
                    .Where(item => item.Basis == CategoryBasis.Scored)
                    .AsEnumerable()
                    .Where(item => !ReferenceEquals(item, Rebanding.Of(item, bands)))
            ),
            RegisterBatchKind.CostBasis => Names(
                since.AsEnumerable().Where(item => CostBasis.Follows(item, declared) && !CostBasis.Follows(item, restored))
            ),
            RegisterBatchKind.Uplift or RegisterBatchKind.BulkChange => [],
            _ => throw new InvalidOperationException($"Nothing is known of a batch of {batch.Kind}."),
        };
    }

    private static List<string> Names(IEnumerable<BacklogItem> items) =>
        [.. items.Take(NamesToPrint + 1).Select(item => $"{item.SiteCode} {item.Reference}")];

    private static void RefuseEdited(IReadOnlyList<string> names, string sentence)
    {
        if (names.Count > 0)
        {
            throw Refusal.Conflict(
                $"{sentence}: {string.Join(", ", names.Take(NamesToPrint))}{(names.Count > NamesToPrint ? " and more" : "")}."
            );
        }
    }
}
