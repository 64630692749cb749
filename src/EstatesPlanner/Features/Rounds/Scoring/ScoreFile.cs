using EstatesPlanner.Domain;
using EstatesPlanner.Import;
using EstatesPlanner.People;

namespace EstatesPlanner.Features.Rounds.Scoring;

/// <summary>A sheet of scores, read before anything is saved.</summary>
internal sealed record ScoreFile(TableFile File, SheetLines Sheet, IReadOnlyList<(SheetLine Line, Judging Judging)> Scores)
{
    public bool IsRefused => Sheet.Lines.Any(line => line.IsRejected);

    public int Rejected => Sheet.Lines.Count(line => line.IsRejected);

    /// <param name="file">Open; its one sheet that fits is read.</param>
    /// <param name="scorer">Who a row scores as, from the person it names (null for none).</param>
    /// <exception cref="FileRefusal">The file cannot be read at all.</exception>
    public static ScoreFile Read(TableFile file, Func<string?, Actor> scorer)
    {
        var sheet = SheetLines.OfOne(file, null, ScoreColumns.Finder);
        var seen = new Dictionary<(string, string, string), SheetLine>();
        var scores = new List<(SheetLine, Judging)>();
        foreach (var line in sheet.Lines)
        {
            if (One(line, scorer) is not { } judging)
            {
                continue;
            }

            if (seen.TryAdd((judging.Scorer.Id, judging.Bid, judging.Criterion), line))
            {
                scores.Add((line, judging));
            }
            else
            {
                line.Refuse(
                    "bid",
                    FormattableString.Invariant(
                        $"Rows {seen[(judging.Scorer.Id, judging.Bid, judging.Criterion)].Row} and {line.Row} score {judging.Bid} on {judging.Criterion} for the same person."
                    )
                );
            }
        }

        return new ScoreFile(file, sheet, scores);
    }

    private static Judging? One(SheetLine line, Func<string?, Actor> scorer)
    {
        var (bid, criterion, reason) = (line.NeededReference("bid"), line.NeededReference("criterion"), line.Needed("reason"));
        line.Demand("level");
        var level = line.Number("level", 0, 100);
        try
        {
            var person = scorer(line.Reference("person"));
            return bid is null || criterion is null || level is null || reason.Length == 0
                ? null
                : new Judging(person, bid, criterion, level.Value, reason);
        }
        catch (Refusal refusal) when (refusal.Kind != RefusalKind.Unavailable)
        {
            line.Refuse("person", refusal.Message);
            return null;
        }
    }
}
