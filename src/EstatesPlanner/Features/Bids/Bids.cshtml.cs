using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Bids.Life;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import.Writing;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Bids;

/// <summary>A trust's bids: all of them, or an author's own.</summary>
public sealed class BidsModel(ListBids list) : TrustPage
{
    public IReadOnlyList<CapitalBid> Bids { get; private set; } = [];

    /// <summary>Items claimed by live bids beyond the whole.</summary>
    public IReadOnlyList<ItemClaim> Over { get; private set; } = [];

    protected override Duty Duty => Duty.ViewBids;

    public IActionResult OnGet(string? format)
    {
        (Bids, Over) = list.Of(Actor, Trust);
        return format is null ? Page() : TableDownload.Of(Sheet(), $"{Trust} bids", format);
    }

    private ExportSheet Sheet() =>
        new(
            "Bids",
            ["bid", "name", "type", "sector", "state", "round", "price base", "capital excluding VAT, £", "need", "summary"],
            Bids.Select(bid =>
                (IReadOnlyList<object?>)
                    [
                        bid.Reference,
                        bid.Name,
                        WireWord.Of(bid.Type),
                        bid.Sector,
                        WireWord.Of(bid.State),
                        bid.Round,
                        bid.PriceBase.ToString(),
                        bid.Capital.Total,
                        bid.Need,
                        bid.Summary,
                    ]
            )
        );
}
