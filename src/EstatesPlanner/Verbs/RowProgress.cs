using EstatesPlanner.Features.Shared;

namespace EstatesPlanner.Verbs;

/// <summary>One line on a terminal that says how many rows have been read; silent where nobody is looking.</summary>
internal sealed class RowProgress(TextWriter aside, string what) : IProgress<int>, IDisposable
{
    private readonly bool watched = !Console.IsErrorRedirected && ReferenceEquals(aside, Console.Error);
    private bool spoke;

    public void Report(int value)
    {
        if (watched)
        {
            aside.Write($"\r{what}: {EnglishText.Count(value)} rows");
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
}
