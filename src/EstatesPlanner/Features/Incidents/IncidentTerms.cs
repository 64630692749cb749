using EstatesPlanner.Reference;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Incidents;

/// <summary>On what terms a trust's incidents are read: what they may name.</summary>
/// <param name="Items">Ids of the items that the incidents name, by site and reference.</param>
public sealed record IncidentTerms(
    string Trust,
    DateOnly Today,
    IncidentTypes Types,
    IReadOnlySet<string> Sites,
    IReadOnlySet<(string Site, string Block)> Blocks,
    IReadOnlyDictionary<(string Site, string Reference), Guid> Items
)
{
    /// <param name="written">All that are to be read on these terms.</param>
    public static IncidentTerms Of(
        PlannerDb db,
        ReferenceData reference,
        TimeProvider clock,
        string trust,
        IEnumerable<WrittenIncident> written
    )
    {
        var named = written.SelectMany(incident => incident.Items).Distinct(StringComparer.Ordinal).ToList();
        return new IncidentTerms(
            trust,
            DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
            reference.IncidentTypes,
            db.Sites.Where(site => site.Trust == trust).Select(site => site.Code).ToHashSet(StringComparer.Ordinal),
            db.Blocks.Where(block => block.Trust == trust)
                .Select(block => new { block.SiteCode, block.Code })
                .AsEnumerable()
                .Select(block => (block.SiteCode, block.Code))
                .ToHashSet(),
            db.BacklogItems.Where(item => item.Trust == trust && named.Contains(item.Reference))
                .Select(item => new
                {
                    item.SiteCode,
                    item.Reference,
                    item.Id,
                })
                .AsEnumerable()
                .ToDictionary(item => (item.SiteCode, item.Reference), item => item.Id)
        );
    }
}
