using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace EstatesPlanner.Features.Backlog.Columns;

/// <summary>
/// What a reader looks at: which items and which columns. It is the query part of the register's address, so it can be linked to and kept
/// under a name.
/// </summary>
/// <param name="Columns">Ids of the columns chosen; none for the usual ones.</param>
public sealed record RegisterView(RegisterQuery Query, IReadOnlyList<string> Columns)
{
    /// <summary>Everything an address of the register may ask for.</summary>
    public static readonly IReadOnlyCollection<string> Names =
    [
        "q",
        "site",
        "block",
        "category",
        "element",
        "status",
        "planned",
        "raac",
        "condition",
        "surveyed-before",
        "control",
        "as-at",
        "sort",
        "after",
        "before",
        "column",
    ];

    /// <summary>What the address asks for and cannot have, by its name: a sentence each, with what there is.</summary>
    public IReadOnlyList<(string Name, string Sentence)> Faults { get; private init; } = [];

    /// <summary>
    /// Reads an address. What cannot be read is among the <see cref="Faults"/>: it filters nothing, so a page that has any shows no list.
    /// </summary>
    public static RegisterView Read(string trust, IEnumerable<KeyValuePair<string, StringValues>> address)
    {
        var parts = address.ToDictionary(part => part.Key, part => part.Value, StringComparer.Ordinal);
        var faults = new List<(string, string)>();
        string? One(string name) =>
            parts.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value.ToString()) ? value[0]?.Trim() : null;
        DateOnly? Day(string name, string what)
        {
            if (One(name) is not { } typed)
            {
                return null;
            }

            if (DateText.TryRead(typed, out var day, out var fault))
            {
                return day;
            }

            faults.Add((name, $"{what}: {fault}"));
            return null;
        }

        string? Of(string name, string what, Func<string, bool> isKnown, IEnumerable<string> choices)
        {
            if (One(name) is not { } value || isKnown(value))
            {
                return One(name);
            }

            faults.Add((name, Choose.Sentence(what, value, [.. choices])));
            return null;
        }

        Guid? Item(string name) => Of(name, "Page", value => Guid.TryParse(value, out _), []) is { } id ? Guid.Parse(id) : null;
        var asAt = Day("as-at", "As it stood on a past day");
        var query = new RegisterQuery
        {
            Trust = trust,
            Words = One("q"),
            Site = One("site"),
            Block = One("block"),
            Category = RiskCategories.TryParse(
                Of(
                    "category",
                    "Risk category",
                    value => RiskCategories.TryParse(value, out _),
                    RiskCategories.WorstFirst.Select(each => each.ToString())
                ),
                out var category
            )
                ? category
                : null,
            Element = One("element"),
            Status = Of(
                "status",
                "Status",
                value => value is RegisterQuery.Gone or RegisterQuery.Every || WireWord.TryParse<ItemStatus>(value, out _),
                [.. WireWord.All<ItemStatus>(), RegisterQuery.Gone, RegisterQuery.Every]
            ),
            Planned = Of(
                "planned",
                "Planned year",
                value => value == RegisterQuery.NoYear || FinancialYear.TryParse(value, out _),
                [RegisterQuery.NoYear, "or a financial year such as 2026/27"]
            ),
            Raac = Of(
                "raac",
                "RAAC",
                value => value == RegisterQuery.AnyRaac || WireWord.TryParse<Raac>(value, out _),
                [RegisterQuery.AnyRaac, .. WireWord.All<Raac>()]
            ),
            Condition = Of("condition", "Condition", value => value is [>= 'A' and <= 'D'], ["A", "B", "C", "D"])?[0],
            SurveyedBefore = Day("surveyed-before", "Surveyed before"),
            HasControl = Of("control", "Interim control", value => value is "yes" or "no", ["yes", "no"]) switch
            {
                "yes" => true,
                "no" => false,
                _ => null,
            },
            AsAt = asAt,
            Sort =
                Of(
                    "sort",
                    "Order",
                    value =>
                        RegisterSort.All.Any(sort => sort.Id == value)
                        && (asAt is null || RegisterSort.OfPast.Contains(value, StringComparer.Ordinal)),
                    asAt is null ? RegisterSort.All.Select(sort => sort.Id) : RegisterSort.OfPast
                ) ?? RegisterSort.Default,
            After = Item("after"),
            Before = Item("before"),
        };
        var columns = parts.TryGetValue("column", out var asked) ? asked : StringValues.Empty;
        foreach (var column in columns.OfType<string>().Where(id => !RegisterColumns.All.Any(known => known.Id == id)))
        {
            faults.Add(("column", Choose.Sentence("Column", column, [])));
        }

        return new RegisterView(query, columns.Count == 0 ? [] : Other(columns)) { Faults = faults };
    }

    /// <summary>Asks that an address asks for nothing it cannot have.</summary>
    /// <exception cref="Refusal">The first thing that it cannot.</exception>
    public RegisterView Whole() =>
        Faults.Count == 0 ? this : throw Refusal.BadInput(string.Join(" ", Faults.Select(fault => fault.Sentence)));

    /// <summary>Reads the query part of an address, as a saved view keeps it.</summary>
    public static RegisterView Read(string trust, string query) => Read(trust, QueryHelpers.ParseQuery(query));

    /// <summary>The address's parts, without where a page begins.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Parts() =>
        new KeyValuePair<string, string?>[]
        {
            new("q", Query.Words),
            new("site", Query.Site),
            new("block", Query.Block),
            new("category", Query.Category?.ToString()),
            new("element", Query.Element),
            new("status", Query.Status),
            new("planned", Query.Planned),
            new("raac", Query.Raac),
            new("condition", Query.Condition?.ToString()),
            new("surveyed-before", Written(Query.SurveyedBefore)),
            new(
                "control",
                Query.HasControl switch
                {
                    true => "yes",
                    false => "no",
                    null => null,
                }
            ),
            new("as-at", Written(Query.AsAt)),
            new("sort", Query.Sort == RegisterSort.Default ? null : Query.Sort),
        }
            .Where(part => !string.IsNullOrEmpty(part.Value))
            .Concat(Columns.Select(column => new KeyValuePair<string, string?>("column", column)));

    /// <summary>The query part of the address, with its question mark; empty for the whole register in its usual columns.</summary>
    public string Address() => Addresses.Here(Parts().Select(part => (part.Key, part.Value)));

    /// <summary>How many filters hold, the order aside.</summary>
    public int Filters => Parts().Count(part => part.Key is not ("sort" or "column" or "as-at"));

    /// <summary>The columns asked for; none where they are the usual ones, so that an address says no more than it must.</summary>
    private static IReadOnlyList<string> Other(StringValues columns)
    {
        var chosen = RegisterColumns.Chosen([.. columns.OfType<string>()]).Select(column => column.Id).ToList();
        return chosen
            .Order(StringComparer.Ordinal)
            .SequenceEqual(RegisterColumns.Usual.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            ? []
            : chosen;
    }

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
