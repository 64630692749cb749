namespace EstatesPlanner.Domain.Scoring;

/// <summary>What makes criteria unusable: an unknown measure, no scale or levels, anchors out of order, swings that say nothing.</summary>
internal static class CriterionProblem
{
    public static IEnumerable<RoundProblem> In(IReadOnlyList<Criterion> criteria)
    {
        if (criteria.Sum(criterion => criterion.Swing) <= 0)
        {
            yield return new("criteria", "At least one criterion has a swing above 0.");
        }

        for (var i = 0; i < criteria.Count; i++)
        {
            var path = RoundProblem.At("criteria", i);
            if (criteria.Take(i).Any(earlier => string.Equals(earlier.Id, criteria[i].Id, StringComparison.Ordinal)))
            {
                yield return new($"{path}.id", $"The criterion id {criteria[i].Id} is used twice.");
            }

            foreach (var problem in Of(criteria[i], path))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<RoundProblem> Of(Criterion criterion, string path)
    {
        foreach (var problem in RoundProblem.OfChoice(criterion.Measure, MeasureId.All, $"{path}.measure"))
        {
            yield return problem;
        }

        if (criterion.Swing is < 0 or > 100)
        {
            yield return new($"{path}.swing", "A swing is between 0 and 100.");
        }

        if (criterion.IsJudged && criterion.Levels.Count < 2)
        {
            yield return new($"{path}.levels", "A judged criterion describes at least two levels.");
        }

        if (!criterion.IsJudged && (criterion.Scale?.Points.Count ?? 0) < 2)
        {
            yield return new($"{path}.points", "A measured criterion has at least two anchors.");
        }

        foreach (var (score, place) in Scores(criterion).Where(entry => entry.Score is < 0 or > 100))
        {
            yield return new($"{path}.{place}", "A score is between 0 and 100.");
        }

        var points = criterion.Scale?.Points ?? [];
        for (var i = 1; i < points.Count; i++)
        {
            if (points[i].Quantity <= points[i - 1].Quantity)
            {
                yield return new($"{path}.{RoundProblem.At("points", i)}", "Anchors are in rising order of quantity.");
            }
        }
    }

    private static IEnumerable<(decimal Score, string Place)> Scores(Criterion criterion) =>
        criterion
            .Levels.Select((level, i) => (level.Score, RoundProblem.At("levels", i)))
            .Concat((criterion.Scale?.Points ?? []).Select((point, i) => (point.Score, RoundProblem.At("points", i))));
}
