using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Web;

/// <summary>
/// A change that was refused leaves a line in the audit trail: who asked for what, and why not. In the trust's own trail where it is one of
/// the person's, else in the system's.
/// </summary>
internal static class RefusedPosts
{
    /// <param name="method">As it was asked for, and <paramref name="path"/> likewise: the error is shown under an address of its
    /// own.</param>
    public static async Task Note(HttpContext context, string method, PathString path, string? sentence)
    {
        try
        {
            var services = context.RequestServices;
            var actor = services.GetRequiredService<CurrentActor>().Actor;
            var trust = path.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["trust", var code, ..]
                ? OdsCode.Clean(code)
                : null;
            var chain = actor.Memberships.Any(membership => membership.Trust == trust) ? trust! : AuditEntry.System;
            services
                .GetRequiredService<IPlannerWriter>()
                .Leave(
                    actor.Stamp("refused"),
                    chain,
                    $"{method} {path}",
                    $"{context.Response.StatusCode}: {sentence ?? "as the page said"}"
                );
            await services.GetRequiredService<IPlannerWriter>().TakeNotes();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Where the database cannot be written to, the line waits beside it, and the person has had their answer.
            context
                .RequestServices.GetRequiredService<ILogger<RefusalPages>>()
                .LogWarning(fault, "A refused change has no line in the audit trail yet");
        }
    }
}
