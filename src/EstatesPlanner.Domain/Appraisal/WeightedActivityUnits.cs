namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// Weighted activity units: cost of the activity at national average cost ÷ the constant of the same year (both pounds). Acute
/// non-specialist trusts only, not comparable across years, and never a score. Source: NHS Model Health System, weighted activity unit
/// articles.
/// </summary>
public static class WeightedActivityUnits
{
    public static decimal Of(decimal nationalAverageCost, decimal constantOfTheYear) => nationalAverageCost / constantOfTheYear;
}
