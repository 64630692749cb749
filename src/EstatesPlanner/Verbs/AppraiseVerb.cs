using System.CommandLine;
using EstatesPlanner.Features.Appraisal;

namespace EstatesPlanner.Verbs;

/// <summary><c>appraise BID [--trust CODE]</c> or <c>appraise --file appraisal.json</c>, either with <c>[--schedule ID|FILE]</c></summary>
internal static class AppraiseVerb
{
    public static Command Build(VerbHost host)
    {
        var bid = new Argument<string?>("bid") { Description = "Reference of a bid.", Arity = ArgumentArity.ZeroOrOne };
        var trust = new Option<string?>("--trust") { Description = "Code of the bid's trust, where several have such a bid." };
        var file = new Option<string?>("--file") { Description = "Path of an appraisal.json, in place of a bid." };
        var schedule = new Option<string?>("--schedule") { Description = "A discount schedule to use in place of the usual one or the file's own, as a sensitivity: an id of data/discount-schedules.json, or the path of a .json file of your own." };
        return host.Does(new Command("appraise", "Appraise options as the Green Book does.") { bid, trust, file, schedule }, run =>
        {
            var answer = (run.Find(bid), run.Get(file)) switch
            {
                ({ } reference, null) => run.Ask<AppraiseBid>().Of(run.Actor, reference, run.Get(trust), run.Get(schedule)),
                (null, { } path) => run.Ask<AppraiseFile>().At(path, run.Get(schedule)),
                _ => throw Refusal.BadInput("Name one bid, or give one file with --file."),
            };
            run.Answer(AppraisalAnswers.Of(answer), console => AppraisalText.Print(console, answer));
            return Task.FromResult(ExitCode.Done);
        });
    }
}
