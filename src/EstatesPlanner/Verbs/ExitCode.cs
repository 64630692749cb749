namespace EstatesPlanner.Verbs;

/// <summary>What a verb returns to its shell.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>The input or the user is at fault; the message says what and where.</summary>
    public const int BadInput = 1;

    /// <summary>The program is at fault.</summary>
    public const int ProgramFault = 2;

    /// <summary>Refused: permission, a lock, an older or newer schema.</summary>
    public const int Refused = 3;

    public const int NotFound = 4;
}
