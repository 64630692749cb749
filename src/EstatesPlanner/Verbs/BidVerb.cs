using System.CommandLine;
using EstatesPlanner.Books.Plans;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Bids.Life;
using EstatesPlanner.Import;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>bid list|show|submit|review|approve|return|withdraw|defer|deliver|realise|close|costs|productivity</c></summary>
internal static class BidVerb
{
    private static readonly (string Verb, BidAct Act, string Does)[] Moves =
    [
        ("take-up", BidAct.TakeUp, "Take up an idea, or a bid that was deferred, as a draft."),
        ("submit", BidAct.Submit, "Submit a bid: it is frozen, and reviewed from four sides."),
        ("return", BidAct.Return, "Return a bid to its author."),
        ("withdraw", BidAct.Withdraw, "Withdraw a bid."),
        ("defer", BidAct.Defer, "Defer a bid."),
        ("deliver", BidAct.Deliver, "Begin the delivery of a decided bid."),
        ("close", BidAct.Close, "Close a bid whose benefits are realised."),
    ];

    public static Command Build(VerbHost host)
    {
        var command = new Command("bid", "One bid, and its way from an idea to a closed scheme.")
        {
            List(host),
            Show(host),
            Review(host),
            Approve(host),
            Realise(host),
            BidFiguresPart.Costs(host),
            BidFiguresPart.Productivity(host),
        };
        foreach (var (verb, act, does) in Moves)
        {
            command.Add(Move(host, verb, act, does));
        }

        return command;
    }

