namespace EstatesPlanner.Children;

/// <summary>What a child process is started with.</summary>
/// <param name="Program">Path of the program, or its name where the system finds it.</param>
internal sealed record ChildStart(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>Where it works; null for where this program does.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether it sees the variables of this process: a program of others sees none.</summary>
    public bool SeesOurVariables { get; init; }

    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>How a child ended.</summary>
/// <param name="Said">What it wrote to standard error.</param>
internal sealed record ChildEnd(int Code, string Said);
