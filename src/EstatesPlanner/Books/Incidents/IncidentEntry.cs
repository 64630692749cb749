using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Books.Incidents;

/// <summary>An incident with the items it is down to, by reference.</summary>
public sealed record IncidentEntry(Incident Incident, IReadOnlyList<BacklogItem> Items)
{
    public IReadOnlyList<LostShare> Shares => LostShare.Of(Incident, Items);

    /// <param name="incidents">Those wanted; what the reader may see is the caller's to say.</param>
    /// <returns>Latest first.</returns>
    public static IReadOnlyList<IncidentEntry> Of(PlannerDb db, IQueryable<Incident> incidents)
    {
        var links = (
            from link in db.IncidentItems
            join incident in incidents on link.Incident equals incident.Id
            join item in db.BacklogItems on link.Item equals item.Id
            select new { Incident = incident.Id, Item = item }
        )
            .AsEnumerable()
            .ToLookup(link => link.Incident, link => link.Item);
        return
        [
            .. incidents
                .OrderByDescending(incident => incident.On)
                .ThenBy(incident => incident.Reference)
                .AsEnumerable()
                .Select(incident => new IncidentEntry(
                    incident,
                    [.. links[incident.Id].OrderBy(item => item.Reference, StringComparer.Ordinal)]
                )),
        ];
    }
}
