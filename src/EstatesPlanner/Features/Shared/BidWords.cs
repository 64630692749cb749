using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Features.Shared;

/// <summary>The choices of a bid as people read them; their wire words are for files.</summary>
public static class BidWords
{
    public static string Of(BidType type) => type switch
    {
        BidType.Backlog => "Backlog and infrastructure risk",
        BidType.NetZero => "Net zero",
        BidType.NewBuild => "New build",
        _ => type.ToString(),
    };

    /// <summary>Who receives a benefit: the bid's own trust where nobody is named, or it is.</summary>
    public static string Receiver(string? beneficiary, string trust) => beneficiary is null || beneficiary == trust ? "The trust itself" : beneficiary;

    public static string Of(BidState state) => state switch
    {
        BidState.Delivery => "In delivery",
        BidState.BenefitsRealised => "Benefits realised",
        _ => state.ToString(),
    };

    public static string Of(OptionRole role) => role switch
    {
        OptionRole.BusinessAsUsual => "Business as usual",
        OptionRole.DoMinimum => "Do minimum",
        OptionRole.Preferred => "Preferred way forward",
        _ => "Other option",
    };

    public static string Of(BenefitClass benefit) => benefit switch
    {
        BenefitClass.CashReleasing => "Cash-releasing",
        BenefitClass.NonCashReleasing => "Non-cash-releasing",
        BenefitClass.Societal => "Societal",
        _ => "Unmonetised",
    };
}
