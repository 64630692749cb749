using EstatesPlanner.Domain.People;
using EstatesPlanner.Storage.Audit;

namespace EstatesPlanner.People;

/// <summary>Who is acting in this run or request, with everything they may do.</summary>
public sealed record Actor(Person Person, IReadOnlyList<Membership> Memberships)
{
    public string Id => Person.Id;

    /// <summary>The host's own person, who installed the program and sets up trusts.</summary>
    public bool IsHost => Person.Id == Domain.People.Person.Host;

    /// <summary>How the audit trail names what this person does.</summary>
    public Stamp Stamp(string action) => new(Id, action);

    public bool Has(Duty duty, string trust) =>
        Memberships.Any(membership => membership.Trust == trust && DutyRules.RolesFor(duty).Contains(membership.Role));

    public bool Has(Duty duty, string trust, string siteCode) =>
        Memberships.Any(membership =>
            membership.Trust == trust && DutyRules.RolesFor(duty).Contains(membership.Role) && membership.Covers(siteCode)
        );
}
