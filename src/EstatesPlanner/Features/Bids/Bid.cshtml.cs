using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Bids.Costs;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Readings;
using EstatesPlanner.Storage.Sqlite;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Bids;

/// <summary>One bid: need, options appraised, costs and benefits by year, the backlog it removes, its score, its business case.</summary>
public sealed class BidModel(RoundBooks books, BidAppraisals appraisals, OpenCosts costs, ApproveBid approve, SqliteStore store, TimeProvider clock) : TrustPage
{
    public BidEntry Entry { get; private set; } = null!;

    /// <summary>Items it removes from blocks that are leaving, each with why no money should go there.</summary>
    public IReadOnlyList<string> Leaving { get; private set; } = [];

    /// <summary>What is kept with the items it removes, of those the reader may see.</summary>
    public IReadOnlyList<ItemEvidence> Evidence { get; private set; } = [];

    /// <summary>The preferred option's bridge from the register to the outturn; null where it has no cost form or removes no item.</summary>
    public OptionCosts? Bridge { get; private set; }

    public Round? Round { get; private set; }

    public AppraisalAnswer? Appraisal { get; private set; }

    public IReadOnlyList<AppraisalProblem> AppraisalProblems { get; private set; } = [];

    public AppraisedOption? Preferred => Appraisal?.Options.FirstOrDefault(option => option.Id == Entry.Bid.Preferred?.Id);

    public PriceBase PriceBase => Round?.PriceBase ?? Entry.Bid.PriceBase;

    public IReadOnlyList<int> CostYears => [.. Enumerable.Range(0, 1 + (Entry.Bid.Preferred?.Costs.Max(cost => cost.Flow.LastYear) ?? 0))];

    public string CostChart => BidCharts.Costs(Entry.Bid);

    public string ScoreChart => BidCharts.Score(Criteria);

    public IReadOnlyList<(Criterion Criterion, CriterionScore Score)> Criteria =>
        [.. Round!.Criteria.Zip(Entry.Score.ByCriterion)];

    public bool MayScore => May(Duty.ScoreBid) && !Interested;

    public bool MayApprove => May(Duty.ApproveBid) && !Interested && ApproveBid.IsAwaiting(Entry.Bid);

    protected override Duty Duty => Duty.ViewBids;

    private bool Interested => DutyRules.HasInterest(Actor.Id, Entry.Bid.Author, Entry.Bid.Sponsor);

    public void OnGet(string reference)
    {
        (Entry, Round) = books.OpenBid(Actor, reference, Trust);
        (Appraisal, AppraisalProblems) = appraisals.Of(Entry.Bid);
        Bridge = costs.Of(Entry).FirstOrDefault(option => option.Option.Id == Entry.Bid.Preferred?.Id && option.Bridge is not null);
        using var db = store.Read();
        Evidence = ItemEvidence.Of(db, [.. Entry.Items.Where(item => Actor.Has(Duty.ViewRegister, Trust, item.SiteCode))]);
        var leaving = LeavingBlocks.Of(db, Trust, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        Leaving = [.. Entry.Items.Select(item => (item.Reference, Warning: leaving.Warning(item.SiteCode, item.BlockCode))).Where(item => item.Warning is not null).Select(item => $"{item.Reference}: {item.Warning}")];
    }

    public async Task<IActionResult> OnPostApproveAsync(string reference, [FromForm] long version)
    {
        var bid = await approve.Approve(Actor, Trust, reference, version);
        Done = $"{bid.Reference} is approved.";
        return Redirect($"/trust/{Trust}/bids/{Uri.EscapeDataString(bid.Reference)}");
    }
}
