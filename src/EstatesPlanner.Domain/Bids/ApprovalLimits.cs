using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;

namespace EstatesPlanner.Domain.Bids;

/// <summary>How much of a form a bid fills in.</summary>
public enum BidForm
{
    Short,
    Full,
}

/// <summary>Who decides for a bid, from the smallest to the largest.</summary>
public enum ApprovalRoute
{
    /// <summary>The chair of the capital committee.</summary>
    Committee,

    /// <summary>The chair and finance, two people.</summary>
    Trust,

    /// <summary>The chair and finance, and then NHS England and the Department.</summary>
    NhsEngland,

    /// <summary>The chair and finance, then NHS England and the Department, and then the Treasury.</summary>
    Treasury,
}

/// <summary>
/// Up to which capital a bid fills in the short form, and who decides: amounts in whole pounds, excluding VAT, before optimism bias, each
/// "up to and including".
/// Limits change and differ between trusts, so they are dated data, never code.
/// </summary>
public sealed record ApprovalLimits
{
    public required DateOnly AppliesFrom { get; init; }

    public required Money ShortForm { get; init; }

    public required Money Committee { get; init; }

    /// <summary>The trust's own delegated limit.</summary>
    public required Money Trust { get; init; }

    public required Money NhsEngland { get; init; }

    public required string Source { get; init; }

    /// <summary>confirmed or not confirmed.</summary>
    public required string Mark { get; init; }

    public BidForm FormOf(decimal capital) => capital <= ShortForm.Pounds ? BidForm.Short : BidForm.Full;

    public ApprovalRoute RouteOf(decimal capital) =>
        capital <= Committee.Pounds ? ApprovalRoute.Committee
        : capital <= Trust.Pounds ? ApprovalRoute.Trust
        : capital <= NhsEngland.Pounds ? ApprovalRoute.NhsEngland
        : ApprovalRoute.Treasury;

    /// <summary>In which roles people of the trust must approve: each another person.</summary>
    public static IReadOnlyList<Role> Approvers(ApprovalRoute route) =>
        route == ApprovalRoute.Committee ? [Role.Chair] : [Role.Chair, Role.Finance];

    /// <summary>Whether the amounts rise with the route; where not, why not.</summary>
    public string? Fault =>
        ShortForm < Money.Zero || Committee < Money.Zero ? "A limit is not below nought."
        : Trust < Committee || NhsEngland < Trust ? "Each limit is at least the one before it: committee, trust, NHS England."
        : null;

    /// <summary>Those in force on a day: the latest that apply by then; the earliest of all where none does yet.</summary>
    public static ApprovalLimits On(DateOnly day, IReadOnlyCollection<ApprovalLimits> all) =>
        all.Where(limits => limits.AppliesFrom <= day).MaxBy(limits => limits.AppliesFrom)
        ?? all.MinBy(limits => limits.AppliesFrom)
        ?? throw new ArgumentException("There are no limits.", nameof(all));
}
