using EstatesPlanner.Domain;
using EstatesPlanner.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EstatesPlanner.Features.Eric;

/// <summary>The published figures of any trust in an imported file. Published data is read by all.</summary>
public sealed class PublishedModel(LookUpTrust look) : PageModel
{
    public PublishedView View { get; private set; } = null!;

    public IActionResult OnGet(string code, string? year, string? prices, string? index, string? table, string? format)
    {
        View = look.View(Addresses.PublishedTrust(code), code, year, prices, index);
        if (View.Trust.Years.Count == 0)
        {
            throw Refusal.NotFound($"No trust {View.Trust.Code} in the ERIC data that was imported.");
        }

        return format is null ? Page() : TableDownload.Of(PublishedSheets.Of(View, table), $"{View.Trust.Code} ERIC {table}", format);
    }
}
