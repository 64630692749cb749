using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Features.Bids.Life;

/// <summary>The moves, reviews and routes of a bid as people read them.</summary>
public static class LifeWords
{
    /// <summary>On a button.</summary>
    public static string Button(BidAct act) => act switch
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

    public static string Of(ReviewSide side) => side.ToString();

    public static string Of(ReviewVerdict verdict) => verdict switch
    {
        ReviewVerdict.Supports => "Supports it",
        ReviewVerdict.SupportsWithConditions => "Supports it with conditions",
        ReviewVerdict.Objects => "Objects to it",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a verdict."),
    };

    public static string Of(ApprovalRoute route) => route switch
    {
        ApprovalRoute.Committee => "the capital committee, by its chair",
        ApprovalRoute.Trust => "the trust: the chair of the capital committee and finance, two people",
        ApprovalRoute.NhsEngland => "the trust (the chair of the capital committee and finance, two people), then NHS England and the Department of Health and Social Care",
        ApprovalRoute.Treasury => "the trust (the chair of the capital committee and finance, two people), then NHS England and the Department of Health and Social Care, then HM Treasury",
        _ => throw new ArgumentOutOfRangeException(nameof(route), route, "Not a route."),
    };

    public static string Of(BidForm form) => form == BidForm.Short ? "short form" : "full form";

    public static string Of(BidSection section) => section switch
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
