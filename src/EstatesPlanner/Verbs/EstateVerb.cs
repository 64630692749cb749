using System.CommandLine;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.Estate;
using EstatesPlanner.Reference;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>estate gaps|due|cycle --trust CODE</c></summary>
internal static class EstateVerb
{
    public static Command Build(VerbHost host) =>
        new("estate", "What is missing from the estate's data, and what comes due.") { Gaps(host), Due(host), Cycle(host) };

    private static Command Gaps(VerbHost host)
    {
        var trust = Trust();
        return host.Does(
            new Command("gaps", "What is missing or out of date, site by site.") { trust },
            run =>
            {
                var grades = run.Ask<ReferenceData>().FacetGrades;
                var (gaps, cycle) = run.Ask<SiteBook>().Gaps(run.Actor, OdsCode.Clean(run.Get(trust)!));
                run.Answer(
                    EstateAnswers.Gaps(OdsCode.Clean(run.Get(trust)!), gaps, cycle, grades),
                    console => gaps.ToList().ForEach(gap => console.WriteLine($"{gap.Site.Code}  {EstateWords.Of(gap.Gap, grades)}"))
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    private static Command Due(VerbHost host)
    {
        var trust = Trust();
        var until = new Option<string?>("--until") { Description = "The last day that matters, such as 31/03/2027." };
        return host.Does(
            new Command("due", "What is to be looked at again, soonest first.") { trust, until },
            run =>
            {
                var (book, grades) = (run.Ask<SiteBook>(), run.Ask<ReferenceData>().FacetGrades);
                var (due, cycle) = book.Due(run.Actor, OdsCode.Clean(run.Get(trust)!), Days.Read("--until", run.Get(until)));
                run.Answer(
                    EstateAnswers.Due(OdsCode.Clean(run.Get(trust)!), due, cycle, grades, book.Today),
                    console =>
                        due.ToList()
                            .ForEach(each =>
                                console.WriteLine(
                                    $"{EnglishText.Day(each.On)}  {EstateWords.Of(each.Kind)}  {each.SiteCode} {each.ItemReference ?? each.BlockCode}  {EstateWords.What(each, grades)}{(each.IsOverdue(book.Today) ? "  overdue" : "")}"
                                )
                            )
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    private static Command Cycle(VerbHost host)
    {
        var trust = Trust();
        var years = new Argument<string>("years") { Description = "Years after which the same thing is surveyed again." };
        return host.Writes(
            new Command("cycle", "Set the trust's own survey cycle.") { years, trust },
            async run =>
            {
                var cycle = await run.Ask<SetCycle>().To(run.Actor, OdsCode.Clean(run.Get(trust)!), run.Get(years));
                run.Answer(
                    new { years = cycle.Years, confirmed = cycle.IsConfirmed },
                    console => console.WriteLine($"Surveys are made again {cycle.Words}.")
                );
                return ExitCode.Done;
            }
        );
    }

    private static Option<string> Trust() => new("--trust") { Description = "Code of the trust.", Required = true };
}
