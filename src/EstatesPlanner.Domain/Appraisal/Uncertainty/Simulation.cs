using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal.Uncertainty;

/// <summary>One option over the draws.</summary>
/// <param name="Npsv">Pounds, as the appraisal's.</param>
/// <param name="Incremental">NPSV less that of business as usual in the same draw; null for business as usual and where there is
/// none.</param>
/// <param name="Npc">Net present cost.</param>
/// <param name="Capital">Undiscounted capital, real terms, with its optimism bias.</param>
/// <param name="ProbabilityBest">Share of draws in which no option has a larger NPSV; ties go to the first by id.</param>
/// <param name="ProbabilityWorthwhile">Share of draws in which it is worth more than business as usual (or than nothing).</param>
public sealed record SimulatedOption(
    string Id,
    Spread Npsv,
    Spread? Incremental,
    Spread Npc,
    Spread Capital,
    double ProbabilityBest,
    double ProbabilityWorthwhile
)
{
    /// <summary>Of what it is worth against business as usual (or of its own NPSV, where it is that or there is none).</summary>
    public required Histogram Histogram { get; init; }
}

/// <summary>
/// Monte Carlo on an appraisal: every draw values all options by the same draws of what is uncertain, and every risk happens or does not.
/// The same seed and inputs give the same answer to the last bit on any machine. Binary floating point, unlike the appraisal itself.
/// Source: HM Treasury, The Green Book (2018), uncertainty: for large or high-risk schemes.
/// </summary>
public sealed record Simulation
{
    public required long Seed { get; init; }

    public required int Draws { get; init; }

    public required UncertainInputs Inputs { get; init; }

    public required IReadOnlyList<SimulatedOption> Options { get; init; }

    /// <summary>The option marked preferred, or where none is the one with the largest NPSV in the appraisal.</summary>
    public required string Preferred { get; init; }

    /// <summary>What a reviewer would challenge.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Share of draws in which the preferred option has the largest NPSV.</summary>
    public double ProbabilityPreferredStaysBest => Options.Single(option => option.Id == Preferred).ProbabilityBest;

    /// <param name="scope">Whose appraisal it is, such as a bid's reference; empty where there is one alone.</param>
    public static Simulation Of(AppraisalAnswer answer, UncertainInputs uncertainty, SharedDraws draws, string scope = "")
    {
        var own = new Dictionary<DrawnInput, double[]>();
        double[] Column(DrawnInput input) => own.TryGetValue(input, out var column) ? column : own[input] = draws.Of(input);

        var events = new RiskEvents(answer.Model);
        var drawn = answer.Options.Select(option => DrawnOption.Of(option, answer.Terms, uncertainty, events, scope)).ToList();
        var npsv = drawn.ConvertAll(option => option.Npsv.Over(Column, draws.Count));
        var bau = answer.BusinessAsUsual is { } usual ? npsv[answer.Options.ToList().IndexOf(usual)] : null;
        var best = BestShares([.. answer.Options.Select(option => option.Id)], npsv);
        return new Simulation
        {
            Seed = draws.Seed,
            Draws = draws.Count,
            Inputs = uncertainty,
            Preferred = answer.Options.FirstOrDefault(option => option.Option.Role == OptionRole.Preferred)?.Id ?? answer.Ranking[0],
            Options =
            [
                .. answer.Options.Select(
                    (option, i) =>
                    {
                        var gain = bau is null ? npsv[i] : Less(npsv[i], bau);
                        var isMeasured = bau is not null && option.Option.Role != OptionRole.BusinessAsUsual;
                        return new SimulatedOption(
                            option.Id,
                            Spread.Of(npsv[i]),
                            isMeasured ? Spread.Of(gain) : null,
                            Spread.Of(drawn[i].Npc.Over(Column, draws.Count)),
                            Spread.Of(drawn[i].Capital.Over(Column, draws.Count)),
                            best[i],
                            ShareAbove(gain)
                        )
                        {
                            Histogram = Histogram.Of(isMeasured ? gain : npsv[i]),
                        };
                    }
                ),
            ],
            Warnings = [.. SimulationWarning.In(answer, uncertainty)],
        };
    }

    private static double[] BestShares(IReadOnlyList<string> ids, List<double[]> npsv)
    {
        var byId = Enumerable.Range(0, ids.Count).OrderBy(i => ids[i], StringComparer.Ordinal).ToArray();
        var wins = new int[ids.Count];
        for (var draw = 0; draw < npsv[0].Length; draw++)
        {
            var best = byId[0];
            foreach (var i in byId)
            {
                best = npsv[i][draw] > npsv[best][draw] ? i : best;
            }

            wins[best]++;
        }

        return [.. wins.Select(count => count / (double)npsv[0].Length)];
    }

    internal static double[] Less(double[] values, double[] other)
    {
        var difference = new double[values.Length];
        for (var draw = 0; draw < values.Length; draw++)
        {
            difference[draw] = values[draw] - other[draw];
        }

        return difference;
    }

    internal static double ShareAbove(ReadOnlySpan<double> values)
    {
        var above = 0;
        foreach (var value in values)
        {
            above += value > 0 ? 1 : 0;
        }

        return above / (double)values.Length;
    }
}
