using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Eric;

/// <summary>Pounds per square metre among peers, as scripts read them: to the penny, linear percentiles.</summary>
public sealed record BenchmarkAnswer(decimal Median, decimal P75, decimal P90, decimal P99, decimal Max)
{
    public static BenchmarkAnswer Of(Benchmark of) =>
        new(
            PeerAnswer.Penny(of.Median),
            PeerAnswer.Penny(of.UpperQuartile),
            PeerAnswer.Penny(of.Ninetieth),
            PeerAnswer.Penny(of.NinetyNinth),
            PeerAnswer.Penny(of.Highest)
        );
}

/// <param name="Members">Sites or trusts of the type in the file.</param>
/// <param name="N">Those with all four costs and a floor area, over which the percentiles are taken.</param>
public sealed record GroupAnswer(string Type, int Members, int N, BenchmarkAnswer PerM2, BenchmarkAnswer CirPerM2)
{
    public static GroupAnswer Of(PeerGroup group) =>
        new(group.Type, group.Members, group.Total.Count, BenchmarkAnswer.Of(group.Total), BenchmarkAnswer.Of(group.Critical));
}

/// <summary>One site beside the sites of its type; percentiles 0 (lowest) to 100, null where it cannot be compared.</summary>
public sealed record SiteAnswer(
    string Trust,
    string? Site,
    string? Name,
    string? SiteType,
    decimal? AreaM2,
    Money? Total,
    Money? Cir,
    decimal? PerM2,
    decimal? Percentile,
    decimal? CirPerM2,
    decimal? CirPercentile
);

/// <summary>One trust beside the trusts of its type.</summary>
public sealed record TrustAnswer(
    string Trust,
    string Name,
    string? TrustType,
    decimal? PerM2,
    decimal? Percentile,
    decimal? CirPerM2,
    decimal? CirPercentile,
    IReadOnlyList<SiteAnswer> Sites,
    IReadOnlyList<string> Warnings
);

/// <summary>The answer of <c>eric peers</c>.</summary>
/// <param name="Coverage">How much of England the percentiles are of.</param>
public sealed record PeerAnswer(
    FinancialYear Year,
    string FileName,
    string PriceBase,
    string Percentiles,
    IReadOnlyList<GroupAnswer> SiteTypes,
    IReadOnlyList<GroupAnswer> TrustTypes,
    TrustAnswer? Trust,
    Coverage Coverage
)
{
    public static PeerAnswer Of(
        EricFile file,
        Coverage coverage,
        IReadOnlyList<PeerGroup> sites,
        IReadOnlyList<PeerGroup> trusts,
        YearStanding? standing
    ) =>
        new(
            file.Year,
            file.FileName,
            $"{file.Year}",
            "linear",
            [.. sites.Select(GroupAnswer.Of)],
            [.. trusts.Select(GroupAnswer.Of)],
            standing is null ? null : Standing(standing),
            coverage
        );

    private static TrustAnswer Standing(YearStanding standing) =>
        new(
            standing.Trust.Code,
            standing.Trust.Name,
            standing.Trust.Type,
            Maybe(standing.Trust.Density?.Total),
            Maybe(standing.TrustRank),
            Maybe(standing.Trust.Density?.Critical),
            Maybe(standing.Trust.Density is { } density ? standing.TrustGroup?.Critical.RankOf(density.Critical) : null),
            [
                .. standing.Sites.Select(site => new SiteAnswer(
                    site.Row.Trust,
                    site.Row.Site,
                    site.Row.SiteName,
                    site.Row.SiteType,
                    site.Row.GrossInternalAreaM2,
                    site.Row.Total,
                    site.Row.Critical,
                    Maybe(site.Density?.Total),
                    Maybe(site.TotalRank),
                    Maybe(site.Density?.Critical),
                    Maybe(site.CriticalRank)
                )),
            ],
            standing.Warnings
        );

    internal static decimal Penny(decimal value) => Rounding.To(2, value);

    internal static decimal? Maybe(decimal? value) => value is { } known ? Penny(known) : null;
}
