namespace EstatesPlanner.Domain.Backlog;

/// <summary>
/// Clinical hours lost to an item in the last twelve months: its shares of the clinical incidents recorded in that time, or, for an item
/// that has none recorded, what the register states.
/// </summary>
public sealed class ClinicalHoursLost
{
    /// <summary>Where no incident is recorded: what the register states.</summary>
    public static readonly ClinicalHoursLost AsStated = new(new Dictionary<Guid, decimal>());

    private readonly IReadOnlyDictionary<Guid, decimal> recorded;

    private ClinicalHoursLost(IReadOnlyDictionary<Guid, decimal> recorded) => this.recorded = recorded;

    /// <param name="shares">Of whatever incidents there are; only those of the last twelve months count.</param>
    public static ClinicalHoursLost Of(IEnumerable<LostShare> shares, DateOnly today) =>
        new(
            shares
                .Where(share => share is { Item: not null, Incident.IsClinical: true } && IsRecent(share.Incident.On, today))
                .GroupBy(share => share.Item!.Id)
                .ToDictionary(group => group.Key, group => group.Sum(share => share.Lost.ClinicalHours))
        );

    /// <summary>Within the twelve months that end today.</summary>
    public static bool IsRecent(DateOnly day, DateOnly today) => day <= today && day > today.AddYears(-1);

    public bool IsRecorded(BacklogItem item) => recorded.ContainsKey(item.Id);

    public decimal To(BacklogItem item) => recorded.TryGetValue(item.Id, out var hours) ? hours : item.IncidentHours;
}
