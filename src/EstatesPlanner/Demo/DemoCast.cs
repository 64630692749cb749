using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Demo;

/// <summary>Who does what in the demonstration: the first person, by id, who holds the role on every site.</summary>
public sealed record Cast(Actor Estates, Actor Author, Actor Scorer, Actor Chair);

/// <summary>Finds the demonstration's people by their roles, so that no code names one.</summary>
public sealed class DemoCast(IPlannerReader store, HostPerson people)
{
    /// <exception cref="Refusal">Nobody holds one of the roles.</exception>
    public Cast Of(string trust) =>
        new(Holder(trust, Role.Estates), Holder(trust, Role.Author), Holder(trust, Role.Scorer), Holder(trust, Role.Chair));

    private Actor Holder(string trust, Role role)
    {
        using var db = store.Read();
        var holders = db
            .Memberships.Where(membership => membership.Trust == trust && membership.Role == role && membership.Person != Person.Host)
            .AsEnumerable()
            .Where(membership => membership.Covers(Membership.AllSites))
            .Select(membership => membership.Person)
            .Order(StringComparer.Ordinal);
        return people.Demonstration(
            holders.FirstOrDefault() ?? throw Refusal.NotFound($"Nobody in the demonstration is {role} on every site.")
        );
    }
}
