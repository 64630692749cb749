using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.People;

/// <summary>Says who acts: the host's own person, or a demonstration person where one was asked for.</summary>
public sealed class HostPerson(IPlannerReader store, PlannerSettings settings)
{
    private const string UndecidedId = "undecided";

    /// <summary>Who this run of a verb acts as.</summary>
    /// <exception cref="Refusal">No such demonstration person.</exception>
    public Actor Acting() => settings.ActAs is { } person ? Demonstration(person) : Host();

    /// <summary>
    /// The host's own person: every role in every trust on this machine, until accounts exist. Their own bids are still not theirs to
    /// score.
    /// </summary>
    public Actor Host()
    {
        var memberships = new List<Membership>();
        foreach (var trust in FewRows.TrustCodes(store))
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                memberships.Add(
                    new Membership
                    {
                        Person = Person.Host,
                        Trust = trust,
                        Role = role,
                        Sites = [Membership.AllSites],
                    }
                );
            }
        }

        return new Actor(new Person { Id = Person.Host, Name = $"{Environment.UserName} (administrator)" }, memberships);
    }

    /// <summary>Somebody who has yet to say who they are: they may look at what a viewer may, and change nothing.</summary>
    public Actor Undecided() =>
        new(
            new Person { Id = UndecidedId, Name = "a viewer, until you say who you are" },
            [
                .. FewRows
                    .TrustCodes(store)
                    .Select(trust => new Membership
                    {
                        Person = UndecidedId,
                        Trust = trust,
                        Role = Role.Viewer,
                        Sites = [Membership.AllSites],
                    }),
            ]
        );

    /// <summary>A fictional person, who belongs to the demonstration trust alone.</summary>
    /// <exception cref="Refusal">No such demonstration person.</exception>
    public Actor Demonstration(string id) =>
        new(
            FewRows.Demonstration(store, id) ?? throw Refusal.NotFound($"No demonstration person is called {id}."),
            FewRows.InDemonstration(store, id)
        );
}
