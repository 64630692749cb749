namespace EstatesPlanner.Children;

/// <summary>A child process could not be started: the program is not there, or may not be run.</summary>
internal sealed class ChildNotStarted(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>A child process took more than it is allowed, and was killed.</summary>
/// <param name="isOfMemory">Memory, and not time, ran out.</param>
internal sealed class ChildOverrun(bool isOfMemory)
    : Exception(isOfMemory ? "The child held too much memory." : "The child took too much time.")
{
    public bool IsOfMemory { get; } = isOfMemory;
}
