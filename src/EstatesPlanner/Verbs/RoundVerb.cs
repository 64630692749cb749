using System.CommandLine;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Rounds;
using EstatesPlanner.Json;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary>
/// <c>round import FILE --trust CODE [--reason TEXT]</c> · <c>round list</c> · <c>round show|history ROUND</c> · <c>round weights ROUND
/// [--set ID=SWING ...] [--judged-by WAY] [--reason TEXT]</c> ·
/// <c>round open|end-scoring|close ROUND [--reason TEXT]</c>
/// </summary>
internal static class RoundVerb
{
    public static Command Build(VerbHost host) =>
        new("round", "Capital rounds: criteria, weights, pots and rules.")
        {
            Import(host),
            List(host),
            RoundPart.Show(host),
            RoundPart.Weights(host),
            RoundPart.History(host),
            RoundPart.Move(host, "open", "Open a round for scoring.", RoundState.Open),
            RoundPart.Move(host, "end-scoring", "End the scoring and moderating of a round.", RoundState.Moderated),
            RoundPart.Move(host, "close", "Close a round.", RoundState.Closed),
        };

    private static Command Import(VerbHost host)
    {
        var file = new Argument<string>("file") { Description = "A round.json; templates/import/round.json is an example." };
        var trust = new Option<string>("--trust") { Description = "Code of the trust.", Required = true };
        var reason = new Option<string?>("--reason") { Description = "Why a round that has scores is changed." };
        return host.Writes(
            new Command("import", "Set a round up from its file.") { file, trust, reason },
            async run =>
            {
                var (round, changed) = await run.Ask<ImportRound>()
                    .Run(run.Actor, OdsCode.Clean(run.Get(trust)!), JsonFile.Open(run.Get(file)), run.Get(reason));
                run.Answer(
                    Answer(round, changed),
                    console => console.WriteLine(changed ? $"Round {Words(round)}." : $"Round {Words(round)}: nothing in the file is new.")
                );
                return ExitCode.Done;
            }
        );
    }

    private static Command List(VerbHost host)
    {
        var trust = new Option<string?>("--trust") { Description = "Code of one trust." };
        return host.Does(
            new Command("list", "List the rounds you may see.") { trust },
            run =>
            {
                var rounds = run.Ask<ListRounds>().For(run.Actor, run.Get(trust) is { } code ? OdsCode.Clean(code) : null);
                run.Answer(
                    rounds.Select(entry => new
                    {
                        round = entry.Round.Id,
                        entry.Round.Name,
                        entry.Round.Trust,
                        entry.Round.PriceBase,
                        entry.Round.Years,
                        criteria = entry.Round.Criteria.Select(criterion => criterion.Id),
                        pots = entry.Round.Pots.Select(pot => pot.Id),
                        entry.Bids,
                    }),
                    console =>
                        rounds
                            .ToList()
                            .ForEach(entry =>
                                console.WriteLine($"{entry.Round.Trust}  {Words(entry.Round)}, {EnglishText.Count(entry.Bids)} bids")
                            )
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    private static object Answer(Round round, bool changed) =>
        new
        {
            round = round.Id,
            name = round.Name,
            trust = round.Trust,
            criteria = round.Criteria.Select(criterion => criterion.Id),
            pots = round.Pots.Select(pot => pot.Id),
            years = round.Years,
            changed,
        };

    private static string Words(Round round) =>
        $"{round.Id}, {round.Name}: {round.Years[0]} to {round.Years[^1]}, {EnglishText.Count(round.Criteria.Count)} criteria, {EnglishText.Count(round.Pots.Count)} pots";
}
