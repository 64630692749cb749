using EstatesPlanner.Books.Incidents;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Incidents;

/// <summary>Reads incidents on the sites the actor may see, latest first.</summary>
public sealed class ListIncidents(IPlannerReader store, Access access)
{
    /// <param name="site">Null for all sites.</param>
    /// <param name="year">Null for all years.</param>
    /// <exception cref="Refusal">The trust is none of theirs, or it has no such site.</exception>
    public IReadOnlyList<IncidentEntry> For(Actor actor, string trust, string? site = null, FinancialYear? year = null)
    {
        using var db = store.Read();
        var incidents = access.Incidents(actor, db, trust);
        site = Access.Site(db, trust, site);
        incidents = site is null ? incidents : incidents.Where(incident => incident.SiteCode == site);
        if (year is { } wanted)
        {
            var (from, to) = (wanted.FirstDay, wanted.LastDay);
            incidents = incidents.Where(incident => incident.On >= from && incident.On <= to);
        }

        return IncidentEntry.Of(db, incidents);
    }

    /// <exception cref="Refusal">No such incident among those the actor may see.</exception>
    public IncidentEntry Find(Actor actor, string trust, string reference)
    {
        using var db = store.Read();
        return IncidentEntry.Of(db, access.Incidents(actor, db, trust).Where(incident => incident.Reference == reference)).SingleOrDefault()
            ?? throw Refusal.NotFound($"No incident {reference} of {trust}.");
    }
}