    private static Command List(VerbHost host)
    {
        var trust = new Option<string>("--trust") { Description = "Code of the trust.", Required = true };
        var state = new Option<string?>("--state") { Description = "Only bids in this state, such as submitted." };
        return host.Does(
            new Command("list", "The bids of a trust.") { trust, state },
            run =>
            {
                var (bids, over) = run.Ask<ListBids>().Of(run.Actor, OdsCode.Clean(run.Get(trust)!));
                var only =
                    run.Get(state) is not { } word ? (BidState?)null
                    : WireWord.TryParseTyped<BidState>(word, out var known) ? known
                    : throw Refusal.BadInput($"--state is one of: {string.Join(", ", WireWord.All<BidState>())}.");
                var listed = bids.Where(bid => only is null || bid.State == only).ToList();
                run.Answer(
                    listed.Select(bid => BidAnswers.Line(bid, over.Any(claim => claim.Concerns(bid.Reference)))).ToList(),
                    console =>
                        VerbTable.Print(
                            console,
                            ["Bid", "Name", "State", "Round", "Capital"],
                            4,
                            listed.Select(bid =>
                                new[]
                                {
                                    bid.Reference,
                                    bid.Name,
                                    BidWords.Of(bid.State),
                                    bid.Round ?? "",
                                    FigureText.Pounds(bid.Capital.Total),
                                }
                            )
                        )
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    private static Command Show(VerbHost host)
    {
        var (reference, trust) = Which();
        return host.Does(
            new Command("show", "One bid: how far it has come, what it lacks, what it takes out of the return, and what you can do next.")
            {
                reference,
                trust,
            },
            run =>
            {
                var sheet = run.Ask<ShowBid>().Open(run.Actor, run.Get(reference), run.Get(trust));
                var actor = run.Actor;
                var plan = run.Ask<BidPlans>().Of(actor, sheet.Bid, sheet.Round);
                var checklist = actor.Has(Duty.MakeBusinessCase, sheet.Bid.Trust) ? run.Ask<CasePoints>().Of(actor, sheet) : null;
                run.Answer(
                    BidAnswers.Whole(sheet, plan, checklist),
                    console =>
                    {
                        console.WriteLine($"{sheet.Bid.Reference} {sheet.Bid.Name}: {BidWords.Of(sheet.Bid.State)}");
                        console.WriteLine(
                            $"{FigureText.Pounds(sheet.Bid.Capital.Total)} of capital, {LifeWords.Of(sheet.Form)}; decided by {LifeWords.Of(sheet.Route)} (limits {sheet.Limits.Mark})"
                        );
                        sheet.Gaps.ToList().ForEach(gap => console.WriteLine($"Lacks: {gap.Sentence}"));
                        checklist
                            ?.Outstanding.ToList()
                            .ForEach(point => console.WriteLine($"Outstanding in its business case: {point.Sentence}"));
                        if (plan is not null)
                        {
                            console.WriteLine(plan.Sentence);
                        }

                        sheet
                            .Effects.ToList()
                            .ForEach(effect =>
                                console.WriteLine(
                                    $"{effect.Year} {effect.SiteCode}: High {FigureText.Pounds(effect.High)}, Significant {FigureText.Pounds(effect.Significant)}, Moderate {FigureText.Pounds(effect.Moderate)}, Low {FigureText.Pounds(effect.Low)}"
                                )
                            );
                        sheet
                            .History.Moves.ToList()
                            .ForEach(move =>
                                console.WriteLine(
                                    $"{EnglishText.Moment(move.At)}: {BidWords.Of(move.From)} to {BidWords.Of(move.To)}, {move.By}{(move.Reason.Length == 0 ? "" : $": {move.Reason}")}"
                                )
                            );
                        console.WriteLine(
                            sheet.Next.Count == 0
                                ? "Nothing for you to do now."
                                : $"Next for you: {string.Join(", ", sheet.Next.Select(WireWord.Of))}."
                        );
                    }
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    private static Command Review(VerbHost host)
    {
        var (reference, trust) = Which();
        var side = new Option<string>("--side") { Description = "estates, clinical, digital or finance.", Required = true };
        var verdict = new Option<string>("--verdict") { Description = "supports, supports-with-conditions or objects.", Required = true };
        var comment = new Option<string>("--comment") { Description = "What you make of it.", Required = true };
        return host.Writes(
            new Command("review", "Review a submitted bid from one side.") { reference, trust, side, verdict, comment },
            async run =>
            {
                var code = TrustOf(run, reference, trust);
                var review = await run.Ask<ReviewBid>()
                    .Review(
                        run.Actor,
                        code,
                        run.Get(reference),
                        Word<ReviewSide>("--side", run.Get(side)),
                        Word<ReviewVerdict>("--verdict", run.Get(verdict)),
                        run.Get(comment)
                    );
                var bid = run.Ask<ShowBid>().Open(run.Actor, review.Bid, code).Bid;
                run.Answer(
                    BidAnswers.Reviewed(review, bid),
                    console =>
                        console.WriteLine(
                            $"{review.Bid} is reviewed from the {WireWord.Of(review.Side)} side. It is {BidLife.Words(bid.State)}."
                        )
                );
                return ExitCode.Done;
            }
        );
    }

    private static Command Approve(VerbHost host)
    {
        var (reference, trust) = Which();
        return host.Writes(
            new Command("approve", "Decide for a bid as it stands.") { reference, trust },
            async run =>
            {
                var sheet = run.Ask<ShowBid>().Open(run.Actor, run.Get(reference), run.Get(trust));
                var bid = await run.Ask<ApproveBid>().Approve(run.Actor, sheet.Bid.Trust, sheet.Bid.Reference, sheet.Bid.Version);
                run.Answer(
                    BidAnswers.Moved(bid),
                    console =>
                        console.WriteLine(
                            bid.State == BidState.Decided
                                ? $"{bid.Reference} is approved."
                                : $"Your approval of {bid.Reference} is recorded; another person's is awaited."
                        )
                );
                return ExitCode.Done;
            }
        );
    }

    private static Command Realise(VerbHost host)
    {
        var (reference, trust) = Which();
        var benefit = new Option<string?>("--benefit")
        {
            Description = "Id of a benefit of the preferred option. Without it the bid is marked as having realised its benefits.",
        };
        var year = new Option<string?>("--year") { Description = "The financial year, such as 2028/29." };
        var quantity = new Option<string?>("--quantity") { Description = "What it came to in that year, in the benefit's own unit." };
        var evidence = new Option<string?>("--evidence") { Description = "Where the figure comes from." };
        return host.Writes(
            new Command("realise", "Record what a benefit came to in a year, or mark the bid as having realised its benefits.")
            {
                reference,
                trust,
                benefit,
                year,
                quantity,
                evidence,
            },
            async run =>
            {
                var code = TrustOf(run, reference, trust);
                var bid = run.Get(benefit) is not { } id
                    ? await run.Ask<MoveBid>().Move(run.Actor, code, run.Get(reference), BidAct.Realise)
                    : await run.Ask<RecordBenefit>()
                        .Record(
                            run.Actor,
                            code,
                            run.Get(reference),
                            new RealisedBenefit(
                                id,
                                FinancialYear.TryParse(run.Get(year), out var known)
                                    ? known
                                    : throw Refusal.BadInput("--year is a financial year such as 2028/29."),
                                NumberText.TryRead(run.Get(quantity) ?? "", out var number, out _)
                                    ? number
                                    : throw Refusal.BadInput("--quantity is a number."),
                                run.Get(evidence) ?? ""
                            )
                        );
                run.Answer(BidAnswers.Moved(bid), console => console.WriteLine($"{bid.Reference} is {BidLife.Words(bid.State)}."));
                return ExitCode.Done;
            }
        );
    }

    private static Command Move(VerbHost host, string verb, BidAct act, string does)
    {
        var (reference, trust) = Which();
        var reason = new Option<string?>("--reason") { Description = "Why; it is kept with the move." };
        var command = new Command(verb, does) { reference, trust };
        if (BidLife.StepOf(act).NeedsReason)
        {
            command.Add(reason);
        }

        return host.Writes(
            command,
            async run =>
            {
                var bid = await run.Ask<MoveBid>()
                    .Move(
                        run.Actor,
                        TrustOf(run, reference, trust),
                        run.Get(reference),
                        act,
                        BidLife.StepOf(act).NeedsReason ? run.Get(reason) : null
                    );
                run.Answer(BidAnswers.Moved(bid), console => console.WriteLine($"{bid.Reference} is {BidLife.Words(bid.State)}."));
                return ExitCode.Done;
            }
        );
    }

    private static (Argument<string> Reference, Option<string?> Trust) Which() =>
        (
            new Argument<string>("reference") { Description = "The bid's reference." },
            new Option<string?>("--trust") { Description = "Code of the trust, where several have such a bid." }
        );

    private static string TrustOf(VerbRun run, Argument<string> reference, Option<string?> trust) =>
        run.Ask<ShowBid>().Open(run.Actor, run.Get(reference), run.Get(trust)).Bid.Trust;

    private static T Word<T>(string option, string? typed)
        where T : struct, Enum =>
        WireWord.TryParseTyped<T>(typed, out var word)
            ? word
            : throw Refusal.BadInput($"{option} is one of: {string.Join(", ", WireWord.All<T>())}.");
}
