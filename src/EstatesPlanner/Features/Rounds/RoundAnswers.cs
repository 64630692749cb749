using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Rounds.History;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Features.Rounds;

/// <summary>One round and its weights, as JSON and as people read them.</summary>
internal static class RoundAnswers
{
    /// <param name="bids">How many bids are in it.</param>
    /// <param name="progress">Null where the reader scores in the round and its scoring has not ended.</param>
    /// <param name="plan">The plan that was kept, with what has changed since; null for none, or where it is hidden.</param>
    public static object Show(Round round, int bids, RoundProgress? progress, object? plan) =>
        new
        {
            round = round.Id,
            name = round.Name,
            trust = round.Trust,
            state = WireWord.Of(round.State),
            judgedBy = WireWord.Of(round.JudgedBy),
            version = round.Version,
            priceBase = round.PriceBase,
            years = round.Years,
            envelope = round.Envelope,
            bids,
            progress,
            plan,
            criteria = Weights(round),
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

    public static object History(IReadOnlyList<RoundVersion> versions) =>
        versions.Select(version => new
        {
            version = version.Change.After.Version,
            by = version.Person,
            at = version.At,
            action = version.Action,
            reason = version.Reason,
            state = version.Change.ChangesState
                ? new { before = WireWord.Of(version.Change.Before.State), after = WireWord.Of(version.Change.After.State) }
                : null,
            weights = version
                .Change.Weights.Where(weight => weight.IsChange)
                .Select(weight => new
                {
                    criterion = weight.Criterion,
                    before = weight.Before?.Weight,
                    after = weight.After?.Weight,
                }),
            moved = version.Moved?.Select(bid => new
            {
                bid = bid.Reference,
                before = bid.Before,
                after = bid.After,
            }),
        });

    public static void Print(IAnsiConsole console, Round round)
    {
        console.WriteLine(
            $"{round.Name} ({round.Trust} {round.Id}): {RoundWords.Of(round.State).ToLowerInvariant()}, version {EnglishText.Count(round.Version)}; several scorers' levels become one by {RoundWords.Of(round.JudgedBy).ToLowerInvariant()}."
        );
        var table = new Table()
            .AddColumn("Criterion")
            .AddColumn("From")
            .AddColumn("To")
            .AddColumn(new TableColumn("Swing").RightAligned())
            .AddColumn(new TableColumn("Weight").RightAligned());
        var weights = SwingWeights.Of(round.Criteria);
        foreach (var criterion in round.Criteria)
        {
            table.AddRow([
                .. new[]
                {
                    criterion.Name,
                    CriterionWords.Means(criterion, 0),
                    CriterionWords.Means(criterion, 100),
                    EnglishText.Quantity(criterion.Swing),
                    FigureText.Percent(weights[criterion.Id]),
                }.Select(Markup.Escape),
            ]);
        }

        console.Write(table);
    }
}
