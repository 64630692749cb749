using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Wording;

/// <summary>Things of the estate in words for people.</summary>
public static class EstateWords
{
    /// <summary>A gap in a sentence, such as "14 items have no survey date".</summary>
    public static string Of(SiteGap gap, FacetGrades grades) =>
        gap.Kind switch
        {
            GapKind.NoFloorArea => "The gross internal floor area is not known",
            GapKind.NoType => "The type of site is not known",
            GapKind.BlocksWithoutLife => $"{Blocks(gap)} no remaining life, so it counts as one year",
            GapKind.BlocksLeavingOnNoDay => $"{Blocks(gap)} to leave the estate, but no day is set",
            GapKind.FacetsNotSurveyed => $"No survey of {Names(gap, grades)}",
            GapKind.FacetsOutOfDate => $"Out of date: {Names(gap, grades)}",
            GapKind.ItemsWithoutSurveyDate => $"{Items(gap)} no survey date",
            GapKind.ItemsOutOfDate => gap.Count == 1
                ? "1 item was last surveyed longer ago than the cycle"
                : $"{EnglishText.Count(gap.Count)} items were last surveyed longer ago than the cycle",
            GapKind.ItemsWithoutScore => $"{Items(gap)} no score",
            GapKind.ItemsWithoutElement => $"{Items(gap)} no element",
            GapKind.ItemsWithoutCondition => $"{Items(gap)} no condition grade",
            _ => throw new ArgumentOutOfRangeException(nameof(gap), gap.Kind, "Not a gap."),
        };

    public static string Of(ReviewKind kind) =>
        kind switch
        {
            ReviewKind.ItemReview => "Review of an item",
            ReviewKind.ControlReview => "Review of an interim control",
            ReviewKind.ControlExpiry => "Interim control expires",
            ReviewKind.FacetSurvey => "Facet survey",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a review."),
        };

    /// <summary>What is due: the words of the item, or the facet's name.</summary>
    public static string What(ReviewDue due, FacetGrades grades) =>
        due.Kind == ReviewKind.FacetSurvey ? grades.Of(Enum.Parse<Facet>(due.What)).Name : due.What;

    public static string Of(BlockIntent intent) =>
        intent switch
        {
            BlockIntent.Retain => "Retain",
            BlockIntent.Replace => "Replace",
            BlockIntent.Dispose => "Dispose of",
            _ => throw new ArgumentOutOfRangeException(nameof(intent), intent, "Not an intent."),
        };

    public static string Of(SurveyConfidence confidence) =>
        WireWord.Of(confidence) is var word ? char.ToUpperInvariant(word[0]) + word[1..] : "";

    private static string Items(SiteGap gap) => gap.Count == 1 ? "1 item has" : $"{EnglishText.Count(gap.Count)} items have";

    private static string Blocks(SiteGap gap) =>
        gap.Kind == GapKind.BlocksLeavingOnNoDay
            ? $"{string.Join(", ", gap.Names)} {(gap.Count == 1 ? "is" : "are")}"
            : $"{string.Join(", ", gap.Names)} {(gap.Count == 1 ? "has" : "have")}";

    private static string Names(SiteGap gap, FacetGrades grades) =>
        string.Join(
            ", ",
            gap.Names.Select(name =>
                Enum.TryParse<Facet>(name.Split(' ')[0], out var facet)
                    ? grades.Of(facet).Name.ToLower(EnglishText.Culture) + name[name.Split(' ')[0].Length..]
                    : name
            )
        );
}
