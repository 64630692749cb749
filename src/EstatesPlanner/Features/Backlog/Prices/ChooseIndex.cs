using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Readings;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Features.Backlog.Prices;

/// <summary>Chooses the index by which a trust's reports carry costs between price bases. It changes no item.</summary>
public sealed class ChooseIndex(PlannerWriter writer, Access access, Indexes indexes)
{
    /// <exception cref="Refusal">No such index, or the actor may not change the whole trust.</exception>
    public Task<PriceIndex> Use(Actor actor, string trust, string id)
    {
        access.DemandWhole(actor, Duty.EditRegister, trust);
        return writer.Run(actor.Stamp("choose report index"), db =>
        {
            var index = indexes.Named(db, trust, id);
            var setting = new TrustSetting { Trust = trust, Name = Indexes.Setting, Document = PlannerJson.Write(new ReportIndex(index.Id)) };
            if (db.TrustSettings.SingleOrDefault(known => known.Trust == trust && known.Name == Indexes.Setting) is { } known)
            {
                db.Entry(known).CurrentValues.SetValues(setting with { Version = known.Version });
            }
            else
            {
                db.TrustSettings.Add(setting);
            }

            return index;
        });
    }
}
