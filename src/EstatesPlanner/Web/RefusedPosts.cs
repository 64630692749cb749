using System.Globalization;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Web;

/// <summary>A change that was refused leaves a line in the audit trail: who asked for what, and why not. In the trust's own trail where it is one of the person's, else in the system's.</summary>
internal static class RefusedPosts
{
    public static async Task Note(HttpContext context, string? sentence)
    {
        try
        {
            var (services, request) = (context.RequestServices, context.Request);
            var actor = services.GetRequiredService<CurrentActor>().Actor;
            var trust = Convert.ToString(context.GetRouteValue("trust"), CultureInfo.InvariantCulture)?.ToUpperInvariant();
            var chain = actor.Memberships.Any(membership => membership.Trust == trust) ? trust! : AuditEntry.System;
            services.GetRequiredService<LaterNotes>().Leave(actor.Stamp("refused"), chain, $"{request.Method} {request.Path}", $"{context.Response.StatusCode}: {sentence ?? "as the page said"}");
            await services.GetRequiredService<PlannerWriter>().TakeNotes();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Where the database cannot be written to, the line waits beside it, and the person has had their answer.
            context.RequestServices.GetRequiredService<ILogger<RefusalPages>>().LogWarning(fault, "A refused change has no line in the audit trail yet");
        }
    }
}
