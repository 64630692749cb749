using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Shared.Charts;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Rounds.Criteria;

/// <summary>An anchor or a described level.</summary>
/// <param name="Quantity">In the criterion's unit; of a judged criterion the level itself.</param>
/// <param name="Points">0 to 100.</param>
/// <param name="Means">In words; empty where nobody gave any.</param>
public sealed record ScaleStep(decimal Quantity, decimal Points, string Means);

/// <summary>One criterion with its value function and the bids on it.</summary>
public sealed class CriterionView(Criterion criterion, decimal weight, IReadOnlyList<BidEntry> bids)
{
    public Criterion Criterion => criterion;

    public decimal Weight => weight;

    /// <summary>By points, the highest first; bids without a quantity last.</summary>
    public IReadOnlyList<(CapitalBid Bid, CriterionScore Score)> Places { get; } =
    [
        .. bids.Select(entry => (entry.Bid, Score: entry.Score.ByCriterion.Single(score => score.Criterion == criterion.Id)))
            .OrderBy(place => place.Score.IsUnscored)
            .ThenByDescending(place => place.Score.Points)
            .ThenBy(place => place.Bid.Reference, StringComparer.Ordinal),
    ];

    /// <summary>In rising order of quantity. Words stand where they were given: at 0 and at 100, or at each level.</summary>
    public IReadOnlyList<ScaleStep> Steps =>
        criterion.Scale is { } scale
            ?
            [
                .. scale.Points.Select(anchor => new ScaleStep(
                    anchor.Quantity,
                    anchor.Score,
                    anchor.Score == 0 ? scale.ZeroMeans
                        : anchor.Score == 100 ? scale.HundredMeans
                        : ""
                )),
            ]
            : [.. criterion.Levels.OrderBy(level => level.Score).Select(level => new ScaleStep(level.Score, level.Score, level.Means))];

    public string Chart =>
        new ValueChart
        {
            Title = $"Value function of {criterion.Name}",
            Description =
                $"Points of 100: {string.Join(", ", Steps.Select(step => $"{RoundWords.Quantity(criterion, step.Quantity)} earns {EnglishText.Quantity(step.Points)}"))}, on straight lines between and level beyond."
                + (
                    Scored.Count == 0
                        ? ""
                        : $" Bids: {string.Join(", ", Scored.Select(place => $"{place.Bid.Reference} {FigureText.Score(place.Score.Points)}"))}."
                ),
            Anchors =
            [
                .. Steps.Select(step => new ValueChart.Anchor(step.Quantity, step.Points, RoundWords.Quantity(criterion, step.Quantity))),
            ],
            Places =
            [
                .. Scored.Select(place => new ValueChart.Place(place.Bid.Reference, place.Score.Quantity!.Value, place.Score.Points)),
            ],
        }.Draw();

    private List<(CapitalBid Bid, CriterionScore Score)> Scored => [.. Places.Where(place => !place.Score.IsUnscored)];
}
