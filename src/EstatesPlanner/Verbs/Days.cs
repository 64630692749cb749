using EstatesPlanner.Domain;
using EstatesPlanner.Import;

namespace EstatesPlanner.Verbs;

/// <summary>Days as options give them.</summary>
internal static class Days
{
    /// <exception cref="Refusal">The text is no date.</exception>
    public static DateOnly? Read(string option, string? text) =>
        text is null ? null
        : DateText.TryRead(text, out var day, out var fault) ? day
        : throw Refusal.BadInput($"{option}: {fault}");
}
