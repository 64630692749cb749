using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Storage.Json;

namespace EstatesPlanner.Storage;

/// <summary>
/// Who may act and on which trusts, which every verb and page asks first: read by plain statements, since building Entity Framework's
/// queries takes longer than
/// the verb. A test holds that they give what Entity Framework gives.
/// </summary>
public static class FewRows
{
    private const string AssumedReturn = """["works","preliminaries","fees"]""";

    public static IReadOnlyList<string> TrustCodes(IPlannerReader store) =>
        store.Rows("SELECT Code FROM organisations ORDER BY Code", row => row.Text(0));

    public static IReadOnlyList<Organisation> Trusts(IPlannerReader store) =>
        store.Rows(
            "SELECT Code, Name, IsDemonstration, RiskBands, CostBasis, ReturnParts, Version FROM organisations ORDER BY Code",
            row => new Organisation
            {
                Code = row.Text(0),
                Name = row.Text(1),
                IsDemonstration = row.Number(2) != 0,
                RiskBands = row.Text(3),
                CostBasis = row.Text(4),
                ReturnParts = Parts(row.Text(5)),
                Version = row.Number(6),
            }
        );

    /// <summary>A demonstration person; null where there is none of this id.</summary>
    public static Person? Demonstration(IPlannerReader store, string id)
    {
        const string sql = "SELECT Id, Name, Title, IsDemonstration FROM people WHERE Id = $id AND IsDemonstration";
        return
            store.Rows(
                sql,
                row => new Person
                {
                    Id = row.Text(0),
                    Name = row.Text(1),
                    Title = row.IsNull(2) ? null : row.Text(2),
                    IsDemonstration = row.Number(3) != 0,
                },
                id
            )
                is [var person]
            ? person
            : null;
    }

    /// <summary>What somebody may do in the demonstration trust.</summary>
    public static IReadOnlyList<Membership> InDemonstration(IPlannerReader store, string person)
    {
        const string sql =
            "SELECT m.Person, m.Trust, m.Role, m.Sites FROM memberships m JOIN organisations o ON o.Code = m.Trust WHERE m.Person = $id AND o.IsDemonstration";
        return store.Rows(
            sql,
            row => new Membership
            {
                Person = row.Text(0),
                Trust = row.Text(1),
                Role = (Role)row.Number(2),
                Sites = Words(row.Text(3)),
            },
            person
        );
    }

    /// <summary>The usual parts are told by the words themselves.</summary>
    private static IReadOnlyList<CostPartKind> Parts(string document) =>
        document == AssumedReturn ? CostPart.AssumedReturn : PlannerJson.Read<IReadOnlyList<CostPartKind>>(document);

    /// <summary>
    /// A stored list of words; most are plain, and taken apart without the JSON reader, which takes longer to start than to read.
    /// </summary>
    private static IReadOnlyList<string> Words(string document) =>
        document.Length > 4
        && document.StartsWith("[\"", StringComparison.Ordinal)
        && document.EndsWith("\"]", StringComparison.Ordinal)
        && !document.Contains('\\')
            ? document[2..^2].Split("\",\"")
            : PlannerJson.Read<IReadOnlyList<string>>(document);
}
