using System.CommandLine;
using EstatesPlanner.Domain;
using EstatesPlanner.Features.Appraisal;

namespace EstatesPlanner.Verbs;

/// <summary>
/// <c>appraise BID [--trust CODE]</c> or <c>appraise --file appraisal.json</c>, either with <c>[--schedule ID|FILE] [--ranges ID|none]
/// [--simulate N] [--seed S]</c>
/// </summary>
internal static class AppraiseVerb
{
    public static Command Build(VerbHost host)
    {
        var bid = new Argument<string?>("bid") { Description = "Reference of a bid.", Arity = ArgumentArity.ZeroOrOne };
        var trust = new Option<string?>("--trust") { Description = "Code of the bid's trust, where several have such a bid." };
        var file = new Option<string?>("--file") { Description = "Path of an appraisal.json, in place of a bid." };
        var schedule = new Option<string?>("--schedule")
        {
            Description =
                "A discount schedule to use in place of the usual one or the file's own, as a sensitivity: an id of data/discount-schedules.json, or the path of a .json file of your own.",
        };
        var ranges = new Option<string?>("--ranges")
        {
            Description = "How far drivers are moved where nobody gives a range: a convention of data/sensitivity-ranges.json, or none.",
        };
        var simulate = new Option<int?>("--simulate") { Description = "Monte Carlo with so many draws, 1 to 1,000,000." };
        var seed = new Option<long?>("--seed")
        {
            Description = "Seed of the draws: the same seed gives the same answer on any machine. 1 where none is given.",
        };
        return host.Does(
            new Command("appraise", "Appraise options as the Green Book does.") { bid, trust, file, schedule, ranges, simulate, seed },
            run =>
            {
                var asked = new AppraiseAsk(run.Get(schedule), run.Get(ranges), run.Get(simulate), run.Get(seed));
                var report = (run.Find(bid), run.Get(file)) switch
                {
                    ({ } reference, null) => run.Ask<AppraiseBid>().Of(run.Actor, reference, run.Get(trust), asked),
                    (null, { } path) => run.Ask<AppraiseFile>().At(path, asked),
                    _ => throw Refusal.BadInput("Name one bid, or give one file with --file."),
                };
                run.Answer(AppraisalAnswers.Of(report), console => AppraisalText.Print(console, report));
                return Task.FromResult(ExitCode.Done);
            }
        );
    }
}
