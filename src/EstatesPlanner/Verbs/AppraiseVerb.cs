using System.CommandLine;
using EstatesPlanner.Features.Appraisal;

namespace EstatesPlanner.Verbs;

/// <summary><c>appraise --file appraisal.json [--schedule ID]</c></summary>
internal static class AppraiseVerb
{
    public static Command Build(VerbHost host)
    {
        var file = new Option<string>("--file") { Description = "Path of an appraisal.json.", Required = true };
        var schedule = new Option<string?>("--schedule") { Description = "Id of a discount schedule to use in place of the file's own, as a sensitivity (see data/discount-schedules.json)." };
        return host.Does(new Command("appraise", "Appraise options as the Green Book does.") { file, schedule }, run =>
        {
            var answer = run.Ask<AppraiseFile>().At(run.Get(file)!, run.Get(schedule));
            run.Answer(AppraisalAnswers.Of(answer), console => AppraisalText.Print(console, answer));
            return Task.FromResult(ExitCode.Done);
        });
    }
}
