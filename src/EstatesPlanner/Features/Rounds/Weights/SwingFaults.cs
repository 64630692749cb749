using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Features.Rounds.Weights;

/// <summary>What is wrong with the swings that somebody gave.</summary>
/// <param name="Criterion">Id of the criterion at fault; empty where it is all of them.</param>
internal sealed record SwingFault(string Criterion, string Sentence);

/// <summary>Swings lie between 0 and 100, and the gap that matters most has 100: the others are ranked against it.</summary>
internal static class SwingFaults
{
    public const decimal Largest = 100;

    public static IEnumerable<SwingFault> In(Round round, SwingInput input)
    {
        foreach (
            var id in input.Swings.Keys.Where(id => !round.Criteria.Any(criterion => criterion.Id == id)).Order(StringComparer.Ordinal)
        )
        {
            yield return new(
                id,
                $"{id} is not a criterion of round {round.Id}. Criteria: {string.Join(", ", round.Criteria.Select(criterion => criterion.Id))}."
            );
        }

        var changed = input.Applied(round).Criteria;
        foreach (var criterion in changed.Where(criterion => criterion.Swing is < 0 or > Largest))
        {
            yield return new(criterion.Id, $"The swing of {criterion.Name} must be between 0 and 100.");
        }

        if (!changed.Any(criterion => criterion.Swing == Largest))
        {
            yield return new("", "Give 100 to the gap that matters most; the others are ranked against it.");
        }

        foreach (
            var criterion in changed.Where(criterion =>
                input.Reasons.TryGetValue(criterion.Id, out var why) && string.IsNullOrWhiteSpace(why)
            )
        )
        {
            yield return new(criterion.Id, $"Say why the gap of {criterion.Name} matters so much.");
        }
    }
}
