using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Rounds.History;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Readings;
using Spectre.Console;

namespace EstatesPlanner.Features.Rounds;

/// <summary>One round and its weights, as JSON and as people read them.</summary>
internal static class RoundAnswers
{
    public static object Show(RoundBook book) => new
    {
        round = book.Round.Id,
        name = book.Round.Name,
        trust = book.Round.Trust,
        state = WireWord.Of(book.Round.State),
        judgedBy = WireWord.Of(book.Round.JudgedBy),
        version = book.Round.Version,
        priceBase = book.Round.PriceBase,
        years = book.Round.Years,
        envelope = book.Round.Envelope,
        bids = book.Bids.Count,
        progress = RoundProgress.Of(book),
        criteria = Weights(book.Round),
    };

    public static object Weights(Round round)
    {
        var weights = SwingWeights.Of(round.Criteria);
        return round.Criteria.Select(criterion => new
        {
            id = criterion.Id,
            name = criterion.Name,
            measure = criterion.Measure,
            worst = CriterionWords.Means(criterion, 0),
            best = CriterionWords.Means(criterion, 100),
            swing = criterion.Swing,
            weight = weights[criterion.Id],
            reason = criterion.SwingReason,
        });
    }

    public static object History(IReadOnlyList<RoundVersion> versions) => versions.Select(version => new
    {
        version = version.Change.After.Version,
        by = version.Person,
        at = version.At,
        action = version.Action,
        reason = version.Reason,
        state = version.Change.ChangesState ? new { before = WireWord.Of(version.Change.Before.State), after = WireWord.Of(version.Change.After.State) } : null,
        weights = version.Change.Weights.Where(weight => weight.IsChange).Select(weight => new { criterion = weight.Criterion, before = weight.Before?.Weight, after = weight.After?.Weight }),
        moved = version.Moved.Select(bid => new { bid = bid.Reference, before = bid.Before, after = bid.After }),
    });

    public static void Print(IAnsiConsole console, Round round)
    {
        console.WriteLine($"{round.Name} ({round.Trust} {round.Id}): {RoundWords.Of(round.State).ToLowerInvariant()}, version {EnglishText.Count(round.Version)}; several scorers' levels become one by {RoundWords.Of(round.JudgedBy).ToLowerInvariant()}.");
        var table = new Table().AddColumn("Criterion").AddColumn("From").AddColumn("To").AddColumn(new TableColumn("Swing").RightAligned()).AddColumn(new TableColumn("Weight").RightAligned());
        var weights = SwingWeights.Of(round.Criteria);
        foreach (var criterion in round.Criteria)
        {
            table.AddRow([.. new[] { criterion.Name, CriterionWords.Means(criterion, 0), CriterionWords.Means(criterion, 100), EnglishText.Quantity(criterion.Swing), FigureText.Percent(weights[criterion.Id]) }.Select(Markup.Escape)]);
        }

        console.Write(table);
    }
}
