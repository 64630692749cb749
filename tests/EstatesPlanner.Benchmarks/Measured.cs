using System.Diagnostics;
using System.Globalization;

namespace EstatesPlanner.Benchmarks;

/// <summary>One job, how long it took us and a peer doing the same in the same run, and what is asked.</summary>
/// <param name="Peer">What the peer is; null where the goal is a time of our own.</param>
/// <param name="Goal">As docs/performance.md states it.</param>
/// <param name="More">Anything else that was measured, such as memory.</param>
internal sealed record Measured(string Job, TimeSpan Ours, string? Peer, TimeSpan? Theirs, string Goal, string More = "")
{
    /// <summary>A row of the table; a ratio above 1 means we were faster.</summary>
    public string Line() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {Job} | {Text(Ours)}{(More.Length == 0 ? "" : $", {More}")} | {(Peer is null ? "" : $"{Peer} {(Theirs is { } time ? Text(time) : "not on this machine")}")} | {(Theirs is { } theirs ? $"{theirs / Ours:0.##} ×" : "")} | {Goal} |"
        );

    /// <summary>The median of several runs after one to warm up.</summary>
    public static TimeSpan Median(int runs, Action job)
    {
        job();
        return Times(runs, job)[runs / 2];
    }

    /// <summary>
    /// The medians of several jobs taken in turn after one round to warm up, so that what else the machine does falls on all of them alike.
    /// </summary>
    public static TimeSpan[] Medians(int rounds, params Action[] jobs)
    {
        var times = jobs.Select(_ => new List<TimeSpan>()).ToArray();
        for (var round = -1; round < rounds; round++)
        {
            foreach (var (index, job) in jobs.Index())
            {
                var time = Once(job);
                if (round >= 0)
                {
                    times[index].Add(time);
                }
            }
        }

        return [.. times.Select(each => each.Order().ElementAt(rounds / 2))];
    }

    /// <summary>One run, for a job too long to repeat.</summary>
    public static TimeSpan Once(Action job) => Times(1, job)[0];

    private static TimeSpan[] Times(int runs, Action job) =>
        [
            .. Enumerable
                .Range(0, runs)
                .Select(_ =>
                {
                    var started = Stopwatch.GetTimestamp();
                    job();
                    return Stopwatch.GetElapsedTime(started);
                })
                .Order(),
        ];

    private static string Text(TimeSpan time) =>
        time.TotalSeconds >= 10 ? $"{time.TotalSeconds:0} s"
        : time.TotalSeconds >= 1 ? $"{time.TotalSeconds:0.0} s"
        : $"{time.TotalMilliseconds:0.#} ms";
}
