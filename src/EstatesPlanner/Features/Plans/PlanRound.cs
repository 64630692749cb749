using EstatesPlanner.Books.Plans;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Portfolio.Engine;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Plans;

/// <summary>A plan that was made, with the round and the model it was made from.</summary>
/// <param name="Apart">Bids of the round that it does not weigh.</param>
public sealed record RoundPlan(RoundBook Book, PortfolioModel Model, Plan Plan, IReadOnlyList<SetApart> Apart);

/// <summary>
/// Makes the plan of a round from what register, bids and scores say now, and keeps it with its model so that it can be replayed.
/// </summary>
public sealed class PlanRound(RoundBooks books, RoundModels models, IPlannerWriter writer, Access access, TimeProvider clock)
{
    /// <param name="limit">How long the search may take; null for the usual minute.</param>
    /// <exception cref="Refusal">No such round, the actor may not plan it, or its bids and rules cannot be planned (the first problem is
    /// named).</exception>
    public async Task<RoundPlan> Make(
        Actor actor,
        string round,
        string? trust,
        TimeSpan? limit,
        IProgress<PlanProgress>? progress,
        CancellationToken cancellation
    )
    {
        writer.Start();
        var book = books.Open(actor, round, trust);
        access.Demand(actor, Duty.MakePlan, book.Round.Trust);
        var (model, apart) = (models.Of(book), models.Apart(book));
        if (
            book.Round.Objective == RoundObjective.Npsv
            && models.Contenders(book).FirstOrDefault(each => each is { Bid: { MustDo: true, Preferred: not null }, Npsv: null })
                is { } stuck
        )
        {
            throw Refusal.BadInput(
                $"Round {book.Round.Id} maximises net present social value, and {stuck.Bid.Reference}, which must be done, cannot be appraised. {stuck.NotAppraised} Mend the bid first."
            );
        }

        if (model.Problems() is [var problem, ..])
        {
            throw Refusal.BadInput($"Round {book.Round.Id} cannot be planned. {problem.Path}: {problem.Message}");
        }

        // The search keeps a processor busy for seconds: it has a thread of its own, never one that answers requests.
        var plan = await Task.Factory.StartNew(
            () => PlanEngine.Solve(model, PlanSettings.Default with { TimeLimit = limit }, clock, progress, cancellation),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        await Keep(actor, book, model, plan, apart);
        return new RoundPlan(book, model, plan, apart);
    }

    /// <summary>Asks the gate before a search is started behind a page.</summary>
    /// <exception cref="Refusal">The actor may not plan.</exception>
    public void Demand(Actor actor, string trust) => access.Demand(actor, Duty.MakePlan, trust);

    private Task Keep(Actor actor, RoundBook book, PortfolioModel model, Plan plan, IReadOnlyList<SetApart> apart) =>
        writer.Run(
            actor.Stamp("make plan"),
            db =>
            {
                if (db.Plans.Find(book.Round.Trust, plan.PlanId) is null)
                {
                    db.Plans.Add(
                        new PlanRecord
                        {
                            Trust = book.Round.Trust,
                            Id = plan.PlanId,
                            Round = book.Round.Id,
                            At = clock.GetUtcNow().UtcDateTime,
                            Person = actor.Id,
                            Status = plan.Status.ToString().ToLowerInvariant(),
                            Engine = plan.Engine,
                            InputHash = plan.InputHash,
                            Model = PlannerJson.WriteAnswer(PortfolioWriter.Of(model)),
                            Answer = PlannerJson.WriteAnswer(PlanAnswers.Of(plan, apart)),
                            Spending = PlanSpending.Of(model, plan),
                        }
                    );
                }

                if (
                    plan.Value is not null
                    && db.Rounds.Find(book.Round.Trust, book.Round.Id) is { } round
                    && RoundMoves.IsAllowed(round.State, RoundState.Planned)
                )
                {
                    db.Entry(round).CurrentValues.SetValues(round with { State = RoundState.Planned });
                }
            }
        );
}
