using EstatesPlanner.Features.Backlog;
using EstatesPlanner.People;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace EstatesPlanner.Benchmarks;

/// <summary>
/// Fifty items of a million, filtered and sorted: against the same page by hand-written ADO.NET, by OFFSET, and against itself at depth.
/// </summary>
internal static class ListPages
{
    private const int Depth = 900_000;
    private const string Filtered = "FROM backlog_items WHERE Trust = 'RQQ' AND Status <= 4";
    private const string Sorted = "ORDER BY Category DESC, Cost DESC, Id";

    public static IEnumerable<Measured> Run(Workplace workplace)
    {
        if (!Directory.Exists(ImportRegister.Folder(workplace)))
        {
            _ = ImportRegister.Run(workplace).ToList();
        }

        using var services = PlannerServices.For(PlannerSettings.From(ImportRegister.Folder(workplace), null, null));
        var (list, actor) = (services.GetRequiredService<ListBacklog>(), services.GetRequiredService<HostPerson>().Host());
        using var connection = new SqliteConnection($"Data Source={services.GetRequiredService<PlannerSettings>().Database};Mode=ReadOnly");
        connection.Open();
        var deep = Guid.Parse((string)Scalar(connection, $"SELECT Id {Filtered} {Sorted} LIMIT 1 OFFSET {Depth}"));
        var query = new RegisterQuery { Trust = "RQQ" };

        var first = Measured.Median(21, () => Page(list, actor, query));
        var far = Measured.Median(21, () => Page(list, actor, query with { After = deep }));
        yield return new Measured(
            "list 50 of 1,000,000 by risk, first page with its count",
            first,
            "ADO.NET, the rows alone",
            Measured.Median(21, () => Read(connection, $"SELECT * {Filtered} {Sorted} LIMIT 51")),
            "≥ 0.5 ×"
        );
        yield return new Measured(
            $"the page after item {Depth:N0}",
            far,
            "OFFSET by ADO.NET",
            Measured.Median(3, () => Read(connection, $"SELECT * {Filtered} {Sorted} LIMIT 51 OFFSET {Depth}")),
            "≥ 20 ×"
        );
        yield return new Measured($"the page after item {Depth:N0}", far, "our first page", first, "≥ 0.83 ×");
    }

    private static void Page(ListBacklog list, Actor actor, RegisterQuery query)
    {
        if (list.For(actor, query).Items.Count != RegisterQuery.PageSize)
        {
            throw new InvalidOperationException("A page is not full.");
        }
    }

    private static object Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }

    private static void Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new object[reader.FieldCount];
        while (reader.Read())
        {
            reader.GetValues(values);
        }
    }
}
