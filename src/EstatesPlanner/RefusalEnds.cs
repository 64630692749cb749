using EstatesPlanner.Domain;
using EstatesPlanner.Verbs;

namespace EstatesPlanner;

/// <summary>How each kind of refusal ends: the exit code of a verb and the status of a page.</summary>
internal static class RefusalEnds
{
    public static int ExitCodeOf(RefusalKind kind) => Of(kind).Exit;

    public static int StatusOf(RefusalKind kind) => Of(kind).Status;

    private static (int Exit, int Status) Of(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.BadInput => (ExitCode.BadInput, StatusCodes.Status400BadRequest),
            RefusalKind.NotAllowed => (ExitCode.Refused, StatusCodes.Status403Forbidden),
            RefusalKind.Conflict => (ExitCode.Refused, StatusCodes.Status409Conflict),
            RefusalKind.TooMany => (ExitCode.Refused, StatusCodes.Status429TooManyRequests),
            RefusalKind.NotFound => (ExitCode.NotFound, StatusCodes.Status404NotFound),
            RefusalKind.Unavailable => (ExitCode.Refused, StatusCodes.Status503ServiceUnavailable),
            RefusalKind.Fault => (ExitCode.ProgramFault, StatusCodes.Status503ServiceUnavailable),
            _ => throw new InvalidOperationException($"No ending for {kind}."),
        };
}
