using EstatesPlanner.Domain.People;

namespace EstatesPlanner.Domain.Bids;

/// <summary>Somebody who would move a bid, with the roles they hold in its trust.</summary>
public sealed record BidPerson(string Id, string Name, IReadOnlySet<Role> Roles)
{
    public bool Has(Duty duty) => DutyRules.RolesFor(duty).Any(Roles.Contains);
}

/// <summary>Who has had what to do with one bid, in its whole history.</summary>
/// <param name="Interested">Who has declared an interest.</param>
/// <param name="Scored">Who has given it a score.</param>
/// <param name="Approved">Who has approved it as it was last submitted, with the role they did it in.</param>
public sealed record BidPeople(IReadOnlySet<string> Interested, IReadOnlySet<string> Scored, IReadOnlyDictionary<string, Role> Approved)
{
    public static readonly BidPeople None = new(
        new HashSet<string>(StringComparer.Ordinal),
        new HashSet<string>(StringComparer.Ordinal),
        new Dictionary<string, Role>(StringComparer.Ordinal)
    );

    /// <summary>Whether what this person says of the bid counts: they neither wrote nor sponsor it and have declared no interest.</summary>
    public bool IsIndependent(CapitalBid bid, string person) => !DutyRules.HasInterest(person, bid.Author, bid.Sponsor, Interested);
}
