using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Fields;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Estate;

/// <summary>Changes what is known of a site. Its code is its key and stays.</summary>
public sealed class EditSite(IPlannerWriter writer, Access access)
{
    /// <param name="version">The version that the form was filled from.</param>
    /// <exception cref="Refusal">No such site, somebody else has changed it since, or the actor may not.</exception>
    public Task<Site> Change(Actor actor, Accepted<Site> read, long? version)
    {
        var site = read.Record;
        access.Demand(actor, Duty.EditRegister, site.Trust, site.Code);
        return writer.Run(
            actor.Stamp("change site"),
            db =>
            {
                var known = db.Sites.Find(site.Trust, site.Code) ?? throw Refusal.NotFound($"No site {site.Code} of {site.Trust}.");
                if (version != known.Version)
                {
                    throw Refusal.NotAllowed(StaleEdit.Sentence(db, site.Trust, $"Site {site.Trust}/{site.Code}", known.Name));
                }

                db.Entry(known).CurrentValues.SetValues(site with { Version = known.Version });
                return site;
            }
        );
    }
}
