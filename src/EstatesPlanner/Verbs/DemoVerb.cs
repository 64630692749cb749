using System.CommandLine;
using System.Diagnostics;
using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Demo;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Backlog;
using EstatesPlanner.Features.Backlog.Evidence;
using EstatesPlanner.Features.Bids;
using EstatesPlanner.Features.BusinessCases;
using EstatesPlanner.Features.Estate;
using EstatesPlanner.Features.Incidents;
using EstatesPlanner.Features.Plans;
using EstatesPlanner.Features.Rounds;
using EstatesPlanner.Features.Rounds.Scoring;
using EstatesPlanner.Import;
using EstatesPlanner.Jobs;
using EstatesPlanner.Json;
using EstatesPlanner.People;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Verbs;

/// <summary>
/// <c>demo [--no-serve]</c>: the whole chain on a fictional trust, by the same use cases as every other verb, each step as the person whose
/// job
/// it is: register, bids, scores, ranking, proven plan, business-case PDF; then the web UI.
/// </summary>
internal static class DemoVerb
{
    public static Command Build(VerbHost host)
    {
        var noServe = new Option<bool>("--no-serve") { Description = "Stop before the web UI." };
        var port = new Option<int>("--port")
        {
            Description = "Port of the web UI on the loopback address.",
            DefaultValueFactory = _ => ServeVerb.DefaultPort,
        };
        return host.Writes(
            new Command("demo", "Make a fictional trust and run the main job on it.") { noServe, port },
            async run =>
            {
                var answer = await Run(run);
                run.Answer(answer, _ => { });
                if (run.Get(noServe))
                {
                    return ExitCode.Done;
                }

                await run.Release();
                return await ServeVerb.Serve(run, run.Get(port), InboxSettings.In(run.Settings, folder: null));
            }
        );
    }

    private static async Task<int> Register(VerbRun run, Actor estates, string trust, string seed, DateOnly? asAt)
    {
        using var file = TableFile.Open(DemoSeeds.Path(seed), ImportLimits.Verb);
        var answer = await run.Ask<ImportBacklog>()
            .Run(estates, trust, file, new ImportChoices(DryRun: false, AcceptValid: false, asAt), progress: null, run.Cancellation);
        return answer.Rows.Rejected == 0
            ? answer.Rows.Read
            : throw new InvalidDataException($"seeds/demo-trust/{seed}: {answer.Problems[0].Message}");
    }

    private static async Task Keep(VerbRun run, Actor estates, string trust, EvidenceSeed seed)
    {
        var add = run.Ask<AddEvidence>();
        await using var content = File.OpenRead(seed.File);
        await add.Keep(
            estates,
            trust,
            run.Ask<ShowItem>().Find(estates, trust, seed.Item, seed.Site).Id,
            await add.Prepare(content, seed.File, seed.Caption, run.Cancellation)
        );
    }

    private static async Task<object> Run(VerbRun run)
    {
        var clock = Stopwatch.StartNew();
        void Say(string sentence) =>
            run.People.WriteLine(string.Create(EnglishText.Culture, $"{clock.Elapsed.TotalSeconds, 5:0.0} s  {sentence}"));

        Say($"Data folder {run.Settings.DataFolder}, database {run.Settings.Database}");
        var trust = await run.Ask<LoadDemo>().Load();
        var cast = run.Ask<DemoCast>().Of(trust);

        Say(
            $"Register of {EnglishText.Day(DemoSeeds.YearEnd)}: {EnglishText.Count(await Register(run, cast.Estates, trust, DemoSeeds.YearEndRegister, DemoSeeds.YearEnd))} items read"
        );
        Say($"Register of today: {EnglishText.Count(await Register(run, cast.Estates, trust, "backlog.csv", asAt: null))} items read");

        foreach (var name in new[] { "blocks.csv", "facets.csv" })
        {
            using var file = TableFile.Open(DemoSeeds.Path(name), ImportLimits.Verb);
            await run.Ask<ImportEstate>().Run(cast.Estates, trust, file, dryRun: false);
        }

        using (var file = TableFile.Open(DemoSeeds.Path("incidents.csv"), ImportLimits.Verb))
        {
            var incidents = await run.Ask<ImportIncidents>().Run(cast.Estates, trust, file, dryRun: false);
            Say($"Incidents: {EnglishText.Count(incidents.Rows.Read)} read");
        }

        var evidence = DemoSeeds.Evidence();
        foreach (var seed in evidence)
        {
            await Keep(run, cast.Estates, trust, seed);
        }

        Say($"Evidence: {EnglishText.Count(evidence.Count)} photos and documents kept with their items");
        var totals = run.Ask<RegisterReport>().For(cast.Estates, trust).Totals;
        Say($"Backlog {FigureText.Short(totals.Total)}, of which critical infrastructure risk {FigureText.Short(totals.Critical)}");
        var (round, _) = await run.Ask<ImportRound>().Run(cast.Chair, trust, JsonFile.Open(DemoSeeds.Path("round.json")));
        using (var file = TableFile.Open(DemoSeeds.Path("bids.xlsx"), ImportLimits.Verb))
        {
            var bids = await run.Ask<ImportBids>().Run(cast.Author, trust, round.Id, file, dryRun: false);
            Say($"Bids: {EnglishText.Count(bids.Rows.Read)} read into {round.Name}");
        }

        using (var file = TableFile.Open(DemoSeeds.Path("scores.csv"), ImportLimits.Verb))
        {
            var scores = await run.Ask<ImportScores>().Run(cast.Scorer, round.Id, trust, file);
            Say($"Scores: {EnglishText.Count(scores.Rows.Read)} judgements read");
        }

        var book = run.Ask<RoundBooks>().Open(cast.Chair, round.Id, trust);
        Say(
            $"Ranked: {book.Ranking[0].Bid.Reference} {book[book.Ranking[0].Bid.Reference].Bid.Name} is first with {FigureText.Score(book.Ranking[0].Bid.Score)} of 100"
        );
        using var progress = new SearchProgress(run.Aside);
        var plan = await run.Ask<PlanRound>().Make(cast.Chair, round.Id, trust, limit: null, progress, run.Cancellation);
        Say($"Plan: {PlanAnswers.Word(plan.Plan.Status)}, {plan.Plan.Funded.Count} of {book.Bids.Count} bids funded");

        var bid = (plan.Plan.Funded.MaxBy(funded => funded.Value)?.Bid ?? book.Ranking[0].Bid.Reference);
        var made = await run.Ask<MakeCase>().Make(cast.Author, bid, trust, CaseKind.Obc, final: false, run.Cancellation);
        var path = Path.Combine(run.Settings.DataFolder, $"{trust}-{bid}-{made.Case.Kind.Word()}.pdf");
        await OutputFile.Write(run.Settings, path, made.Pdf, run.Cancellation);
        Say($"Business case of {bid}: {path}");
        return new
        {
            dataFolder = run.Settings.DataFolder,
            database = run.Settings.Database,
            trust,
            round = round.Id,
            plan = plan.Plan.PlanId,
            status = PlanAnswers.Word(plan.Plan.Status),
            bid,
            pdf = path,
            seconds = Rounding.To(1, (decimal)clock.Elapsed.TotalSeconds),
        };
    }
}
