using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Web;
using EstatesPlanner.Wording;
using Humanizer;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EstatesPlanner.Features.Home;

/// <summary>Lets the reader choose which person of the demonstration to be, until accounts exist.</summary>
public sealed class PersonModel(IPlannerReader store, CurrentActor current, HostPerson people, PersonChoice choice) : PageModel
{
    public IReadOnlyList<(Person Person, string Roles)> People { get; private set; } = [];

    public string Chosen => current.Actor.Id;

    public void OnGet()
    {
        using var db = store.Read();
        var roles = db.Memberships.ToList().ToLookup(membership => membership.Person, StringComparer.Ordinal);
        People =
        [
            .. db
                .People.Where(person => person.IsDemonstration)
                .OrderBy(person => person.Name)
                .AsEnumerable()
                .Select(person => (person, Words(roles[person.Id]))),
        ];
    }

    public IActionResult OnPost(string? id)
    {
        // An id that is no demonstration person is refused here, not at the next request.
        choice.Write(Response, string.IsNullOrEmpty(id) ? Person.Host : people.Demonstration(id).Id);
        return Redirect(Addresses.Home());
    }

    private static string Words(IEnumerable<Membership> memberships) =>
        string.Join(
            "; ",
            memberships
                .GroupBy(membership => string.Join(", ", membership.Sites), StringComparer.Ordinal)
                .Select(group =>
                    $"{group.Select(membership => membership.Role.ToString().ToLower(EnglishText.Culture)).Humanize()}{(group.Key == Membership.AllSites ? "" : $" at {group.Key}")}"
                )
        );
}
