namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// What on the pages answers a line of the checklist: a table, or words. The document prints the page of that thing, and a line is ticked
/// only while the thing is on a page.
/// </summary>
public static class ChecklistPlace
{
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["need"] = "text:need",
        ["summary"] = "text:summary",
        ["owner"] = "table:roles",
        ["register"] = "table:backlog",
        ["evidence"] = "table:evidence",
        ["appraisal"] = "table:appraisal",
        ["capital"] = "table:capital-years",
        ["funding"] = "text:funding",
        ["score"] = "table:score",
        ["shortlist.bau"] = "table:options",
        ["shortlist.do-minimum"] = "table:options",
        ["shortlist.preferred"] = "table:options",
        ["shortlist.four"] = "table:options",
        ["options.costed"] = "table:options",
        ["preference.reason"] = "text:preference",
        ["switching"] = "table:switching",
        ["benefits.cash-owner"] = "table:benefits-register",
        ["benefits.owner"] = "table:benefits-register",
        ["benefits.measure"] = "table:benefits-register",
        ["bias.base"] = "text:bias",
        ["bias.present"] = "text:bias",
        ["bias.contingency"] = "text:bias",
        ["capital.same"] = "table:capital-bridge",
        ["accounts.affordable"] = "text:accounts.affordable",
        ["funding.cost"] = "table:funding",
        ["funding.vat"] = "table:funding",
        ["removed.open"] = "table:removal",
        ["removed.sum"] = "table:removal",
        ["removed.once"] = "table:removal",
        ["register.priced"] = "table:backlog",
        ["evidence.whole"] = "table:item-evidence",
        ["narrative.options-filter"] = "options-filter",
    };

    /// <summary>Null for a rule that no one thing on the pages answers: the page is then that of its section.</summary>
    public static string? Of(string rule) =>
        Places.TryGetValue(rule, out var place) ? place
        : rule.StartsWith("narrative.", StringComparison.Ordinal) ? $"text:{rule["narrative.".Length..]}"
        : null;

    /// <summary>What the ticked lines of a case rest on, that the case holds and its document did not print.</summary>
    /// <param name="printed">What the document printed, by the same names.</param>
    public static IReadOnlyList<string> LeftOut(BusinessCase @case, IReadOnlySet<string> printed) =>
        [
            .. @case
                .Checklist.Where(line => line.Met)
                .Select(line => line.At)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Where(place => Holds(@case, place) && !printed.Contains(place)),
        ];

    private static bool Holds(BusinessCase @case, string place) =>
        place.Split(':') switch
        {
            ["table", var id] => @case.Tables.ContainsKey(id),
            ["text", var id] => @case.Texts.GetValueOrDefault(id) is { Length: > 0 },
            _ => true,
        };
}
