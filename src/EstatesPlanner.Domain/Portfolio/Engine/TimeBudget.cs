namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>The time a search may take, and the wish of its caller to end it.</summary>
internal sealed class TimeBudget(TimeProvider clock, TimeSpan limit, CancellationToken cancellation)
{
    private readonly long _began = clock.GetTimestamp();

    public TimeSpan Elapsed => clock.GetElapsedTime(_began);

    public bool IsUp => cancellation.IsCancellationRequested || Elapsed >= limit;
}
