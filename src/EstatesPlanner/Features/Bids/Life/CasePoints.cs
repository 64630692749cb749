using EstatesPlanner.Books.BusinessCases;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.People;

namespace EstatesPlanner.Features.Bids.Life;

/// <summary>One outstanding point of the business case of a bid.</summary>
/// <param name="Rule">Id of the rule of the case's checklist.</param>
/// <param name="Section">The part of the case it belongs to, in words.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
/// <param name="Address">Where to put it right; null where no page of the reader's does.</param>
public sealed record CasePoint(string Rule, string Section, string Sentence, string? Address);

/// <summary>The checklist of a bid: that of its own business case, the short form or the outline case by its value.</summary>
/// <param name="Requirements">How many requirements there are in all.</param>
public sealed record CaseChecklist(CaseKind Kind, int Requirements, IReadOnlyList<CasePoint> Outstanding)
{
    public int Met => Requirements - Outstanding.Count;
}

/// <summary>
/// Holds a bid against the checklist of its business case from the first day: one checklist, whether on its page or in its PDF.
/// </summary>
public sealed class CasePoints(CaseGathering gathering, Access access)
{
    public CaseChecklist Of(Actor actor, BidSheet sheet)
    {
        var kind = sheet.Form == BidForm.Short ? CaseKind.Short : CaseKind.Obc;
        var bid = sheet.Bid;
        var composed = Compose.Of(gathering.Gather(actor, bid.Reference, bid.Trust, kind, final: false));

        // What a scorer may not know yet is no fault of the bid.
        var hidden = sheet.Round is { } round && access.IsBlind(actor, round) ? new[] { "score", "funding" } : [];
        var known = composed.Checklist.Where(line => !hidden.Contains(line.Rule)).ToList();
        var isOpen = EditBid.IsOpen(bid) && bid.Author == actor.Id;
        return new CaseChecklist(
            kind,
            known.Count,
            [
                .. composed
                    .Checklist.Where(line => !line.Met && !hidden.Contains(line.Rule))
                    .Select(line => composed.Problems.First(problem => problem.Rule == line.Rule))
                    .Select(problem => new CasePoint(
                        problem.Rule,
                        $"{char.ToUpperInvariant(problem.Section[0])}{problem.Section[1..]} case",
                        problem.Sentence,
                        AddressOf(problem.Rule, bid, isOpen)
                    )),
            ]
        );
    }

    /// <summary>Where a rule's shortcoming is put right; the form of the bid only while it is open to its author.</summary>
    private static string? AddressOf(string rule, CapitalBid bid, bool isOpen)
    {
        return rule switch
        {
            "register" or "register.priced" => Addresses.Register(bid.Trust),
            "evidence" => null,
            "score" => bid.Round is { } round ? Addresses.Scoring(bid.Trust, round) : null,
            "funding" or "funding.current" or "funding.cost" or "funding.vat" => bid.Round is { } round
                ? Addresses.Plan(bid.Trust, round)
                : null,
            "accounts.affordable" => Addresses.Headroom(bid.Trust),
            _ => isOpen && FieldOf(rule) is var (section, field) ? Addresses.BidForm(bid.Trust, bid.Reference, section, at: field) : null,
        };
    }

    private static (BidSection Section, string? Field)? FieldOf(string rule) =>
        rule switch
        {
            "need" => (BidSection.Need, "need"),
            "summary" => (BidSection.Need, "summary"),
            "owner" => (BidSection.About, "bid-sponsor-0"),
            "preference.reason" => (BidSection.Need, "part-preference"),
            "appraisal" or "switching" => (BidSection.Options, null),
            "capital" or "capital.same" or "options.costed" => (BidSection.Costs, null),
            _ when rule.StartsWith("narrative.", StringComparison.Ordinal) => (BidSection.Need, $"part-{rule["narrative.".Length..]}"),
            _ when rule.StartsWith("shortlist.", StringComparison.Ordinal) => (BidSection.Options, null),
            _ when rule.StartsWith("benefits.", StringComparison.Ordinal) => (BidSection.Benefits, null),
            _ when rule.StartsWith("bias.", StringComparison.Ordinal) => (BidSection.Bias, null),
            _ when rule.StartsWith("removed.", StringComparison.Ordinal) => (BidSection.Removes, null),
            _ => null,
        };
}
