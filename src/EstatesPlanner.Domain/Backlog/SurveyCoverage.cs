using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>How long ago items were surveyed.</summary>
public enum SurveyAge
{
    WithinOneYear,
    OneToThreeYears,
    ThreeToFiveYears,
    OverFiveYears,
    Never,
}

/// <summary>
/// Backlog by the age of its survey: a figure rests on what was last seen. A survey every five years with a desktop review each year
/// between is the
/// usual cycle; that it holds for the health service is not confirmed. Counts and pounds at one price base; the ages sum to the whole.
/// </summary>
public sealed record SurveyCoverage(IReadOnlyDictionary<SurveyAge, CategoryTotal> ByAge)
{
    public const int CycleYears = 5;

    public CategoryTotal All => ByAge.Values.Aggregate(default(CategoryTotal), (sum, next) => sum + next);

    /// <summary>Share of the cost that was surveyed within the cycle; null where there is no cost.</summary>
    public decimal? Covered =>
        All.Cost == Money.Zero
            ? null
            : (this[SurveyAge.WithinOneYear].Cost + this[SurveyAge.OneToThreeYears].Cost + this[SurveyAge.ThreeToFiveYears].Cost).Pounds
                / All.Cost.Pounds;

    public CategoryTotal this[SurveyAge age] => ByAge.GetValueOrDefault(age);

    public static SurveyCoverage Of(IEnumerable<(DateOnly? SurveyedOn, CategoryTotal Total)> groups, DateOnly today) =>
        new(
            groups
                .GroupBy(group => AgeOf(group.SurveyedOn, today))
                .ToDictionary(
                    age => age.Key,
                    age => age.Select(group => group.Total).Aggregate(default(CategoryTotal), (sum, next) => sum + next)
                )
        );

    /// <summary>A survey on the day so many years ago is still within them.</summary>
    public static SurveyAge AgeOf(DateOnly? surveyedOn, DateOnly today) =>
        surveyedOn switch
        {
            null => SurveyAge.Never,
            { } day when day >= today.AddYears(-1) => SurveyAge.WithinOneYear,
            { } day when day >= today.AddYears(-3) => SurveyAge.OneToThreeYears,
            { } day when day >= today.AddYears(-CycleYears) => SurveyAge.ThreeToFiveYears,
            _ => SurveyAge.OverFiveYears,
        };
}
