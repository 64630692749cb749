using System.CommandLine;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain.Scoring.Sensitivity;
using EstatesPlanner.Features.Rounds;
using EstatesPlanner.Features.Rounds.Sensitivity;

namespace EstatesPlanner.Verbs;

/// <summary><c>rank ROUND [--trust CODE] [--sensitivity [--samples N] [--seed S] [--spread P]]</c></summary>
internal static class RankVerb
{
    public static Command Build(VerbHost host)
    {
        var round = new Argument<string>("round") { Description = "Id of the round." };
        var trust = new Option<string?>("--trust") { Description = "Code of the trust, where several have such a round." };
        var sensitivity = new Option<bool>("--sensitivity")
        {
            Description = "Also how far each weight may go, and the ranks over sampled weights.",
        };
        var samples = new Option<int>("--samples")
        {
            Description = "Sets of weights to try, 100 to 100,000.",
            DefaultValueFactory = _ => WeightsTested.UsualSamples,
        };
        var seed = new Option<long>("--seed")
        {
            Description = "The same seed gives the same answer on any machine.",
            DefaultValueFactory = _ => 1,
        };
        var spread = new Option<int?>("--spread")
        {
            Description = "Move each swing by at most this many percent of itself; every possible set of weights where none is given.",
        };
        return host.Does(
            new Command("rank", "Rank a round's bids by value and by value per pound.")
            {
                round,
                trust,
                sensitivity,
                samples,
                seed,
                spread,
            },
            run =>
            {
                var book = run.Ask<RoundBooks>().Open(run.Actor, run.Get(round), run.Get(trust));
                var tested = run.Get(sensitivity)
                    ? WeightsTested.Of(book, new WeightSampling(run.Get(samples), run.Get(seed), run.Get(spread)))
                    : null;
                run.Answer(
                    RankAnswers.Rank(book, tested is null ? null : SensitivityAnswers.Of(tested)),
                    console =>
                    {
                        RankText.PrintRank(console, book);
                        if (tested is not null)
                        {
                            SensitivityText.Print(console, tested);
                        }
                    }
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
    }
}
