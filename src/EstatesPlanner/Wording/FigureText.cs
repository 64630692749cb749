using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Wording;

/// <summary>Amounts as headlines and chart labels print them; the rounding is the business case's own.</summary>
public static class FigureText
{
    /// <summary>£4.2m, £350k.</summary>
    public static string Short(Money amount) => FigureDisplay.Short(amount.Pounds, FigureUnit.Pounds);

    /// <summary>£4.2m, £350k.</summary>
    public static string Short(decimal pounds) => FigureDisplay.Short(pounds, FigureUnit.Pounds);

    /// <summary>Whole pounds: £4,213,500.</summary>
    public static string Pounds(decimal pounds) => FigureDisplay.Of(pounds, FigureUnit.Pounds);

    /// <summary>Whole pounds: £4,213,500.</summary>
    public static string Pounds(Money amount) => Pounds(amount.Pounds);

    /// <summary>A score: 67.4.</summary>
    public static string Score(decimal score) => FigureDisplay.Of(score, FigureUnit.Score);

    /// <summary>A ratio: 2.31.</summary>
    /// <summary>A benefit-cost ratio, or what stands in its place where there is none.</summary>
    public static string Ratio(BenefitCostRatio ratio) => ratio.InItsPlace ?? Ratio(ratio.Value!.Value);

    public static string Ratio(decimal ratio) => FigureDisplay.Of(ratio, FigureUnit.Ratio);

    /// <summary>The size of a file: 640 kB, 1.2 MB.</summary>
    public static string Size(long bytes) =>
        bytes < 1_000_000 ? $"{EnglishText.Count(Math.Max(1, (bytes + 500) / 1000))} kB" : $"{EnglishText.Quantity(bytes / 1_000_000m)} MB";

    /// <summary>A proportion as a percentage: 0.235 is 23.5%.</summary>
    public static string Percent(decimal fraction) => FigureDisplay.Of(fraction * 100, FigureUnit.Percent);
}
