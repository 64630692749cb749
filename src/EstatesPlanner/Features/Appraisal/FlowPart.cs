using System.Globalization;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Json;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>
/// A flow as the file writes it: <c>{ "values": { "0": 100, "1": 20 } }</c>, or <c>{ "from": 2, "to": 10, "amount": 12 }</c> with
/// <c>"fullFrom"</c> where it grows to the amount in equal steps.
/// </summary>
internal static class FlowPart
{
    public static Flow Read(JsonPlace place, int years)
    {
        var flow = place.Members("values", "from", "fullFrom", "to", "amount");
        return flow.Maybe("values") is { } values ? Values(flow, values, years) : Run(flow, years);
    }

    private static Flow Values(JsonMembers flow, JsonPlace values, int years)
    {
        if (new[] { "from", "fullFrom", "to", "amount" }.Select(flow.Maybe).FirstOrDefault(member => member is not null) is { } extra)
        {
            throw extra.Refuse("A flow has values, or from, to and amount, but not both.");
        }

        return Flow.Of(values.Entries().Select(entry => KeyValuePair.Create(Year(entry.Name, entry.Place, years), entry.Place.Number())));
    }

    private static Flow Run(JsonMembers flow, int years)
    {
        var from = Inside(flow["from"], flow["from"].Whole(), years);
        var to = Inside(flow["to"], flow["to"].Whole(), years);
        if (to < from)
        {
            throw flow["to"].Refuse("A flow runs from an earlier year to a later one.");
        }

        var fullFrom = flow.Maybe("fullFrom") is { } full ? Inside(full, full.Whole(), years) : from;
        return fullFrom < from
            ? throw flow["fullFrom"].Refuse("A flow is not whole before it begins.")
            : Flow.Ramped(from, fullFrom, to, flow["amount"].Number());
    }

    private static int Year(string name, JsonPlace place, int years) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && string.Equals(name, year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            ? Inside(place, year, years)
            : throw place.Refuse($"'{name}' is not a year number such as 0 or 12.");

    private static int Inside(JsonPlace place, int year, int years) =>
        year >= 0 && year <= years
            ? year
            : throw place.Refuse(
                string.Create(CultureInfo.InvariantCulture, $"Year {year} is outside years 0 to {years} of the appraisal.")
            );
}
