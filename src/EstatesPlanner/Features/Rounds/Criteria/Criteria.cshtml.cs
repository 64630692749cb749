using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import.Writing;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Rounds.Criteria;

/// <summary>
/// What a round values and how: each value function drawn, with its anchors in words; and for those who see bids beside each other, where
/// each stands on it.
/// </summary>
public sealed class CriteriaModel(RoundBooks books) : TrustPage
{
    public Round Round { get; private set; } = null!;

    public IReadOnlyList<CriterionView> Views { get; private set; } = [];

    public bool ShowsBids => SeesScores(Round);

    protected override Duty Duty => Duty.ViewBids;

    public IActionResult OnGet(string round, string? format)
    {
        Round = books.Find(Actor, round, Trust);
        var book = ShowsBids ? books.Open(Actor, round, Trust) : null;
        var weights = SwingWeights.Of(Round.Criteria);
        Views = [.. Round.Criteria.Select(criterion => new CriterionView(criterion, weights[criterion.Id], book?.Bids ?? []))];
        return format is null ? Page() : TableDownload.Of(Sheet(), $"{Trust} {Round.Id} criteria", format);
    }

    private ExportSheet Sheet() =>
        new(
            "Criteria",
            ["criterion", "weight", "what", "quantity or level", "points", "means"],
            Views.SelectMany(view =>
                view.Steps.Select(step =>
                        (IReadOnlyList<object?>)[view.Criterion.Name, view.Weight, "anchor", step.Quantity, step.Points, step.Means]
                    )
                    .Concat(
                        view.Places.Select(place =>
                            (IReadOnlyList<object?>)
                                [
                                    view.Criterion.Name,
                                    view.Weight,
                                    place.Bid.Reference,
                                    place.Score.Quantity,
                                    place.Score.Points,
                                    place.Bid.Name,
                                ]
                        )
                    )
            )
        );
}
