using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Fields;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Backlog.Closing;

/// <summary>
/// Takes an item out of the backlog: put right, gone with its building, taken over by another item, or withdrawn. It stays in the register
/// with its history.
/// </summary>
public sealed class CloseItem(IPlannerWriter writer, Access access, TimeProvider clock)
{
    /// <summary>Reads a closing from cells: what comes of it can be saved.</summary>
    public (Accepted<ItemClosing>? Record, IReadOnlyList<FieldFault> Faults) Read(Cells cells) =>
        ClosingFields.Read(cells, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));

    /// <param name="version">The version of the item that the form was filled from.</param>
    /// <exception cref="Refusal">No such item, it has left already, somebody has changed it since, the item that took it over is none, or
    /// the actor may not.</exception>
    public Task<BacklogItem> Close(Actor actor, string trust, Guid id, Accepted<ItemClosing> read, long? version)
    {
        access.Demand(actor, Duty.EditRegister, trust);
        return writer.Run(
            actor.Stamp("close item"),
            db =>
            {
                var known =
                    db.BacklogItems.SingleOrDefault(item => item.Id == id && item.Trust == trust)
                    ?? throw Refusal.NotFound("There is no such item.");
                access.Demand(actor, Duty.EditRegister, trust, known.SiteCode);
                if (version != known.Version)
                {
                    throw Refusal.NotAllowed(
                        StaleEdit.Sentence(db, trust, $"BacklogItem {trust}/{known.SiteCode}/{known.Reference}", known.Reference)
                    );
                }

                if (!known.IsLive)
                {
                    throw Refusal.NotAllowed($"{known.Reference} has left the backlog already.");
                }

                var closed = read.Record.Of(known);
                RefuseUnknownSuccessor(db, closed);
                db.Entry(known).CurrentValues.SetValues(closed);
                return closed;
            }
        );
    }

    private static void RefuseUnknownSuccessor(PlannerDb db, BacklogItem closed)
    {
        if (
            closed.Delivery?.SupersededBy is { } reference
            && (
                reference == closed.Reference
                || !db.BacklogItems.Any(item =>
                    item.Trust == closed.Trust && item.SiteCode == closed.SiteCode && item.Reference == reference
                )
            )
        )
        {
            throw Refusal.BadInput($"Site {closed.SiteCode} has no other item {reference}.");
        }
    }
}
