using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Fields;

namespace EstatesPlanner.Features.Incidents;

/// <summary>An incident as far as its cells have been read, with the items it is down to as they are written.</summary>
public sealed record WrittenIncident(Incident Incident, Cells Cells)
{
    private readonly IReadOnlyList<string> items = [];

    /// <summary>
    /// References of items on its site. Bids name an item by site and reference, so a list copied from one is understood.
    /// </summary>
    public IReadOnlyList<string> Items
    {
        get => [.. items.Select(WithoutSite).Distinct(StringComparer.Ordinal)];
        init => items = value;
    }

    /// <summary>The incident that says nothing yet.</summary>
    public static WrittenIncident Begin(Cells cells, string trust) =>
        new(
            new Incident
            {
                Id = Guid.CreateVersion7(),
                Trust = trust,
                SiteCode = "",
                Reference = "",
                On = default,
                Type = "",
                Relation = default,
                Version = 1,
            },
            cells
        );

    private string WithoutSite(string reference) =>
        Incident.SiteCode is { Length: > 0 } site && reference.StartsWith(site + "/", StringComparison.OrdinalIgnoreCase)
            ? reference[(site.Length + 1)..]
            : reference;
}
