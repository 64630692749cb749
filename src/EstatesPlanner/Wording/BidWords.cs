using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Wording;

/// <summary>The choices of a bid as people read them; their wire words are for files.</summary>
public static class BidWords
{
    public static string Of(BidType type) =>
        type switch
        {
            BidType.Backlog => "Backlog and infrastructure risk",
            BidType.NetZero => "Net zero",
            BidType.NewBuild => "New build",
            BidType.Equipment or BidType.Capacity or BidType.Digital or BidType.Community or BidType.Decant => type.ToString(),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a type of bid."),
        };

    /// <summary>Who receives a benefit: the bid's own trust where nobody is named, or it is.</summary>
    public static string Receiver(string? beneficiary, string trust) =>
        beneficiary is null || beneficiary == trust ? "The trust itself" : beneficiary;

    public static string Of(BidState state) =>
        state switch
        {
            BidState.Delivery => "In delivery",
            BidState.BenefitsRealised => "Benefits realised",
            BidState.Idea
            or BidState.Draft
            or BidState.Submitted
            or BidState.Reviewed
            or BidState.Scored
            or BidState.Decided
            or BidState.Closed
            or BidState.Returned
            or BidState.Withdrawn
            or BidState.Deferred => state.ToString(),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of a bid."),
        };

    public static string Of(OptionRole role) =>
        role switch
        {
            OptionRole.BusinessAsUsual => "Business as usual",
            OptionRole.DoMinimum => "Do minimum",
            OptionRole.Preferred => "Preferred way forward",
            OptionRole.Other => "Other option",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role of an option."),
        };

    public static string Of(BenefitClass benefit) =>
        benefit switch
        {
            BenefitClass.CashReleasing => "Cash-releasing",
            BenefitClass.NonCashReleasing => "Non-cash-releasing",
            BenefitClass.Societal => "Societal",
            BenefitClass.Unmonetised => "Unmonetised",
            _ => throw new ArgumentOutOfRangeException(nameof(benefit), benefit, "Not a class of benefit."),
        };
}
