namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// Adds cuts to a problem before the search: the relaxation is solved, what cuts its solution off is added, and again, until little is
/// gained. Cuts that do not bind in the end are dropped; where all of them gain next to nothing the problem stays as it was.
/// </summary>
internal static class Strengthening
{
    private const int MostChoices = 1500;
    private const int MostRounds = 60;
    private const int MostIdle = 4;
    private const int MostCutsOfRound = 30;
    private const double Violated = 1e-3;
    private const double Slack = 1e-7;

    /// <summary>A round that gains a smaller share of the value than this is idle.</summary>
    private const double Little = 1e-4;

    /// <summary>Cuts make every node slower: they have to gain this share of the value.</summary>
    private const double WorthIt = 1e-3;

    public static Problem Of(Problem problem, Func<bool> stop)
    {
        if (problem.ChoiceCount is 0 or > MostChoices)
        {
            return problem;
        }

        var (covers, cliques) = (new CoverCuts(problem), new CliqueCuts(problem));
        var (cuts, strengthened, first, last) = (new List<Cut>(), problem, double.NaN, double.MaxValue);
        for (var (round, idle) = (0, 0); round < MostRounds && idle < MostIdle && !stop(); round++)
        {
            var rows = new LinearRows(strengthened);
            var relaxation = Solved(problem, rows, stop, out var end);
            if (end != RelaxationEnd.Solved)
            {
                break;
            }

            var value = Enumerable.Range(0, problem.ChoiceCount).Sum(j => rows.Objective[j] * relaxation.X(j)) * rows.Worth;
            first = round == 0 ? value : first;
            idle = value > last - (Little * Math.Abs(last)) ? idle + 1 : 0;
            last = value;
            if (round == 1 && IsLittle(first, last))
            {
                break;
            }

            var found = covers
                .Find(relaxation.X)
                .Concat(cliques.Find(relaxation.X))
                .Select(cut => (Cut: cut, Violation: cut.Violation(relaxation.X)))
                .Where(found => found.Violation > Violated)
                .OrderByDescending(found => found.Violation)
                .Select(found => found.Cut)
                .DistinctBy(Text, StringComparer.Ordinal)
                .Take(MostCutsOfRound)
                .ToList();
            if (found.Count == 0)
            {
                break;
            }

            cuts = [.. cuts.Where(cut => cut.Violation(relaxation.X) >= -Slack), .. found];
            strengthened = problem.With(cuts);
        }

        return IsLittle(first, last) ? problem : strengthened;
    }

    private static bool IsLittle(double first, double last) => !(first - last > WorthIt * Math.Abs(last));

    private static string Text(Cut cut) => FormattableString.Invariant($"{string.Join(' ', cut.Uses)} {cut.Limit}");

    private static Relaxation Solved(Problem problem, LinearRows rows, Func<bool> stop, out RelaxationEnd end)
    {
        var relaxation = new Relaxation(rows);
        for (var b = 0; b < problem.BidCount; b++)
        {
            if (problem.MustDo[b] && rows.RowOfBid[b] >= 0)
            {
                relaxation.Bound(rows.ChoiceCount + rows.RowOfBid[b], 0, 0);
            }
            else if (problem.MustDo[b] && problem.FirstChoice[b] < problem.FirstChoice[b + 1])
            {
                relaxation.Bound(problem.FirstChoice[b], 1, 1);
            }
        }

        end = relaxation.Solve(double.NegativeInfinity, stop);
        return relaxation;
    }
}
