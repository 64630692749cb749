using System.Reflection;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Backlog.Bulk;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Verbs;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace EstatesPlanner.Tests.Architecture;

/// <summary>No use case that writes stores what nobody checked, whoever calls it with whatever.</summary>
public class NonsenseTests
{
    /// <summary>Every class that has the writer, with what it offers.</summary>
    private static IReadOnlyList<MethodInfo> Writing { get; } =
    [
        .. from type in typeof(CommandLine).Assembly.GetTypes()
        where
            type.Namespace?.StartsWith("EstatesPlanner.Features", StringComparison.Ordinal) == true
            && type.GetConstructors().Any(made => made.GetParameters().Any(parameter => parameter.ParameterType == typeof(IPlannerWriter)))
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where typeof(Task).IsAssignableFrom(method.ReturnType)
        orderby type.Name, method.Name
        select method,
    ];

    [Fact]
    public async Task Every_writing_use_case_refuses_nonsense_in_a_sentence_or_stores_none_of_it()
    {
        await using var planner = await Chain();
        await planner.Serve();
        var found = new List<string>();
        foreach (var method in Writing)
        {
            var nonsense = new Nonsense(planner.Services.GetRequiredService<HostPerson>().Acting(), Known(planner));
            if (method.GetParameters().Any(parameter => Nonsense.IsReadOnly(parameter.ParameterType)))
            {
                continue;
            }

            var called = $"{method.DeclaringType!.Name}.{method.Name}";
            try
            {
                var useCase = ActivatorUtilities.GetServiceOrCreateInstance(planner.Services, method.DeclaringType);
                await (Task)
                    method.Invoke(
                        useCase,
                        [.. method.GetParameters().Select(parameter => nonsense.Of(parameter.ParameterType, parameter.Name!))]
                    )!;
            }
            catch (Exception fault) when ((fault as TargetInvocationException)?.InnerException is Refusal || fault is Refusal)
            {
                // As it should be.
            }
            catch (Exception fault) when ((fault.InnerException ?? fault) is ArgumentOutOfRangeException)
            {
                // A choice that is none: no text is read as one, so it is a programmer's mistake.
            }
            catch (Exception fault)
            {
                found.Add(
                    $"{called} threw {fault.InnerException ?? fault}"[
                        ..Math.Min(700, $"{called} threw {fault.InnerException ?? fault}".Length)
                    ]
                );
            }

            found.AddRange(Stored(planner.Database).Select(place => $"{called} stored nonsense in {place}"));
        }

        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }

    [Fact]
    public void What_is_read_cannot_be_made_without_reading_it()
    {
        var read = Writing
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.ParameterType)
            .SelectMany(type =>
                type.IsGenericType && type.Name.StartsWith("IReadOnlyList", StringComparison.Ordinal) ? type.GetGenericArguments() : [type]
            )
            .Where(Nonsense.IsReadOnly)
            .Select(type => type.Name.Split('`')[0])
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(["Accepted", "ReadIncident", "ReadItem", "ReadyEvidence"], read);
    }

    private static Dictionary<string, object> Known(Installation planner)
    {
        using var db = planner.Read();
        var item = db.BacklogItems.First().Id;
        return new(StringComparer.Ordinal)
        {
            ["trust"] = "RQQ",
            ["site"] = "RQQ01",
            ["bid"] = "C-1",
            ["reference"] = "C-1",
            ["round"] = "r1",
            ["item"] = item,
            ["criterion"] = "fit",
            ["year"] = new Domain.Finance.FinancialYear(2025),
            ["action"] = "change bid",
            ["version"] = 1L,
            ["field"] = planner.Services.GetRequiredService<BulkFields>().Named("block"),
            ["change"] = (Func<CapitalBid, CapitalBid>)(bid => bid with { Name = Nonsense.Text }),
        };
    }

    /// <summary>Columns in which nonsense lies.</summary>
    private static List<string> Stored(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        List<(string Table, string Column)> columns = [];
        using (var command = connection.CreateCommand())
        {
            command.CommandText =
                "SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'backlog_words/_%' ESCAPE '/' AND c.type = 'TEXT'";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                columns.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        return
        [
            .. columns
                .Where(column =>
                {
                    using var command = connection.CreateCommand();
                    command.CommandText =
                        $"SELECT EXISTS (SELECT 1 FROM \"{column.Table}\" WHERE instr(\"{column.Column}\", 'NONSENSE') > 0)";
                    return command.ExecuteScalar() is 1L;
                })
                .Select(column => $"{column.Table}.{column.Column}"),
        ];
    }

    private static async Task<Installation> Chain()
    {
        var planner = new Installation();
        await planner.AddTrust();
        await planner.Do("import", "backlog", planner.Write("register.csv", TwoBids.Register(1_000_000)), "--trust", "RQQ");
        await planner.Do("round", "import", planner.Write("round.json", TwoBids.Round), "--trust", "RQQ");
        await planner.Do("import", "bids", planner.Write("bids.csv", TwoBids.Bids), "--trust", "RQQ", "--round", "r1");
        return planner;
    }
}
