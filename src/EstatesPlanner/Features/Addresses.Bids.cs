using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.BusinessCases;

namespace EstatesPlanner.Features;

/// <content>Bids, their forms and their business cases.</content>
public static partial class Addresses
{
    public static string Bids(string trust) => $"{Trust(trust)}/bids";

    public static string NewBid(string trust) => $"{Bids(trust)}/new";

    public static string BidLimits(string trust) => $"{Trust(trust)}/bid-limits";

    /// <param name="confirm">The act to ask about.</param>
    public static string Bid(string trust, string reference, string? confirm = null, string? handler = null) =>
        Ask($"{Bids(trust)}/{Escape(reference)}", ("confirm", confirm), ("handler", handler));

    public static string BidAppraisal(string trust, string reference) => $"{Bid(trust, reference)}/appraisal";

    /// <param name="made">The number of a case, to take its PDF away.</param>
    /// <param name="final">Whether the final of that number is meant.</param>
    public static string BidCase(string trust, string reference, CaseKind kind, int? made = null, bool final = false) =>
        Ask(
            $"{Bid(trust, reference)}/case/{kind.Word()}",
            ("made", made is { } number ? FormattableString.Invariant($"{number}") : null),
            ("final", final ? "true" : null)
        );

    public static string BidCosts(string trust, string reference) => $"{Bid(trust, reference)}/costs";

    /// <summary>One table of an option's costs as a file.</summary>
    public static string BidCostsTable(string trust, string reference, string option, string table, string format) =>
        BidCosts(trust, reference) + CostsDownload(option, table, format);

    /// <summary>One table of an option's costs, on the page it stands on, as a file.</summary>
    public static string CostsDownload(string option, string table, string format) =>
        $"?option={Escape(option)}&table={Escape(table)}&format={Escape(format)}";

    public static string BidInterest(string trust, string reference) => $"{Bid(trust, reference)}/interest";

    public static string BidProductivity(string trust, string reference) => $"{Bid(trust, reference)}/productivity";

    public static string ScoreBid(string trust, string reference) => $"{Bid(trust, reference)}/score";

    /// <summary>The sections of a bid's form.</summary>
    public static string EditBid(string trust, string reference) => $"{Bid(trust, reference)}/edit";

    /// <param name="at">The field in it; null for its top.</param>
    public static string BidForm(string trust, string reference, BidSection section, string? handler = null, string? at = null) =>
        $"{Ask($"{EditBid(trust, reference)}/{WireWord.Of(section)}", ("handler", handler))}{(at is null ? "" : $"#{Escape(at)}")}";

    public static string CostForm(string trust, string reference, string option, string? handler = null) =>
        Ask($"{BidForm(trust, reference, BidSection.Costs)}/form/{Escape(option)}", ("handler", handler));

    /// <summary>The kinds of benefit that an option may be given.</summary>
    public static string AddBenefit(string trust, string reference, string option) =>
        $"{BidForm(trust, reference, BidSection.Benefits)}/{Escape(option)}/add";

    /// <summary>The form of a new benefit.</summary>
    /// <param name="template">The formula it is worked out by; <c>stated</c> for none.</param>
    public static string AddBenefit(string trust, string reference, string option, string template) =>
        $"{AddBenefit(trust, reference, option)}/{Escape(template)}";

    public static string ChangeBenefit(string trust, string reference, string option, string benefit) =>
        $"{BidForm(trust, reference, BidSection.Benefits)}/{Escape(option)}/change/{Escape(benefit)}";
}
