using EstatesPlanner.Domain.People;
using EstatesPlanner.Storage;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.People;

/// <summary>Names of people for pages; the trail keeps their ids.</summary>
public sealed class PersonNames
{
    private readonly Dictionary<string, string> names;

    public PersonNames(PlannerDb db) =>
        names = db.People.AsNoTracking().ToDictionary(person => person.Id, person => person.Name, StringComparer.Ordinal);

    /// <summary>The id itself where nobody has it.</summary>
    public string this[string id] => id == Person.Host ? "the administrator" : names.GetValueOrDefault(id, id);
}
