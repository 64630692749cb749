using System.CommandLine;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Features.BusinessCases;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>business-case BID --stage short|obc --out FILE.pdf [--final]</c></summary>
internal static class BusinessCaseVerb
{
    public static Command Build(VerbHost host)
    {
        var bid = new Argument<string>("bid") { Description = "The bid's reference." };
        var trust = new Option<string?>("--trust") { Description = "Code of the trust, where several have a bid of this reference." };
        var stage = new Option<string>("--stage") { Description = "short or obc.", Required = true };
        var output = new Option<string>("--out") { Description = "Where to write the PDF.", Required = true };
        var final = new Option<bool>("--final") { Description = "A final, not a draft: refused while anything is outstanding." };
        return host.Writes(
            new Command("business-case", "Make a business case as a PDF in which every figure says how it was worked out.")
            {
                bid,
                trust,
                stage,
                output,
                final,
            },
            async run =>
            {
                var path = Path.GetFullPath(run.Get(output)!);
                await using var file = OutputFile.Begin(run.Settings, path);
                var made = await run.Ask<MakeCase>()
                    .Make(
                        run.Actor,
                        run.Get(bid),
                        run.Get(trust),
                        Stage(run.Get(stage)!),
                        run.Get(final),
                        run.Cancellation,
                        pdf => file.Fill(pdf, run.Cancellation)
                    );
                file.Keep();
                run.Answer(
                    new
                    {
                        bid = run.Get(bid),
                        stage = made.Case.Kind.Word(),
                        path,
                        figures = made.Case.Figures.Count,
                        problems = made.Case.Problems,
                        final = made.Case.IsFinal,
                        version = made.Case.Version,
                        printedAgain = made.IsAgain,
                    },
                    console =>
                    {
                        console.WriteLine(
                            $"{path}: version {made.Case.Version}{(made.IsAgain ? ", as it was: nothing has changed since" : "")}. {made.Case.Figures.Count} figures, each with its working."
                        );
                        if (made.Case.Problems.Count > 0)
                        {
                            console.WriteLine(
                                $"A draft: {(made.Case.Problems.Count == 1 ? "1 thing is" : $"{made.Case.Problems.Count} things are")} outstanding, listed inside."
                            );
                        }
                    }
                );
                return ExitCode.Done;
            }
        );
    }

    private static CaseKind Stage(string word) =>
        word switch
        {
            "short" => CaseKind.Short,
            "obc" => CaseKind.Obc,
            "soc" or "fbc" => throw Refusal.BadInput($"--stage {word} is not in this version. Use short or obc."),
            _ => throw Refusal.BadInput($"--stage takes short or obc, not '{word}'."),
        };
}
