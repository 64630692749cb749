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

    /// <summary>The host's own person: every role in every trust on this machine, until accounts exist. Their own bids are still not theirs to score.</summary>
    public Actor Host()
    {
        using var db = store.Read();
        var trusts = db.Organisations.Select(organisation => organisation.Code).ToList();
        return new Actor(
            new Person { Id = Person.Host, Name = $"{Environment.UserName} (administrator)" },
            [.. from trust in trusts from role in Enum.GetValues<Role>() select new Membership { Person = Person.Host, Trust = trust, Role = role, Sites = [Membership.AllSites] }]);
    }

    /// <summary>Somebody who has yet to say who they are: they may look at what a viewer may, and change nothing.</summary>
    public Actor Undecided()
    {
        using var db = store.Read();
        return new Actor(
            new Person { Id = UndecidedId, Name = "a viewer, until you say who you are" },
            [.. db.Organisations.Select(organisation => organisation.Code).AsEnumerable().Select(trust => new Membership { Person = UndecidedId, Trust = trust, Role = Role.Viewer, Sites = [Membership.AllSites] })]);
    }

    /// <summary>A fictional person, who belongs to the demonstration trust alone.</summary>
    /// <exception cref="Refusal">No such demonstration person.</exception>
    public Actor Demonstration(string id)
    {
        using var db = store.Read();
        var person = db.People.SingleOrDefault(candidate => candidate.Id == id && candidate.IsDemonstration)
            ?? throw Refusal.NotFound($"No demonstration person is called {id}.");
        var memberships = db.Memberships
            .Where(membership => membership.Person == id && db.Organisations.Any(organisation => organisation.Code == membership.Trust && organisation.IsDemonstration))
            .ToList();
        return new Actor(person, memberships);
    }
}
