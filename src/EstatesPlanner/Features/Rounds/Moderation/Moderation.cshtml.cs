using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Rounds.Moderation;

/// <summary>
/// Every bid of a round on every judged criterion, for the chair: what the scorers came to, how far apart they are, what is settled and
/// what is out of date.
/// </summary>
public sealed class ModerationModel(RoundBooks books) : TrustPage
{
    public RoundBook Book { get; private set; } = null!;

    public IReadOnlyList<Criterion> Judged => [.. Book.Round.Criteria.Where(criterion => criterion.IsJudged)];

    protected override Duty Duty => Duty.ModerateScores;

    public IActionResult OnGet(string round, string? format)
    {
        Book = books.Open(Actor, round, Trust);
        return format is null ? Page() : TableDownload.Of(Sheet(), $"{Trust} {Book.Round.Id} levels", format);
    }

    /// <summary>A level and how it came about.</summary>
    public string Words(JudgedScore judged) =>
        judged.Level is { } level ? $"{EnglishText.Quantity(level)}: {RoundWords.Judged(judged)}" : "not scored";

    private ExportSheet Sheet() =>
        new(
            "Levels",
            ["bid", "name", "criterion", "level", "scorers", "median", "trimmed mean", "spread", "moderated", "reason", "out of date"],
            Book.Bids.SelectMany(entry => Judged.Select(criterion => (entry, criterion, judged: entry.Judged[criterion.Id])))
                .Select(row =>
                    (IReadOnlyList<object?>)
                        [
                            row.entry.Bid.Reference,
                            row.entry.Bid.Name,
                            row.criterion.Name,
                            row.judged.Level,
                            row.judged.Counted.Count,
                            row.judged.Median,
                            row.judged.Trimmed,
                            row.judged.Spread,
                            row.judged.Moderated?.Level,
                            row.judged.Moderated?.Reason,
                            row.judged.IsOutOfDate ? "yes" : "no",
                        ]
                )
        );
}
