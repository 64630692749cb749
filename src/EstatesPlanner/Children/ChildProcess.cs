using System.Diagnostics;

namespace EstatesPlanner.Children;

/// <summary>What is asked of a child process that may end by itself at any moment: a question that comes too late is no fault.</summary>
internal static class ChildProcess
{
    /// <summary>Bytes it holds; nought once it has ended.</summary>
    public static long Memory(Process child)
    {
        try
        {
            child.Refresh();
            return child.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    /// <summary>Ends it and everything it started.</summary>
    public static void Kill(Process child)
    {
        try
        {
            child.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It had already gone.
        }
    }
}
