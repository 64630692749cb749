using System.Collections.Concurrent;
using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.People;

namespace EstatesPlanner.Features.Plans;

/// <summary>A plan being looked for: how far it is, and how it ended.</summary>
public sealed class PlanJob(CancellationTokenSource stop)
{
    public PlanProgress? Progress { get; set; }

    public Task<RoundPlan> Work { get; set; } = null!;

    /// <summary>Ends the search early: the best plan so far is kept, with an honest gap.</summary>
    public void Stop() => stop.Cancel();
}

/// <summary>The searches that run behind the pages, one for each round at a time. A page shows how far one is and can stop it.</summary>
public sealed class PlanJobs(PlanRound plans)
{
    private readonly ConcurrentDictionary<(string Trust, string Round), PlanJob> jobs = new();

    /// <summary>The search that runs now, or that ended without a plan; null where there is none.</summary>
    public PlanJob? Find(string trust, string round)
    {
        var job = jobs.GetValueOrDefault((trust, round));
        if (job?.Work.IsCompletedSuccessfully == true)
        {
            jobs.TryRemove(KeyValuePair.Create((trust, round), job));
            return null;
        }

        return job;
    }

    /// <summary>Starts a search, or joins the one that runs.</summary>
    public PlanJob Start(Actor actor, string trust, string round, TimeSpan limit)
    {
        if (Find(trust, round) is { Work.IsCompleted: false } running)
        {
            return running;
        }

        var stop = new CancellationTokenSource();
        var job = new PlanJob(stop);
        job.Work = plans.Make(actor, round, trust, limit, new Latest(job), stop.Token);
        return jobs[(trust, round)] = job;
    }

    private sealed class Latest(PlanJob job) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) => job.Progress = value;
    }
}
