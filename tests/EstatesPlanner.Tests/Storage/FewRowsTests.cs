using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Tests.Storage;

/// <summary>Rows that are read by plain statements are those that Entity Framework reads.</summary>
public class FewRowsTests
{
    [Fact]
    public async Task Trusts_people_and_memberships_are_read_as_Entity_Framework_reads_them()
    {
        await using var planner = new Installation();
        await planner.Do("demo", "--no-serve");
        await planner.Do("trust", "add", "RQQ", "O'Brien \"and\" Sons \\ Trust £");
        await planner.Do("trust", "basis", "RQQ", "--words", "Works and VAT", "--parts", "works; vat");
        var store = new SqliteStore(planner.Database, "test");
        using var db = planner.Read();

        var trusts = db.Organisations.OrderBy(trust => trust.Code).ToList();
        Assert.Contains(trusts, trust => !trust.ReturnParts.SequenceEqual(CostPart.AssumedReturn));
        Assert.Equal(PlannerJson.Write(trusts), PlannerJson.Write(FewRows.Trusts(store)));
        Assert.Equal(trusts.Select(trust => trust.Code), FewRows.TrustCodes(store));

        var people = db.People.Where(person => person.IsDemonstration).ToList();
        Assert.NotEmpty(people);
        Assert.All(
            people,
            person =>
            {
                Assert.Equal(person, FewRows.Demonstration(store, person.Id));
                var memberships = db.Memberships.Where(membership => membership.Person == person.Id).ToList();
                Assert.Equal(InOrder(memberships), InOrder(FewRows.InDemonstration(store, person.Id)));
            }
        );
        Assert.Null(FewRows.Demonstration(store, "nobody"));
    }

    private static string InOrder(IEnumerable<Membership> memberships) =>
        PlannerJson.Write(
            memberships.OrderBy(membership => membership.Trust, StringComparer.Ordinal).ThenBy(membership => membership.Role).ToList()
        );
}
