using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// Which published facts bear on a bid: those that serve the arguments its type rests on. The arguments are those of the evidence file
/// (NHS Providers, "Providers Deliver: achieving value for money", 2024). A fact about one sector bears on bids of that sector
/// alone. National strategic funds, such as the New Hospital Programme, are an argument of no type: a new building may be a hospital or a
/// car
/// park, and no bid says that it seeks a place there.
/// </summary>
public static class EvidenceFor
{
    public static IReadOnlyList<Evidence> Of(BidType type, string sector, IReadOnlyList<Evidence> facts)
    {
        var arguments = Arguments(type);
        return
        [
            .. facts.Where(fact =>
                fact.Serves.Intersect(arguments, StringComparer.Ordinal).Any()
                && fact.Sectors?.Contains(sector, StringComparer.OrdinalIgnoreCase) != false
            ),
        ];
    }

    private static string[] Arguments(BidType type) =>
        type switch
        {
            BidType.Backlog or BidType.Decant or BidType.NetZero =>
            [
                "backlog-costs-productivity",
                "inflation-erodes",
                "where-gains-were-found",
            ],
            BidType.Equipment or BidType.Capacity => ["backlog-costs-productivity", "where-gains-were-found", "outcomes-not-only-outputs"],
            BidType.NewBuild => ["backlog-costs-productivity", "inflation-erodes"],
            BidType.Digital => ["digital-lags", "staff-time", "where-gains-were-found"],
            BidType.Community => ["care-closer-to-home", "whole-system"],
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a type of bid."),
        };
}
