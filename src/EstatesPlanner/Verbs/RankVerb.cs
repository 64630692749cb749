using System.CommandLine;
using EstatesPlanner.Features.Rounds;
using EstatesPlanner.Readings;

namespace EstatesPlanner.Verbs;

/// <summary><c>rank ROUND [--trust CODE]</c></summary>
internal static class RankVerb
{
    public static Command Build(VerbHost host)
    {
        var round = new Argument<string>("round") { Description = "Id of the round." };
        var trust = new Option<string?>("--trust") { Description = "Code of the trust, where several have such a round." };
        return host.Does(new Command("rank", "Rank a round's bids by value and by value per pound.") { round, trust }, run =>
        {
            var book = run.Ask<RoundBooks>().Open(run.Actor, run.Get(round), run.Get(trust));
            run.Answer(RankAnswers.Rank(book), console => RankText.PrintRank(console, book));
            return Task.FromResult(ExitCode.Done);
        });
    }
}
