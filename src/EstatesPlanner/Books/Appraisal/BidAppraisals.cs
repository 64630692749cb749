using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Books.Appraisal;

/// <summary>Appraises a bid's options by the usual discount schedule.</summary>
public sealed class BidAppraisals(DiscountSchedules schedules, ReferenceData published)
{
    /// <summary>The most years a bid can be appraised over.</summary>
    public int MostYears => schedules.UsualYears;

    /// <summary>The appraisal, or what keeps the bid from being appraised.</summary>
    /// <param name="schedule">Null for the usual one.</param>
    public (AppraisalAnswer? Answer, IReadOnlyList<AppraisalProblem> Problems) Of(CapitalBid bid, DiscountSchedule? schedule = null)
    {
        var model = Model(bid, schedule);
        var problems = AppraisalProblem.In(model);
        return (problems.Count == 0 ? AppraisalAnswer.Of(model) : null, problems);
    }

    /// <summary>The bid's options as an appraisal takes them, sound or not.</summary>
    /// <param name="schedule">Null for the usual one.</param>
    public AppraisalModel Model(CapitalBid bid, DiscountSchedule? schedule = null) =>
        AppraisalModel.Of(bid, schedule ?? schedules.Usual, published.Deflator);

    /// <summary>The preferred option's figures; null where the bid has none or cannot be appraised.</summary>
    public AppraisedOption? Preferred(CapitalBid bid) => Of(bid).Answer?.Options.FirstOrDefault(option => option.Id == bid.Preferred?.Id);
}
