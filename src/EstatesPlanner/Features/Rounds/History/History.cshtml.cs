using System.Globalization;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Rounds.History;

/// <summary>Every change of a round, the newest first: who, when, why, the weights before and after, and the bids it moved.</summary>
public sealed class HistoryModel(RoundHistory history) : TrustPage
{
    public Round Round { get; private set; } = null!;

    public IReadOnlyList<RoundVersion> Versions { get; private set; } = [];

    protected override Duty Duty => Duty.ViewRanking;

    public IActionResult OnGet(string round, string? format)
    {
        (Round, Versions) = history.Of(Actor, round, Trust);
        return format is null ? Page() : TableDownload.Of(Sheet(), $"{Trust} {Round.Id} weight history", format);
    }

    public static string Weight((decimal Swing, decimal Weight)? side) =>
        side is { } given ? $"{FigureText.Percent(given.Weight)} (swing {EnglishText.Quantity(given.Swing)})" : "not in the round";

    public static string Moved(RoundVersion version) =>
        version.Moved is null ? "What it moved is hidden until the scoring has ended."
        : version.Moved.Count == 0 ? "It moved no bid."
        : $"It moved {string.Join(", ", version.Moved.Select(bid => $"{bid.Reference} from {EnglishText.Count(bid.Before)} to {EnglishText.Count(bid.After)}"))}.";

    private ExportSheet Sheet() =>
        new(
            "Weight history",
            ["version", "when, UTC", "who", "what", "why", "criterion", "swing before", "weight before", "swing after", "weight after"],
            Versions.SelectMany(version =>
                version
                    .Change.Weights.Where(weight => weight.IsChange)
                    .Select(weight =>
                        (IReadOnlyList<object?>)
                            [
                                version.Change.After.Version,
                                version.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                                version.Person,
                                version.Action,
                                version.Reason,
                                weight.Name,
                                weight.Before?.Swing,
                                weight.Before?.Weight,
                                weight.After?.Swing,
                                weight.After?.Weight,
                            ]
                    )
            )
        );
}
