using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Bids.Life;

/// <summary>The moves, reviews and routes of a bid as people read them.</summary>
public static class LifeWords
{
    /// <summary>On a button.</summary>
    public static string Button(BidAct act) =>
        act switch
        {
            BidAct.TakeUp => "Take it up as a draft",
            BidAct.Submit => "Submit this bid",
            BidAct.Review => "Review this bid",
            BidAct.Score => "Score this bid",
            BidAct.Approve => "Approve this bid",
            BidAct.Deliver => "Begin delivery",
            BidAct.Realise => "Its benefits are realised",
            BidAct.Close => "Close this bid",
            BidAct.Return => "Return it to its author",
            BidAct.Withdraw => "Withdraw this bid",
            BidAct.Defer => "Defer this bid",
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Not a move."),
        };

    /// <summary>Asked before an act that stays done.</summary>
    public static string Question(BidAct act, CapitalBid bid) =>
        act switch
        {
            BidAct.Submit => $"Submit {bid.Reference}?",
            BidAct.Approve => $"Approve {bid.Reference}?",
            BidAct.Deliver => $"Begin the delivery of {bid.Reference}?",
            BidAct.Realise => $"Are the benefits of {bid.Reference} realised?",
            BidAct.Close => $"Close {bid.Reference}?",
            BidAct.Return => $"Return {bid.Reference} to its author?",
            BidAct.Withdraw => $"Withdraw {bid.Reference}?",
            BidAct.Defer => $"Defer {bid.Reference}?",
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Not asked about."),
        };

    /// <summary>What an act does, in sentences, before it is done.</summary>
    public static IReadOnlyList<string> Happens(BidAct act, CapitalBid bid, BidSheet sheet) =>
        act switch
        {
            BidAct.Submit =>
            [
                $"{bid.Name} asks for {FigureText.Pounds(bid.Capital.Total)} of capital{(bid.Round is { } round ? $" in round {round}" : ", in no round yet")}.",
                "It stands as it is from then on: you can change it only if it is returned to you.",
                "Estates, clinical, digital and finance review it.",
            ],
            BidAct.Approve => sheet.Awaited.Count > 1
                ?
                [
                    $"Your approval of {FigureText.Pounds(bid.Capital.Total)} of capital is recorded. It awaits another person's.",
                    "An approval cannot be taken back. It falls away if the bid is submitted anew.",
                ]
                :
                [
                    $"{bid.Name} is decided: {FigureText.Pounds(bid.Capital.Total)} of capital.",
                    "It is changed and scored no more. A decision cannot be taken back.",
                ],
            BidAct.Deliver =>
            [
                "Its works begin. From now on its author records what its benefits come to.",
                "It cannot go back to being decided only.",
            ],
            BidAct.Realise => ["What was promised is held against what was recorded.", "It cannot go back into delivery."],
            BidAct.Close => ["It is finished, and claims its backlog items no more.", "A closed bid is not opened again."],
            BidAct.Return =>
            [
                "Its author may change it, and submits it anew.",
                "Its reviews and approvals so far count no more. Your reason is kept with the move.",
            ],
            BidAct.Withdraw =>
            [
                "It leaves its round, its ranking and its plan, and claims its backlog items no more.",
                "A withdrawn bid is not taken up again: begin another. Your reason is kept with the move.",
            ],
            BidAct.Defer =>
            [
                "It leaves its round, its ranking and its plan. Its author may take it up again as a draft.",
                "Your reason is kept with the move.",
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Not asked about."),
        };

    public static string Of(ReviewSide side) => side.ToString();

    public static string Of(ReviewVerdict verdict) =>
        verdict switch
        {
            ReviewVerdict.Supports => "Supports it",
            ReviewVerdict.SupportsWithConditions => "Supports it with conditions",
            ReviewVerdict.Objects => "Objects to it",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a verdict."),
        };

    public static string Of(ApprovalRoute route) =>
        route switch
        {
            ApprovalRoute.Committee => "the capital committee, by its chair",
            ApprovalRoute.Trust => "the trust: the chair of the capital committee and finance, two people",
            ApprovalRoute.NhsEngland =>
                "the trust (the chair of the capital committee and finance, two people), then NHS England and the Department of Health and Social Care",
            ApprovalRoute.Treasury =>
                "the trust (the chair of the capital committee and finance, two people), then NHS England and the Department of Health and Social Care, then HM Treasury",
            _ => throw new ArgumentOutOfRangeException(nameof(route), route, "Not a route."),
        };

    public static string Of(BidForm form) => form == BidForm.Short ? "short form" : "full form";

    public static string Of(BidSection section) =>
        section switch
        {
            BidSection.About => "About the bid",
            BidSection.Need => "Need and case",
            BidSection.Removes => "Backlog it removes",
            BidSection.Options => "Options",
            BidSection.Costs => "Costs",
            BidSection.Benefits => "Benefits",
            BidSection.Filter => "Options filter and success factors",
            BidSection.Risks => "Risks",
            BidSection.Bias => "Optimism bias",
            BidSection.Appraisal => "Scenarios and denominator",
            _ => throw new ArgumentOutOfRangeException(nameof(section), section, "Not a section."),
        };
}
