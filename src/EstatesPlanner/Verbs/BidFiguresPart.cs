using System.CommandLine;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.Features.Bids.Costs;
using EstatesPlanner.Features.Productivity;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>bid costs REF</c> · <c>bid productivity REF</c></summary>
internal static class BidFiguresPart
{
    public static Command Costs(VerbHost host)
    {
        var (bid, trust) = Asked();
        return host.Does(
            new Command("costs", "Cost forms worked out, and the bridge from the cost to eradicate to the outturn.") { bid, trust },
            run =>
            {
                var (found, options) = run.Ask<OpenCosts>().Of(run.Actor, run.Get(bid), run.Get(trust));
                run.Answer(CostAnswers.Of(found, options), console => options.ToList().ForEach(option => Print(console, option)));
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    public static Command Productivity(VerbHost host)
    {
        var (bid, trust) = Asked();
        return host.Does(
            new Command("productivity", "What a bid gains on its services' own input cost, and in their own units.") { bid, trust },
            run =>
            {
                var gain = run.Ask<OpenProductivity>().Of(run.Actor, run.Get(bid), run.Get(trust));
                run.Answer(
                    ProductivityAnswers.Of(gain),
                    console =>
                    {
                        console.WriteLine(
                            $"{gain.Bid.Reference}: {ProductivityTable.Percent(gain.Productivity.Gain.Percent)} of the services' own input cost, {FigureText.Pounds(gain.Productivity.Gain.Yearly)} a year once built up, {EnglishText.Quantity(gain.Productivity.StaffHours)} staff hours"
                        );
                        foreach (
                            var unit in gain.Productivity.Services.SelectMany(service => service.Gains).Concat(gain.Productivity.Outcomes)
                        )
                        {
                            console.WriteLine(
                                $"  {unit.Benefit.Name}: {(unit.Benefit.QuantityPerYear is { } quantity ? $"{EnglishText.Quantity(quantity)} {unit.Benefit.Unit} a year" : "no quantity stated")}, evidence {ProductivityTable.Evidence(unit)}"
                            );
                        }
                    }
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    private static (Argument<string> Bid, Option<string?> Trust) Asked() =>
        (
            new Argument<string>("bid") { Description = "Reference of a bid." },
            new Option<string?>("--trust") { Description = "Code of its trust, where several have such a bid." }
        );

    private static void Print(IAnsiConsole console, OptionCosts option)
    {
        console.WriteLine(
            $"{option.Option.Name}: {(option.Statement is null ? option.Problems.Count == 0 ? "no cost form" : option.Problems[0].Sentence : option.BiasBase)}"
        );
        if (option.Statement is not { } statement)
        {
            return;
        }

        var table = new Table().AddColumns("Row", "Excluding VAT", "VAT", "Including VAT");
        foreach (var row in statement.Rows)
        {
            table.AddRow(
                Markup.Escape(WordsOf(row, statement)),
                Markup.Escape(row.Net.ToString()),
                Markup.Escape(row.Vat.ToString()),
                Markup.Escape(row.Gross.ToString())
            );
        }

        console.Write(table);
        foreach (var step in option.BridgeRows)
        {
            console.WriteLine(
                $"{step.Label}: {step.Step?.ToString() ?? ""} {(step.Step is null ? step.Running.ToString() : "")}".TrimEnd()
            );
        }
    }

    private static string WordsOf(FormRow row, CostStatement statement) => CostWords.Of(row.Kind, statement.Form);
}
