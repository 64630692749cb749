using System.CommandLine;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Features.Rounds;
using EstatesPlanner.Features.Rounds.Moderation;
using EstatesPlanner.Features.Rounds.Scoring;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary>
/// <c>score ROUND</c> lists · <c>score ROUND --bid B --criterion C --level L --reason TEXT</c> scores one · <c>score ROUND --sheet FILE</c>
/// takes a
/// sheet of scores · <c>--moderate</c> beside the parts of one score settles it as the chair · <c>score ROUND --bid B --interest TEXT</c>
/// declares an interest
/// </summary>
internal static class ScoreVerb
{
    public static Command Build(VerbHost host)
    {
        var round = new Argument<string>("round") { Description = "Id of the round." };
        var trust = new Option<string?>("--trust") { Description = "Code of the trust, where several have such a round." };
        var sheet = new Option<string?>("--sheet") { Description = "A csv or xlsx of scores: bid, criterion, level, reason." };
        var bid = new Option<string?>("--bid") { Description = "Reference of the bid to score." };
        var criterion = new Option<string?>("--criterion") { Description = "Id of a judged criterion." };
        var level = new Option<string?>("--level") { Description = "One of the criterion's described levels." };
        var reason = new Option<string?>("--reason") { Description = "Why that level, in words." };
        var moderate = new Option<bool>("--moderate")
        {
            Description = "Settle the level as the chair: it stands in place of the scorers'.",
        };
        var interest = new Option<string?>("--interest") { Description = "Declare an interest in the bid, in words." };
        return host.Does(
            new Command("score", "Score bids on the judged criteria of a round, or list what they score.")
            {
                round,
                trust,
                sheet,
                bid,
                criterion,
                level,
                reason,
                moderate,
                interest,
            },
            run =>
            {
                if (run.Get(interest) is { } nature)
                {
                    run.BeginWriting();
                    return Interest(
                        run,
                        run.Get(round),
                        run.Get(trust),
                        run.Get(bid) ?? throw Refusal.BadInput("Give --bid with --interest."),
                        nature
                    );
                }

                var parts = new[] { bid, criterion, level, reason }.Select(run.Get).ToList();
                run.BeginWriting(unless: run.Get(sheet) is null && parts.TrueForAll(part => part is null));
                return (run.Get(sheet), parts) switch
                {
                    (null, [null, null, null, null]) => Task.FromResult(List(run, run.Get(round), run.Get(trust))),
                    ({ } path, [null, null, null, null]) => Sheet(run, run.Get(round), run.Get(trust), path),
                    (null, [{ } toScore, { } on, { } given, { } why]) => One(
                        run,
                        run.Get(round),
                        run.Get(trust),
                        (toScore, on, given, why),
                        run.Get(moderate)
                    ),
                    _ => throw Refusal.BadInput(
                        "Give --bid, --criterion, --level and --reason together, or --sheet alone, or none of them to list the scores."
                    ),
                };
            }
        );
    }

    private static int List(VerbRun run, string round, string? trust)
    {
        var book = run.Ask<RoundBooks>().Open(run.Actor, round, trust);
        run.Answer(RankAnswers.Scores(book), console => RankText.PrintScores(console, book));
        return ExitCode.Done;
    }

    private static Task<int> Sheet(VerbRun run, string round, string? trust, string path) =>
        ImportPrint.Reading(
            run,
            path,
            ImportLimits.Verb,
            isDryRun: false,
            null,
            async table =>
            {
                var answer = await run.Ask<ImportScores>().Run(run.Actor, round, trust, table);
                return ImportPrint.Answer(run, answer, answer.IsRefused, ImportWords.Scores);
            }
        );

    private static async Task<int> One(
        VerbRun run,
        string round,
        string? trust,
        (string Bid, string Criterion, string Level, string Reason) given,
        bool moderate
    )
    {
        var level = NumberText.TryRead(given.Level, out var number, out var fault) ? number : throw Refusal.BadInput($"--level: {fault}");
        var actor = run.Actor;
        var found = run.Ask<RoundBooks>().Find(actor, round, trust);
        if (moderate)
        {
            var settled = await run.Ask<ModerateScore>()
                .Settle(actor, found.Trust, found.Id, given.Bid, given.Criterion, level, given.Reason, seal: null);
            run.Answer(
                settled,
                console =>
                    console.WriteLine(
                        $"{settled.Person} settles {settled.Bid} at {EnglishText.Quantity(settled.Level)} on {settled.Criterion}; its scorers came to {EnglishText.Quantity(settled.ScorersSaid)}."
                    )
            );
            return ExitCode.Done;
        }

        var sheet = await run.Ask<ScoreBid>().Score(actor, found.Trust, found.Id, given.Bid, given.Criterion, level, given.Reason);
        run.Answer(
            sheet,
            console => console.WriteLine($"{sheet.Person} gives {sheet.Bid} {EnglishText.Quantity(sheet.Level)} on {sheet.Criterion}.")
        );
        return ExitCode.Done;
    }

    private static async Task<int> Interest(VerbRun run, string round, string? trust, string bid, string nature)
    {
        var actor = run.Actor;
        var interest = await run.Ask<DeclareInterest>().Declare(actor, run.Ask<RoundBooks>().Find(actor, round, trust).Trust, bid, nature);
        run.Answer(
            interest,
            console =>
                console.WriteLine($"{interest.Person} has an interest in {interest.Bid}, and neither scores, moderates nor approves it.")
        );
        return ExitCode.Done;
    }
}
