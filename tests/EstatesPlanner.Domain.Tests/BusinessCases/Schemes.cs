using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Kit;

namespace EstatesPlanner.Domain.Tests.BusinessCases;

/// <summary>The theatre scheme, changed as a test needs it: its bid, its preferred option.</summary>
internal static class Schemes
{
    public static CaseSources With(Func<CapitalBid, CapitalBid> change, CaseKind kind = CaseKind.Obc)
    {
        var bid = change(TheatreScheme.Bid);
        return TheatreScheme.Sources(kind) with
        {
            Bid = bid,
            Appraisal = AppraisalAnswer.Of(AppraisalModel.Of(bid, TheatreScheme.Schedule, TheatreScheme.Index)),
        };
    }

    public static CapitalBid Preferring(this CapitalBid bid, Func<BidOption, BidOption> change) =>
        bid with
        {
            Options = [.. bid.Options.Select(option => option.Role == OptionRole.Preferred ? change(option) : option)],
        };

    public static CapitalBid PaidBy(this CapitalBid bid, string? source) => bid with { VatSource = source };

    public static bool IsMet(this BusinessCase @case, string rule) => @case.Checklist.Single(line => line.Rule == rule).Met;

    public static string Problem(this BusinessCase @case, string rule) => @case.Problems.Single(problem => problem.Rule == rule).Sentence;
}
