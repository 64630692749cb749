using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Storage;
using EstatesPlanner.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EstatesPlanner.Features.Shared;

/// <summary>
/// An error within the frame of the pages: what went wrong in a sentence, and ways on. Nobody asks for it by its address.
/// </summary>
public sealed class ErrorModel(IPlannerReader store, CurrentActor current) : PageModel
{
    public ErrorShown Shown { get; private set; } = null!;

    /// <summary>The trust whose page was asked for, where the reader knows of it.</summary>
    public Organisation? Organisation { get; private set; }

    /// <summary>The page whose form was refused; null where the page itself cannot be shown.</summary>
    public string? Again { get; private set; }

    public void OnGet()
    {
        Shown = HttpContext.Items[typeof(ErrorShown)] as ErrorShown ?? throw Refusal.NotFound("There is no page at this address.");
        Again = HttpContext.Items[RefusalPages.WasSent] is true ? Referer() : null;
        var code = Shown.From.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["trust", var trust, ..]
            ? OdsCode.Clean(trust)
            : null;
        if (code is not null && current.Actor.Memberships.Any(membership => membership.Trust == code))
        {
            using var db = store.Read();
            Organisation = db.Organisations.SingleOrDefault(organisation => organisation.Code == code);
            ViewData["Trust"] = Organisation;
        }
    }

    /// <summary>Where the form stood, on this site.</summary>
    private string? Referer() =>
        Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == Request.Host.Value
            ? from.PathAndQuery
            : null;
}
