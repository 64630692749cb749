using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Bids.Costs;

/// <summary>
/// The cost form of each option of a bid, worked out, with its cash flow and the bridge from the register to the outturn; each table leaves
/// as a file.
/// </summary>
public sealed class CostsModel(OpenCosts costs) : TrustPage
{
    public CapitalBid Bid { get; private set; } = null!;

    public IReadOnlyList<OptionCosts> Options { get; private set; } = [];

    public bool MayChange => May(Duty.WriteBid) && Bid.Author == Actor.Id && EditBid.IsOpen(Bid);

    /// <summary>The lines of an option, whether stated or from its form.</summary>
    public LineTables Lines(BidOption option) => new(Bid, option);

    protected override Duty Duty => Duty.ViewBids;

    public IActionResult OnGet(string reference, string? option, string? table, string? format)
    {
        (Bid, Options) = costs.Of(Actor, reference, Trust);
        var one = Options.FirstOrDefault(known => known.Option.Id == option);
        if (one is null)
        {
            return option is null && format is null ? Page() : throw Refusal.NotFound($"{Bid.Reference} has no option {option}.");
        }

        if (format is null)
        {
            return Page();
        }

        var sheet = table switch
        {
            "lines" => Lines(one.Option).Lines.Sheet("Costs"),
            "by-year" => Lines(one.Option).ByYear.Sheet("Costs by year"),
            "form" when one.Statement is not null => one.FormSheet(),
            "years" when one.Statement is not null => one.YearSheet(),
            "bridge" when one.Bridge is not null => one.BridgeSheet(),
            _ => throw Refusal.NotFound($"No table {table}."),
        };
        return TableDownload.Of(sheet, $"{Bid.Reference} {one.Option.Id} {table}", format);
    }
}
