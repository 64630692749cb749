using System.Data.Common;
using System.Text;
using System.Text.Json;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;

namespace EstatesPlanner.Storage;

/// <summary>
/// Who may act and on which trusts, which every verb and page asks first: read by plain statements, since building Entity Framework's queries takes longer than
/// the verb. A test holds that they give what Entity Framework gives.
/// </summary>
public static class FewRows
{
    public static IReadOnlyList<string> TrustCodes(IPlannerReader store) =>
        Read(store, "SELECT Code FROM organisations ORDER BY Code", null, row => row.GetString(0));

    public static IReadOnlyList<Organisation> Trusts(IPlannerReader store) =>
        Read(store, "SELECT Code, Name, IsDemonstration, RiskBands, CostBasis, ReturnParts, Version FROM organisations ORDER BY Code", null, row => new Organisation
        {
            Code = row.GetString(0),
            Name = row.GetString(1),
            IsDemonstration = row.GetBoolean(2),
            RiskBands = row.GetString(3),
            CostBasis = row.GetString(4),
            ReturnParts = [.. Words(row.GetString(5)).Select(Part)],
            Version = row.GetInt64(6),
        });

    /// <summary>A demonstration person; null where there is none of this id.</summary>
    public static Person? Demonstration(IPlannerReader store, string id) =>
        Read(store, "SELECT Id, Name, Title, IsDemonstration FROM people WHERE Id = $id AND IsDemonstration", id, row => new Person
        {
            Id = row.GetString(0),
            Name = row.GetString(1),
            Title = row.IsDBNull(2) ? null : row.GetString(2),
            IsDemonstration = row.GetBoolean(3),
        }).SingleOrDefault();

    /// <summary>What somebody may do in the demonstration trust.</summary>
    public static IReadOnlyList<Membership> InDemonstration(IPlannerReader store, string person) =>
        Read(
            store,
            "SELECT m.Person, m.Trust, m.Role, m.Sites FROM memberships m JOIN organisations o ON o.Code = m.Trust WHERE m.Person = $id AND o.IsDemonstration",
            person,
            row => new Membership { Person = row.GetString(0), Trust = row.GetString(1), Role = (Role)row.GetInt32(2), Sites = Words(row.GetString(3)) });

    private static List<T> Read<T>(IPlannerReader store, string sql, string? id, Func<DbDataReader, T> read)
    {
        using var connection = store.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (id is not null)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("$id", id);
            command.Parameters.Add(parameter);
        }

        using var rows = command.ExecuteReader();
        var all = new List<T>();
        while (rows.Read())
        {
            all.Add(read(rows));
        }

        return all;
    }

    private static CostPartKind Part(string word) =>
        WireWord.TryParse<CostPartKind>(word, out var part) ? part : throw new JsonException($"Not one of: {string.Join(", ", WireWord.All<CostPartKind>())}.");

    /// <summary>A stored list of words.</summary>
    private static List<string> Words(string document)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(document));
        var words = new List<string>();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                words.Add(reader.GetString()!);
            }
        }

        return words;
    }
}
