namespace EstatesPlanner.Domain;

/// <summary>Why the program will not go on. A verb turns it into an exit code, a page into a status.</summary>
public enum RefusalKind
{
    /// <summary>What the person gave cannot be used.</summary>
    BadInput,

    /// <summary>Not allowed, locked, or in a state that forbids it.</summary>
    NotAllowed,

    NotFound,

    /// <summary>More than one person may ask for in the time.</summary>
    TooMany,

    /// <summary>Something has happened since that stands in the way.</summary>
    Conflict,

    /// <summary>The database, the disk or this computer cannot do it now; whoever looks after it can mend it.</summary>
    Unavailable,

    /// <summary>The program, or something it came with, is at fault.</summary>
    Fault,
}

/// <summary>
/// Whatever stops a task with a sentence for the person; each kind ends a verb and a page in one way. Problems that a person should see
/// together come as lists, not as this.
/// </summary>
public class Refusal(RefusalKind kind, string sentence, Exception? cause = null) : Exception(sentence, cause)
{
    public RefusalKind Kind { get; } = kind;

    /// <summary>Whether the form that was sent is the place to say it: the person can mend it there, or wait.</summary>
    public bool IsForTheForm => Kind is RefusalKind.BadInput or RefusalKind.NotAllowed or RefusalKind.Conflict or RefusalKind.TooMany;

    /// <summary>When to ask again, where waiting helps.</summary>
    public TimeSpan? After { get; private init; }

    public static Refusal TooMany(string sentence, TimeSpan after) => new(RefusalKind.TooMany, sentence) { After = after };

    public static Refusal BadInput(string sentence) => new(RefusalKind.BadInput, sentence);

    public static Refusal NotAllowed(string sentence) => new(RefusalKind.NotAllowed, sentence);

    public static Refusal Conflict(string sentence) => new(RefusalKind.Conflict, sentence);

    public static Refusal NotFound(string sentence) => new(RefusalKind.NotFound, sentence);
}
