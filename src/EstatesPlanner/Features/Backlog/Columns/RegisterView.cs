using System.Globalization;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace EstatesPlanner.Features.Backlog.Columns;

/// <summary>What a reader looks at: which items and which columns. It is the query part of the register's address, so it can be linked to and kept under a name.</summary>
/// <param name="Columns">Ids of the columns chosen; none for the usual ones.</param>
public sealed record RegisterView(RegisterQuery Query, IReadOnlyList<string> Columns)
{
    /// <summary>Reads an address. What cannot be read is left out; a page shows which filters hold.</summary>
    public static RegisterView Read(string trust, IEnumerable<KeyValuePair<string, StringValues>> address)
    {
        var parts = address.ToDictionary(part => part.Key, part => part.Value, StringComparer.Ordinal);
        string? One(string name) => parts.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value.ToString()) ? value[0]?.Trim() : null;
        DateOnly? Day(string name) => DateText.TryRead(One(name), out var day, out _) ? day : null;
        return new RegisterView(
            new RegisterQuery
            {
                Trust = trust,
                Words = One("q"),
                Site = One("site"),
                Block = One("block"),
                Category = RiskCategories.TryParse(One("category"), out var category) ? category : null,
                Element = One("element"),
                Status = One("status") is { } status && (status is RegisterQuery.Gone or RegisterQuery.Every || WireWord.TryParse<ItemStatus>(status, out _)) ? status : null,
                Planned = One("planned") is { } year && (year == RegisterQuery.NoYear || FinancialYear.TryParse(year, out _)) ? year : null,
                Raac = One("raac") is { } raac && (raac == RegisterQuery.AnyRaac || WireWord.TryParse<Raac>(raac, out _)) ? raac : null,
                Condition = One("condition") is { Length: 1 } letter && letter[0] is >= 'A' and <= 'D' ? letter[0] : null,
                SurveyedBefore = Day("surveyed-before"),
                HasControl = One("control") switch { "yes" => true, "no" => false, _ => null },
                AsAt = Day("as-at"),
                Sort = RegisterSort.Named(One("sort") ?? RegisterSort.Default).Id,
                After = Guid.TryParse(One("after"), out var after) ? after : null,
                Before = Guid.TryParse(One("before"), out var before) ? before : null,
            },
            parts.TryGetValue("column", out var columns) ? Other(columns) : []);
    }

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
            new("control", Query.HasControl switch { true => "yes", false => "no", null => null }),
            new("as-at", Written(Query.AsAt)),
            new("sort", Query.Sort == RegisterSort.Default ? null : Query.Sort),
        }.Where(part => !string.IsNullOrEmpty(part.Value)).Concat(Columns.Select(column => new KeyValuePair<string, string?>("column", column)));

    /// <summary>The query part of the address, with its question mark; empty for the whole register in its usual columns.</summary>
    public string Address(params KeyValuePair<string, string?>[] more) => QueryHelpers.AddQueryString("", Parts().Concat(more).Where(part => !string.IsNullOrEmpty(part.Value)));

    /// <summary>How many filters hold, the order aside.</summary>
    public int Filters => Parts().Count(part => part.Key is not ("sort" or "column" or "as-at"));

    /// <summary>The columns asked for; none where they are the usual ones, so that an address says no more than it must.</summary>
    private static IReadOnlyList<string> Other(StringValues columns)
    {
        var chosen = RegisterColumns.Chosen([.. columns.OfType<string>()]).Select(column => column.Id).ToList();
        return chosen.Order(StringComparer.Ordinal).SequenceEqual(RegisterColumns.Usual.Order(StringComparer.Ordinal), StringComparer.Ordinal) ? [] : chosen;
    }

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
