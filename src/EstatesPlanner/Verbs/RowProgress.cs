using EstatesPlanner.Wording;

namespace EstatesPlanner.Verbs;

/// <summary>
/// A bar on a terminal that fills as rows are read, or a count where nobody knows how many there are; silent where nobody is looking.
/// </summary>
/// <param name="aside">Standard error.</param>
/// <param name="what">What is being read.</param>
/// <param name="rows">About how many rows there are; null where that is not known.</param>
internal sealed class RowProgress(TextWriter aside, string what, long? rows) : IProgress<int>, IDisposable
{
    private const int Width = 30;

    private readonly bool watched = !Console.IsErrorRedirected && ReferenceEquals(aside, Console.Error);
    private bool spoke;

    public void Report(int value)
    {
        if (watched)
        {
            aside.Write($"\r{what} {Bar(value)}{EnglishText.Count(value)} rows");
            spoke = true;
        }
    }

    public void Dispose()
    {
        if (spoke)
        {
            aside.WriteLine();
        }
    }

    private string Bar(int value)
    {
        if (rows is not > 0)
        {
            return "";
        }

        var filled = (int)Math.Min(Width, (long)value * Width / rows.Value);
        return $"[{new string('#', filled)}{new string('.', Width - filled)}] ";
    }
}
