using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Fields;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Estate;

/// <summary>Adds a site to a trust.</summary>
public sealed class AddSite(IPlannerReader store, IPlannerWriter writer, Access access)
{
    /// <exception cref="Refusal">The site is already there, or the actor may not.</exception>
    public async Task<Site> Add(Actor actor, Accepted<Site> read)
    {
        var site = read.Record;
        access.Demand(actor, Duty.EditRegister, site.Trust);
        using (var db = store.Read())
        {
            if (db.Sites.Any(known => known.Trust == site.Trust && known.Code == site.Code))
            {
                throw Refusal.BadInput($"{site.Trust} already has a site {site.Code}.");
            }
        }

        await writer.Run(
            actor.Stamp("add site"),
            db =>
            {
                db.Sites.Add(site);
            }
        );
        return site;
    }
}
