using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Features.Backlog.Costs;

/// <summary>What a trust says its backlog costs include.</summary>
/// <param name="Words">In its own words, printed on every report.</param>
/// <param name="Parts">The parts of a cost that count.</param>
public sealed record DeclaredBasis(string Words, IReadOnlyList<CostPartKind> Parts)
{
    private const int MostWords = 300;

    /// <summary>Reads what a person chose.</summary>
    /// <param name="parts">Words of the parts, such as <c>works</c>.</param>
    /// <exception cref="Refusal">No words, too many, or a part that is none.</exception>
    public static DeclaredBasis Read(string? words, IEnumerable<string> parts)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            throw Refusal.BadInput("Say in words what your backlog costs include: it is printed on every report.");
        }

        if (words.Trim().Length > MostWords)
        {
            throw Refusal.BadInput($"The words must be {MostWords} characters or fewer.");
        }

        return new DeclaredBasis(words.Trim(), [.. parts.Select(Part).Distinct().Order()]);
    }

    private static CostPartKind Part(string word) =>
        WireWord.TryParseTyped<CostPartKind>(word, out var kind)
            ? kind
            : throw Refusal.BadInput($"A part of a cost is one of: {string.Join(", ", WireWord.All<CostPartKind>())}; not '{word}'.");
}
