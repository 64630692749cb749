using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Estate;
using EstatesPlanner.Fields;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Demo;

/// <summary>Makes the demonstration trust, its sites and its people, as far as they are not there yet.</summary>
public sealed class LoadDemo(IPlannerReader store, IPlannerWriter writer, AddTrust addTrust, AddSite addSite, HostPerson people)
{
    /// <returns>The trust's code.</returns>
    /// <exception cref="Refusal">The seeds are missing, or a real trust has the demonstration's code.</exception>
    public async Task<string> Load()
    {
        var seed = DemoSeeds.Trust();
        if (!IsThere(seed.Code))
        {
            await addTrust.Add(
                people.Host(),
                new TrustInput
                {
                    Code = seed.Code,
                    Name = seed.Name,
                    RiskBands = seed.RiskBands,
                    CostBasis = seed.CostBasis,
                    IsDemonstration = true,
                }
            );
        }

        await AddSites(seed.Code);
        await AddPeople();
        return seed.Code;
    }

    private bool IsThere(string code)
    {
        using var db = store.Read();
        var known = db.Organisations.SingleOrDefault(organisation => organisation.Code == code);
        return known is null or { IsDemonstration: true }
            ? known is not null
            : throw Refusal.NotAllowed(
                $"There is a real trust {code} in this database, so the demonstration cannot use it. Give another --data-folder."
            );
    }

    private async Task AddSites(string trust)
    {
        HashSet<string> known;
        using (var db = store.Read())
        {
            known = [.. db.Sites.Where(site => site.Trust == trust).Select(site => site.Code)];
        }

        foreach (var site in DemoSeeds.Sites().Where(site => !known.Contains(site.Code)))
        {
            var (read, faults) = SiteFields.Read(
                Cells.Of(
                    (SiteFields.Code, site.Code),
                    (SiteFields.Name, site.Name),
                    (SiteFields.Type, site.Type),
                    (SiteFields.Tenure, site.Tenure),
                    (SiteFields.FloorArea, site.FloorArea)
                ),
                trust
            );
            await addSite.Add(people.Host(), read ?? throw new InvalidDataException($"{site.Code}: {faults[0].Message}"));
        }
    }

    private Task AddPeople() =>
        writer.Run(
            people.Host().Stamp("load demonstration"),
            db =>
            {
                var known = db.People.Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
                foreach (var seed in DemoSeeds.People().Where(seed => !known.Contains(seed.Id)))
                {
                    db.People.Add(
                        new Person
                        {
                            Id = seed.Id,
                            Name = seed.Name,
                            Title = seed.Title,
                            IsDemonstration = true,
                        }
                    );
                    db.Memberships.AddRange(
                        seed.Memberships.Select(membership => new Membership
                        {
                            Person = seed.Id,
                            Trust = membership.Trust,
                            Role = membership.Parsed,
                            Sites = membership.Sites,
                        })
                    );
                }
            }
        );
}
