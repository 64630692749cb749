using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Eric;

/// <summary>Published figures as people read them.</summary>
public static class EricText
{
    public const string NotComparable = "not comparable";

    /// <summary>A percentile as a whole number: 0 to 100.</summary>
    public static string Rank(decimal? rank) => rank is { } percent ? Rounding.To(0, percent).ToString("0", EnglishText.Culture) : "";

    /// <summary>Whole pounds per square metre, or that the return cannot be compared.</summary>
    public static string PerM2(decimal? pounds) => pounds is { } value ? FigureText.Pounds(value) : NotComparable;

    /// <summary>A published cost; a site that does not report one is not a site without backlog.</summary>
    public static string Amount(Money? cost) => cost is { } amount ? FigureText.Pounds(amount) : "not applicable";

    /// <summary>Risk-adjusted backlog, published up to 2015/16.</summary>
    public static string Adjusted(Money? riskAdjusted) => riskAdjusted is { } amount ? FigureText.Pounds(amount) : "none published";

    /// <summary>How many sites returned, and how many of them no costs.</summary>
    public static string Sites(TrustYear year) =>
        year.Level == EricLevel.Trust ? "by trust"
        : year.Totals.NotApplicable == 0 ? EnglishText.Count(year.Totals.Rows)
        : $"{EnglishText.Count(year.Totals.Rows)}, {EnglishText.Count(year.Totals.NotApplicable)} without costs";

    /// <summary>What the figures are made of, in a sentence.</summary>
    public static string Members(PeerGroup group, string kind) =>
        group.Total.Count == group.Members
            ? $"{EnglishText.Count(group.Members)} {kind}"
            : $"{EnglishText.Count(group.Total.Count)} of {EnglishText.Count(group.Members)} {kind} (the others give no cost or no floor area)";
}
