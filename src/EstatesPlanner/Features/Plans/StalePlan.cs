using EstatesPlanner.Books.Plans;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Json;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Json;

namespace EstatesPlanner.Features.Plans;

/// <summary>What has changed since a plan was kept: nothing while it is current.</summary>
public sealed class StalePlan(IPlannerReader store, RoundModels models)
{
    /// <summary>What changed, in sentences; empty where the plan would be made from the same today.</summary>
    /// <param name="book">The round as it stands now.</param>
    public IReadOnlyList<string> Since(RoundBook book, KeptPlan plan)
    {
        var now = models.Of(book);
        if (CanonicalForm.Hash(now) == plan.Record.InputHash)
        {
            return [];
        }

        var made = PortfolioFile.Read(JsonFile.Parse(System.Text.Encoding.UTF8.GetBytes(plan.Record.Model), "the plan"));
        return PlanChanges.Between(made, now, WeightsChanged(book.Round, plan.Record.At));
    }

    /// <summary>Whether the weights of the round were others at that moment.</summary>
    private bool WeightsChanged(Round round, DateTime at)
    {
        using var db = store.Read();
        var then = db
            .PastRecords.Where(past => past.Kind == nameof(Round) && past.Trust == round.Trust && past.Key == round.Id && past.Until > at)
            .OrderBy(past => past.Version)
            .FirstOrDefault();
        return then is not null && new RoundChange(PlannerJson.Read<Round>(then.Document), round).ChangesWeights;
    }
}
