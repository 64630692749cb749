using System.CommandLine;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.Backlog.Bands;
using EstatesPlanner.Features.Backlog.Costs;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>trust bands CODE SCHEME [--dry-run]</c> · <c>trust basis CODE --words TEXT --parts LIST [--dry-run]</c></summary>
internal static class TrustTermsPart
{
    private const int MovesToPrint = 40;

    public static Command Bands(VerbHost host)
    {
        var code = new Argument<string>("code") { Description = "The trust's ODS code." };
        var scheme = new Argument<string>("scheme") { Description = "Id of the band scheme in data/risk-bands.json." };
        var dryRun = DryRun();
        return host.Does(
            new Command("bands", "Change the risk bands: says what moves, then moves it.") { code, scheme, dryRun },
            async run =>
            {
                run.BeginWriting(unless: run.Get(dryRun));
                var trust = OdsCode.Clean(run.Get(code));
                var change = run.Ask<ChangeBands>();
                var preview = change.Preview(run.Actor, trust, run.Get(scheme), int.MaxValue);
                var batch = run.Get(dryRun) ? null : await change.Apply(run.Actor, trust, run.Get(scheme), preview.Effect.Shown);
                run.Answer(
                    BandsAnswers.Of(preview, batch?.Id),
                    console =>
                    {
                        Print(console, preview);
                        Outcome(console, batch?.Id);
                    }
                );
                return ExitCode.Done;
            }
        );
    }

    public static Command Basis(VerbHost host)
    {
        var code = new Argument<string>("code") { Description = "The trust's ODS code." };
        var words = new Option<string>("--words")
        {
            Description = "What the trust's backlog costs include, in words; printed on every report.",
            Required = true,
        };
        var parts = new Option<string>("--parts")
        {
            Description = "The parts that count in the return, such as \"works; preliminaries; fees\".",
            Required = true,
        };
        var dryRun = DryRun();
        return host.Does(
            new Command("basis", "Change the cost basis: says what changes, then changes it.") { code, words, parts, dryRun },
            async run =>
            {
                run.BeginWriting(unless: run.Get(dryRun));
                var trust = OdsCode.Clean(run.Get(code));
                var basis = DeclaredBasis.Read(
                    run.Get(words),
                    run.Get(parts)!.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                );
                var change = run.Ask<ChangeBasis>();
                var preview = change.Preview(run.Actor, trust, basis, keep: 0);
                var batch = run.Get(dryRun) ? null : await change.Apply(run.Actor, trust, basis, ChangeBasis.Print(preview));
                var (before, after) = (preview.Effect.Before.Totals, preview.Effect.After.Totals);
                run.Answer(
                    new
                    {
                        trust,
                        dryRun = batch is null,
                        batch = batch?.Id,
                        changed = preview.Effect.Changed,
                        withoutParts = preview.WithoutParts,
                        ownSwitches = preview.OwnSwitches,
                        before = before.Total,
                        after = after.Total,
                        fullCost = after.FullCost,
                    },
                    console =>
                    {
                        console.WriteLine(
                            $"Counting {ChangeBasis.Counting(basis)}: the reported backlog goes from {before.Total} to {after.Total} ({EnglishText.Count(preview.Effect.Changed)} items change); the full project cost is {after.FullCost}."
                        );
                        console.WriteLine(
                            $"{EnglishText.Count(preview.WithoutParts)} items have a cost known only as a whole and {EnglishText.Count(preview.OwnSwitches)} have switches of their own: they stay."
                        );
                        Outcome(console, batch?.Id);
                    }
                );
                return ExitCode.Done;
            }
        );
    }

    /// <summary>Says which batch it was, or that nothing was done.</summary>
    internal static void Outcome(IAnsiConsole console, Guid? batch) =>
        console.WriteLine(batch is { } id ? $"Done as batch {id}: backlog undo takes it back." : "Dry run: nothing was changed.");

    internal static Option<bool> DryRun() => new("--dry-run") { Description = "Say what would happen; change nothing." };

    private static void Print(IAnsiConsole console, BandsPreview preview)
    {
        var moved = preview.Table.Moved;
        console.WriteLine(
            $"{preview.From.Name} to {preview.To.Name}: {EnglishText.Count(moved.Items)} of {EnglishText.Count(preview.Effect.Considered)} items move, {moved.Cost} at {preview.Table.PriceBase} prices. {EnglishText.Count(preview.Table.Stated.Items)} stated and {EnglishText.Count(preview.Table.Overridden.Items)} overridden categories stay."
        );
        var table = new Table().AddColumn("Now").AddColumns([.. RiskCategories.WorstFirst.Select(to => $"to {to}")]);
        foreach (var from in RiskCategories.WorstFirst)
        {
            table.AddRow([from.ToString(), .. RiskCategories.WorstFirst.Select(to => Cell(preview.Table[from, to]))]);
        }

        console.Write(table);
        foreach (var move in preview.Effect.Changes.Take(MovesToPrint))
        {
            console.WriteLine(
                $"{move.Before.SiteCode}  {move.Before.Reference}  {move.Before.Score}  {move.Before.Category} to {move.After.Category}  {move.Before.Cost} ({move.Before.PriceBase})"
            );
        }

        if (preview.Effect.Changed > MovesToPrint)
        {
            console.WriteLine($"… and {EnglishText.Count(preview.Effect.Changed - MovesToPrint)} more; --json lists all.");
        }
    }

    private static string Cell(CategoryTotal total) =>
        total.Items == 0 ? "–" : Markup.Escape($"{EnglishText.Count(total.Items)}: {FigureText.Short(total.Cost)}");
}
