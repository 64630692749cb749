using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Verbs;

/// <summary>One line on a terminal that says how far a search is; silent where nobody is looking.</summary>
internal sealed class SearchProgress(TextWriter aside) : IProgress<PlanProgress>, IDisposable
{
    private readonly bool watched = !Console.IsErrorRedirected && ReferenceEquals(aside, Console.Error);
    private TimeSpan spoke;

    public void Report(PlanProgress value)
    {
        if (watched && value.Elapsed - spoke > TimeSpan.FromSeconds(.25))
        {
            aside.Write(
                $"\r{EnglishText.Count((long)value.Elapsed.TotalSeconds)} s: best {Text(value.Value)}, at most {Text(value.Bound)}   "
            );
            spoke = value.Elapsed;
        }
    }

    public void Dispose()
    {
        if (spoke > TimeSpan.Zero)
        {
            aside.WriteLine();
        }
    }

    private static string Text(long? thousandths) =>
        thousandths is { } value and < long.MaxValue ? EnglishText.Quantity(value / 1000m) : "not known yet";
}
