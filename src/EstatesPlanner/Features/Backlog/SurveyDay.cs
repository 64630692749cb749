using EstatesPlanner.Import;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// A survey has been made: a day to come is a slip. With four digits of a year it is warned of, with two it is one century or the other and
/// is refused.
/// </summary>
internal static class SurveyDay
{
    /// <summary>Why a text is no day of a survey; null where it is one, or blank.</summary>
    public static string? Fault(string? text, DateOnly today) =>
        string.IsNullOrWhiteSpace(text) ? null
        : !DateText.TryRead(text, out var day, out var fault) ? fault
        : Fault(text, day, today);

    /// <summary>Why a day read from a text is none of a survey, however it was read.</summary>
    public static string? Fault(string? text, DateOnly day, DateOnly today) =>
        day > today && DateText.HasShortYear(text)
            ? $"{text!.Trim()} can be read two ways, and {day.Year} is yet to come. Write the year with four digits."
            : null;

    /// <summary>What to say of a day that is yet to come; null where it is past.</summary>
    public static string? Doubt(DateOnly? day, DateOnly today) =>
        day > today ? $"The survey is on {EnglishText.Day(day.Value)}, which is yet to come: check the year." : null;
}
