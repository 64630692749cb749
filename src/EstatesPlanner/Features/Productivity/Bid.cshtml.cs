using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Productivity;

/// <summary>What one bid gains in productivity, in pounds, percent and its services' own units.</summary>
public sealed class BidProductivityModel(OpenProductivity open) : TrustPage
{
    public BidGain Gain { get; private set; } = null!;

    protected override Duty Duty => Duty.ViewBids;

    public IActionResult OnGet(string reference, string? format)
    {
        Gain = open.Of(Actor, reference, Trust);
        return format is null ? Page() : TableDownload.Of(ProductivityTable.Of(Gain), $"{Gain.Bid.Reference} productivity", format);
    }
}
