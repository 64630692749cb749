using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Appraisal.Reports;
using EstatesPlanner.Domain.Appraisal.Sensitivity;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>
/// Appraises the options of a bid that is in the database, with the program's own conventions where the bid says nothing.
/// </summary>
public sealed class AppraiseBid(
    RoundBooks books,
    BidAppraisals appraisals,
    DiscountSchedules schedules,
    RangeConventions conventions,
    FinancialReference financial,
    IPlannerReader store
)
{
    /// <param name="bid">The bid's reference.</param>
    /// <param name="trust">Code of its trust; null where only one trust of theirs has such a bid.</param>
    /// <exception cref="Refusal">No such bid, no such schedule, or what keeps the bid from being appraised.</exception>
    public AppraisalReport Of(Actor actor, string bid, string? trust, AppraiseAsk asked)
    {
        var (_, questions) = Questions(actor, bid, trust, asked);
        return questions.Problems is { Count: > 0 } problems
            ? throw Refusal.BadInput(
                string.Join(Environment.NewLine, problems.Select(problem => $"{bid}: {problem.Path}: {problem.Message}"))
            )
            : AppraisalReport.Of(questions);
    }

    /// <summary>The bid and what is asked of it, sound or not.</summary>
    /// <exception cref="Refusal">No such bid, or no such schedule.</exception>
    public (CapitalBid Bid, AppraisalQuestions Questions) Questions(Actor actor, string bid, string? trust, AppraiseAsk asked)
    {
        var found = books.OpenBid(actor, bid, trust).Entry.Bid;
        var convention = conventions.Named(asked.Ranges);
        var model = appraisals.Model(found, asked.Schedule is { } schedule ? ScheduleFile.Find(schedule, schedules) : null);
        return (
            found,
            new AppraisalQuestions
            {
                Model = model,
                Convention = convention,
                Scenarios =
                    found.AppraisalTerms is { Scenarios: { Count: > 0 } own } ? [.. own.Select(Scenario)]
                    : convention.Ranges.Count > 0
                        ? [.. conventions.Scenarios.Where(scenario => AppraisalProblem.In(scenario.In(model)).Count == 0)]
                    : [],
                Distribution = found.AppraisalTerms?.Distribution,
                Financial = financial.Terms with { Headroom = Room(asked, model) },
                Draws = asked.Draws,
            }
        );
    }

    private Scenario Scenario(BidScenario scenario) =>
        new()
        {
            Id = scenario.Id,
            Name = scenario.Name,
            Changes = scenario.Changes,
            BenefitsDelayedYears = scenario.BenefitsDelayedYears,
            Schedule = scenario.Schedule is { } id ? schedules.Named(id) : null,
        };

    /// <summary>What is asked for, or what the trust says it can bear.</summary>
    private Headroom? Room(AppraiseAsk asked, AppraisalModel model)
    {
        Flow? Yearly(decimal? pounds) => pounds is { } amount ? Flow.Run(0, Math.Max(0, model.Years), amount) : null;
        if (asked.RevenueHeadroom is not null || asked.CapitalHeadroom is not null)
        {
            return Headroom.Of(Yearly(asked.RevenueHeadroom), Yearly(asked.CapitalHeadroom), model.Years);
        }

        using var db = store.Read();
        return Headrooms.Of(db, model.Trust!).From(model.FirstYear, model.Years);
    }
}
