using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Bids;

/// <summary>
/// What business as usual costs a year for a backlog bid, from the incidents recorded on the items it removes, so that waiting is never
/// free by oversight:
/// reactive repairs = cost to rectify ÷ years observed; failures a year and clinical hours a year the same way. An incident that several
/// items share counts by its shares, and
/// an item removed in part by that part. Hours carry no pounds: what one is worth is the trust's to say, with evidence.
/// </summary>
public sealed record ReactiveCost
{
    /// <summary>Incidents that fell on the items.</summary>
    public required int Incidents { get; init; }

    public required DateOnly Since { get; init; }

    public required decimal Years { get; init; }

    /// <summary>All that was spent on putting right.</summary>
    public required Money Rectified { get; init; }

    /// <summary>Clinical hours lost in all.</summary>
    public required decimal ClinicalHours { get; init; }

    /// <summary>Pounds a year, rounded once to the penny.</summary>
    public Money RepairsPerYear => Years <= 0 ? Money.Zero : Rounding.ToPence(Rectified.Pounds / Years);

    public decimal FailuresPerYear => Years <= 0 ? 0 : Incidents / Years;

    public decimal HoursPerYear => Years <= 0 ? 0 : ClinicalHours / Years;

    /// <summary>Expected cost of failure a year at what an hour is worth.</summary>
    public Money FailurePerYear(decimal poundsPerHour) => Rounding.ToPence(HoursPerYear * poundsPerHour);

    /// <param name="shares">The loss of each incident, by item.</param>
    /// <param name="since">First day observed.</param>
    /// <param name="today">Last day observed.</param>
    public static ReactiveCost Of(CapitalBid bid, IEnumerable<LostShare> shares, DateOnly since, DateOnly today)
    {
        var own = shares
            .Where(share =>
                share.Item is not null && bid.ShareOf(share.Item) > 0 && share.Incident.On >= since && share.Incident.On <= today
            )
            .ToList();
        return new ReactiveCost
        {
            Incidents = own.Select(share => share.Incident.Id).Distinct().Count(),
            Since = since,
            Years = (today.DayNumber - since.DayNumber + 1) / 365.25m,
            Rectified = own.Sum(share => Rounding.ToPence(share.Lost.Cost.Pounds * bid.ShareOf(share.Item!))),
            ClinicalHours = own.Sum(share => share.Lost.ClinicalHours * bid.ShareOf(share.Item!)),
        };
    }
}
