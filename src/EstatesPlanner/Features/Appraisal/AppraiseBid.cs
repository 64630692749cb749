using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.People;
using EstatesPlanner.Readings;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>Appraises the options of a bid that is in the database.</summary>
public sealed class AppraiseBid(RoundBooks books, BidAppraisals appraisals, DiscountSchedules schedules, RangeConventions conventions, FinancialReference financial)
{
    /// <param name="bid">The bid's reference.</param>
    /// <param name="trust">Code of its trust; null where only one trust of theirs has such a bid.</param>
    /// <exception cref="Refusal">No such bid, no such schedule, or what keeps the bid from being appraised.</exception>
    public AppraisalReport Of(Actor actor, string bid, string? trust, AppraiseAsk asked)
    {
        var questions = new AppraisalQuestions
        {
            Model = appraisals.Model(books.OpenBid(actor, bid, trust).Entry.Bid, asked.Schedule is { } schedule ? ScheduleFile.Find(schedule, schedules) : null),
            Convention = conventions.Named(asked.Ranges),
            Financial = financial.Terms,
            Draws = asked.Draws,
        };
        return questions.Problems is { Count: > 0 } problems
            ? throw Refusal.BadInput(string.Join(Environment.NewLine, problems.Select(problem => $"{bid}: {problem.Path}: {problem.Message}")))
            : AppraisalReport.Of(questions);
    }
}
