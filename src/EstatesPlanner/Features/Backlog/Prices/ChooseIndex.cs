using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Backlog.Prices;

/// <summary>Chooses the index by which a trust's reports carry costs between price bases. It changes no item.</summary>
public sealed class ChooseIndex(IPlannerWriter writer, Access access, Indexes indexes)
{
    /// <exception cref="Refusal">No such index, or the actor may not change the whole trust.</exception>
    public Task<PriceIndex> Use(Actor actor, string trust, string id)
    {
        access.DemandWhole(actor, Duty.EditRegister, trust);
        return writer.Run(
            actor.Stamp("choose report index"),
            db =>
            {
                var index = indexes.Named(db, trust, id);
                db.KeepSetting(trust, Indexes.Setting, new ReportIndex(index.Id));
                return index;
            }
        );
    }
}
