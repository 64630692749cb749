using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.People;
using EstatesPlanner.Readings;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>Appraises the options of a bid that is in the database.</summary>
public sealed class AppraiseBid(RoundBooks books, BidAppraisals appraisals, DiscountSchedules schedules)
{
    /// <param name="bid">The bid's reference.</param>
    /// <param name="trust">Code of its trust; null where only one trust of theirs has such a bid.</param>
    /// <param name="schedule">Id or file of a discount schedule; null for the usual one.</param>
    /// <exception cref="Refusal">No such bid, no such schedule, or what keeps the bid from being appraised.</exception>
    public AppraisalAnswer Of(Actor actor, string bid, string? trust, string? schedule)
    {
        var (answer, problems) = appraisals.Of(books.OpenBid(actor, bid, trust).Entry.Bid, schedule is null ? null : ScheduleFile.Find(schedule, schedules));
        return answer ?? throw Refusal.BadInput(string.Join(Environment.NewLine, problems.Select(problem => $"{bid}: {problem.Path}: {problem.Message}")));
    }
}
