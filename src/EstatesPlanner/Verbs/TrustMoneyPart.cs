using System.CommandLine;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Appraisal;
using EstatesPlanner.Features.Bids.Life;
using EstatesPlanner.Import;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary>
/// <c>trust headroom CODE [--year YEAR …]</c> · <c>trust limits CODE [--from DATE …]</c>: what a trust can bear, and who decides up to
/// which amount.
/// </summary>
internal static class TrustMoneyPart
{
    public static Command Headroom(VerbHost host)
    {
        var (code, source) = (Code(), Source("such as the medium-term plan and its date"));
        var year = new Option<string?>("--year") { Description = "The financial year to say anew, such as 2026/27; leave out to list." };
        var revenue = new Option<string?>("--revenue") { Description = "Room in income and expenditure, pounds in the money of the year." };
        var capital = new Option<string?>("--capital")
        {
            Description = "Room in the capital limit, pounds in the money of the year, including VAT.",
        };
        return host.Does(
            new Command(
                "headroom",
                "What the trust can bear in a year: lists it, or says one year anew (neither amount takes the year out)."
            )
            {
                code,
                year,
                revenue,
                capital,
                source,
            },
            async run =>
            {
                run.BeginWriting(unless: run.Get(year) is null);
                var trust = OdsCode.Clean(run.Get(code));
                var room = run.Get(year) is { } text
                    ? await run.Ask<SetHeadroom>()
                        .To(
                            run.Actor,
                            trust,
                            [
                                new HeadroomYear(
                                    Year(text),
                                    Amount(run.Get(revenue), "--revenue"),
                                    Amount(run.Get(capital), "--capital"),
                                    run.Get(source)?.Trim() ?? ""
                                ),
                            ]
                        )
                    : run.Ask<ShowHeadroom>().Of(run.Actor, trust);
                run.Answer(
                    new
                    {
                        trust,
                        years = room.Years.Select(each => new
                        {
                            year = $"{each.Year}",
                            revenue = each.Revenue?.Pounds,
                            capital = each.Capital?.Pounds,
                            each.Source,
                        }),
                    },
                    console =>
                    {
                        console.WriteLine(room.Years.Count == 0 ? $"{trust} states no headroom." : $"Headroom of {trust}:");
                        room.Years.ToList()
                            .ForEach(each =>
                                console.WriteLine(
                                    $"{each.Year}  revenue {each.Revenue?.ToString() ?? "not stated"}  capital {each.Capital?.ToString() ?? "not stated"}  {each.Source}"
                                )
                            );
                    }
                );
                return ExitCode.Done;
            }
        );
    }

    public static Command Limits(VerbHost host)
    {
        var (code, source) = (Code(), Source("such as the standing financial instructions and their date"));
        var from = new Option<string?>("--from")
        {
            Description = "Day from which the new limits apply, such as 01/04/2026; leave out to list.",
        };
        var amounts = new (string Name, string Description)[]
        {
            ("--short", "Short form up to."),
            ("--committee", "The committee, by its chair, up to."),
            ("--trust", "The trust, by the chair and finance, up to."),
            ("--nhs-england", "NHS England up to; above it the Treasury."),
        }
            .Select(each => new Option<string?>(each.Name) { Description = $"{each.Description} Pounds, excluding VAT." })
            .ToArray();
        var command = new Command("limits", "Up to which capital who decides for a bid: lists the limits, or sets the trust's own.")
        {
            code,
            from,
            source,
        };
        Array.ForEach(amounts, command.Add);
        return host.Does(
            command,
            async run =>
            {
                run.BeginWriting(unless: run.Get(from) is null);
                var trust = OdsCode.Clean(run.Get(code));
                if (run.Get(from) is { } day)
                {
                    Money Given(int i) =>
                        Amount(run.Get(amounts[i]), amounts[i].Name)
                        ?? throw Refusal.BadInput($"{amounts[i].Name}: give an amount in pounds.");
                    await run.Ask<SetLimits>()
                        .To(
                            run.Actor,
                            trust,
                            new ApprovalLimits
                            {
                                AppliesFrom = DateText.TryRead(day, out var date, out var fault)
                                    ? date
                                    : throw Refusal.BadInput($"--from: {fault}"),
                                ShortForm = Given(0),
                                Committee = Given(1),
                                Trust = Given(2),
                                NhsEngland = Given(3),
                                Source = run.Get(source)?.Trim() ?? "",
                                Mark = "set by the trust",
                            }
                        );
                }

                var (all, now) = run.Ask<ShowLimits>().Of(run.Actor, trust);
                run.Answer(
                    new
                    {
                        trust,
                        limits = all.Select(each => new
                        {
                            from = each.AppliesFrom,
                            shortForm = each.ShortForm,
                            each.Committee,
                            each.Trust,
                            each.NhsEngland,
                            each.Source,
                            each.Mark,
                            inForce = each == now,
                        }),
                    },
                    console =>
                        all.ToList()
                            .ForEach(each =>
                                console.WriteLine(
                                    $"from {EnglishText.Day(each.AppliesFrom)}{(each == now ? " (in force)" : "")}: short form to {each.ShortForm}, committee to {each.Committee}, trust to {each.Trust}, NHS England to {each.NhsEngland}. {each.Source} ({each.Mark})"
                                )
                            )
                );
                return ExitCode.Done;
            }
        );
    }

    private static Argument<string> Code() => new("code") { Description = "The trust's ODS code." };

    private static Option<string?> Source(string such) => new("--source") { Description = $"Where it is said, {such}." };

    private static FinancialYear Year(string text) =>
        FinancialYear.TryParse(text, out var year) ? year : throw Refusal.BadInput($"{text} is not a financial year such as 2026/27.");

    private static Money? Amount(string? text, string option) =>
        text is null ? null
        : Money.TryParse(text, out var amount) ? amount
        : throw Refusal.BadInput($"{option}: {text} is not an amount in pounds.");
}
