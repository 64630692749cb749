using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Features.Shared;

/// <summary>Choices as addresses and options give them: one of what there is, or an error that lists it.</summary>
public static class Choose
{
    /// <summary>More than this many are not listed in a sentence.</summary>
    private const int MostListed = 20;

    /// <param name="what">What is chosen, such as <c>Site</c>.</param>
    /// <param name="value">Null or empty for no choice.</param>
    /// <returns>The choice; null for none.</returns>
    /// <exception cref="Refusal">It is none of them.</exception>
    public static string? OneOf(string what, string? value, IEnumerable<string> choices)
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        var all = choices.Where(choice => choice.Length > 0).ToList();
        return all.Contains(value, StringComparer.Ordinal) ? value : throw Refusal.BadInput(Sentence(what, value, all));
    }

    /// <exception cref="Refusal">It is no financial year.</exception>
    public static FinancialYear? Year(string? value) =>
        string.IsNullOrEmpty(value) ? null
        : FinancialYear.TryParse(value, out var year) ? year
        : throw Refusal.BadInput($"Year: '{value}' is not a financial year such as 2026/27.");

    /// <summary>That a value is none of the choices, and which there are.</summary>
    public static string Sentence(string what, string value, IReadOnlyCollection<string> choices) =>
        $"{what}: there is no '{value}'.{(choices.Count is 0 or > MostListed ? "" : $" There is {string.Join(", ", choices)}.")}";
}
