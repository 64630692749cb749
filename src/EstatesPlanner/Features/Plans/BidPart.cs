using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Json;

namespace EstatesPlanner.Features.Plans;

/// <summary>
/// Reads a bid: value and spend of its own, or options in their place that may bring start years and measures of their own.
/// </summary>
internal static class BidPart
{
    private static readonly string[] OfTheOnlyWay = ["value", "valueByStart", "spend"];

    public static PortfolioBid Read(JsonPlace place)
    {
        var bid = place.Members(["id", "name", "mustDo", "mustNot", "startYears", "measures", "options", .. OfTheOnlyWay]);
        var (starts, measures) = (Starts(bid) ?? [], Measures(bid) ?? new Dictionary<string, long>(StringComparer.Ordinal));
        return new()
        {
            Id = bid["id"].Text(),
            Name = bid.Maybe("name")?.Text(),
            MustDo = bid.Maybe("mustDo")?.YesOrNo() ?? false,
            MustNot = bid.Maybe("mustNot")?.YesOrNo() ?? false,
            Options = bid.Maybe("options") is { } options ? Options(bid, options, starts, measures) : [Way(bid, starts, measures)],
        };
    }

    private static List<PortfolioOption> Options(
        JsonMembers bid,
        JsonPlace options,
        IReadOnlyList<FinancialYear> starts,
        IReadOnlyDictionary<string, long> measures
    )
    {
        if (OfTheOnlyWay.Select(bid.Maybe).FirstOrDefault(member => member is not null) is { } spare)
        {
            throw spare.Refuse("A bid with options has its values and spend in them.");
        }

        return
        [
            .. options
                .Items()
                .Select(place =>
                {
                    var option = place.Members(["id", "name", "startYears", "measures", .. OfTheOnlyWay]);
                    return Way(option, Starts(option) ?? starts, Measures(option) ?? measures) with
                    {
                        Id = option["id"].Text(),
                        Name = option.Maybe("name")?.Text(),
                    };
                }),
        ];
    }

    private static PortfolioOption Way(JsonMembers way, IReadOnlyList<FinancialYear> starts, IReadOnlyDictionary<string, long> measures) =>
        new()
        {
            Value = way["value"].Thousandths(),
            ValueByStart = way.Maybe("valueByStart") is { } byStart
                ? PortfolioFile.ByYear(byStart, value => value.Thousandths())
                : new Dictionary<FinancialYear, long>(),
            StartYears = starts,
            Spend = [.. way.Items("spend").Select(Spend)],
            Measures = measures,
        };

    private static Spend Spend(JsonPlace place)
    {
        var spend = place.Members("pot", "pots", "profile");
        return new()
        {
            Pots = (spend.Maybe("pot"), spend.Maybe("pots")) switch
            {
                ({ } pot, null) => [pot.Text()],
                (null, { } pots) => [.. pots.Items().Select(pot => pot.Text())],
                _ => throw place.Refuse("Spend has pot, or pots of which one pays, but not both."),
            },
            Profile = [.. spend["profile"].Items().Select(pounds => pounds.Pounds())],
        };
    }

    private static IReadOnlyList<FinancialYear>? Starts(JsonMembers way) =>
        way.Maybe("startYears") is not { } place ? null
        : place.Items() is { Count: > 0 } years ? [.. years.Select(PortfolioFile.Year)]
        : throw place.Refuse("Name at least one start year, or leave the member out.");

    private static Dictionary<string, long>? Measures(JsonMembers way) =>
        way.Maybe("measures")?.Entries().ToDictionary(entry => entry.Name, entry => entry.Place.Thousandths(), StringComparer.Ordinal);
}
