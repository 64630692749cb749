using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Eric;

/// <summary>Day one of a trust: with nothing but its code it sees what ERIC published of it, the trend, and its peers.</summary>
public sealed class TrustModel(LookUpTrust look) : TrustPage
{
    public PublishedView View { get; private set; } = null!;

    protected override Duty Duty => Duty.ViewRegister;

    public IActionResult OnGet(string? year, string? prices, string? index, string? table, string? format)
    {
        View = look.View(Addresses.TrustEric(Trust), Trust, year, prices, index);
        return format is null ? Page() : TableDownload.Of(PublishedSheets.Of(View, table), $"{Trust} ERIC {table}", format);
    }
}
