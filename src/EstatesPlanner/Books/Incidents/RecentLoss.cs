using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Books.Incidents;

/// <summary>What recorded incidents of the last twelve months lost to the items of a trust.</summary>
public sealed class RecentLoss
{
    private readonly ILookup<Guid, LostActivity> byItem;

    private RecentLoss(IReadOnlyList<LostShare> shares, DateOnly today)
    {
        byItem = shares.Where(share => share.Item is not null).ToLookup(share => share.Item!.Id, share => share.Lost);
        Hours = ClinicalHoursLost.Of(shares, today);
    }

    /// <summary>Clinical hours: recorded, or for an item without a record as the register states.</summary>
    public ClinicalHoursLost Hours { get; }

    public static RecentLoss Of(PlannerDb db, string trust, DateOnly today)
    {
        var since = today.AddYears(-1);
        return new RecentLoss(
            [
                .. IncidentEntry
                    .Of(db, db.Incidents.Where(incident => incident.Trust == trust && incident.On > since && incident.On <= today))
                    .SelectMany(entry => entry.Shares),
            ],
            today
        );
    }

    /// <summary>What all these items lost together; an incident that several of them share counts once.</summary>
    public LostActivity To(IEnumerable<BacklogItem> items) => items.SelectMany(item => byItem[item.Id]).Sum();
}
