using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>How a capital line becomes an asset in the accounts, and the assets an option takes out of use.</summary>
internal static class AssetCells
{
    private static readonly string[] Columns =
    [
        "life years",
        "in use from",
        "donated percent",
        "impairment percent",
        "asset residual percent",
    ];

    /// <summary>Null where the row says nothing of it.</summary>
    public static AssetTerms? Read(SheetLine line, int years) =>
        !Columns.Any(line.Has)
            ? null
            : new AssetTerms
            {
                LifeYears = line.Whole("life years", 1, 200),
                InUseFrom = line.Year("in use from", years),
                DonatedPercent = line.Number("donated percent", 0, 100) ?? 0,
                ImpairmentPercent = line.Number("impairment percent", 0, 100) ?? 0,
                ResidualPercent = line.Number("asset residual percent", 0, 100) ?? 0,
            };

    public static IEnumerable<ReplacedAsset> Replaced(IEnumerable<SheetLine> lines, int years)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var id = line.NeededReference("asset");
            foreach (var column in new[] { "net book value", "remaining life years", "replaced in" })
            {
                line.Demand(column);
            }

            if (id is not null && !seen.Add(id))
            {
                line.Refuse("asset", $"The option names the asset {id} twice.");
            }

            yield return new ReplacedAsset(
                id ?? "",
                line.Needed("name"),
                line.Pounds("net book value") ?? 0,
                line.Whole("remaining life years", 0, 200) ?? 0,
                line.Year("replaced in", years) ?? 0,
                line.YesNo("donated")
            );
        }
    }
}
