using System.Collections.Concurrent;
using EstatesPlanner.Domain;

namespace EstatesPlanner.Web;

/// <summary>How many documents one person may have typeset by the pages: 30 in any hour.</summary>
public sealed class PdfQuota(TimeProvider clock)
{
    public const int Most = 30;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> made = new(StringComparer.Ordinal);

    /// <summary>Counts one more.</summary>
    /// <exception cref="Refusal">It would be the thirty-first within an hour.</exception>
    public void Take(string person)
    {
        var now = clock.GetUtcNow();
        var mine = made.GetOrAdd(person, _ => new Queue<DateTimeOffset>());
        lock (mine)
        {
            while (mine.TryPeek(out var first) && now - first >= Hour)
            {
                mine.Dequeue();
            }

            if (mine.Count >= Most)
            {
                var wait = Hour - (now - mine.Peek());
                var minutes = (int)Math.Ceiling(wait.TotalMinutes);
                throw Refusal.TooMany(
                    $"You have had {Most} documents made in the last hour, which is the most for one person. The next can be made in {minutes} minute{(minutes == 1 ? "" : "s")}.",
                    wait
                );
            }

            mine.Enqueue(now);
        }
    }
}
