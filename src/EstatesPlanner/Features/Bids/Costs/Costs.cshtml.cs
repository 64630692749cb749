using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Bids.Costs;

/// <summary>The cost form of each option of a bid, worked out, with its cash flow and the bridge from the register to the outturn; each table leaves as a file.</summary>
public sealed class CostsModel(OpenCosts costs) : TrustPage
{
    public CapitalBid Bid { get; private set; } = null!;

    public IReadOnlyList<OptionCosts> Options { get; private set; } = [];

    public bool MayChange => May(Duty.WriteBid) && Bid.Author == Actor.Id && EditBid.IsOpen(Bid);

    protected override Duty Duty => Duty.ViewBids;

    public IActionResult OnGet(string reference, string? option, string? table, string? format)
    {
        (Bid, Options) = costs.Of(Actor, reference, Trust);
        if (format is null)
        {
            return Page();
        }

        var one = Options.FirstOrDefault(known => known.Option.Id == option && known.Statement is not null) ?? throw Refusal.NotFound($"No cost form of option {option}.");
        var sheet = table switch
        {
            "form" => one.FormSheet(),
            "years" => one.YearSheet(),
            "bridge" when one.Bridge is not null => one.BridgeSheet(),
            _ => throw Refusal.NotFound($"No table {table}."),
        };
        return TableDownload.Of(sheet, $"{Bid.Reference} {one.Option.Id} {table}", format);
    }
}
