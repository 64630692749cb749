using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.People;
using EstatesPlanner.Storage.Sqlite;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Bids;

/// <summary>A trust's bids: all of them, or an author's own.</summary>
public sealed class BidsModel(SqliteStore store, Access access) : TrustPage
{
    public IReadOnlyList<CapitalBid> Bids { get; private set; } = [];

    protected override Duty Duty => Duty.ViewBids;

    public IActionResult OnGet(string? format)
    {
        using var db = store.Read();
        Bids = [.. access.Bids(Actor, db, Trust).OrderBy(bid => bid.Reference)];
        return format is null ? Page() : TableDownload.Of(Sheet(), $"{Trust} bids", format);
    }

    private ExportSheet Sheet() => new(
        "Bids",
        ["bid", "name", "type", "sector", "state", "round", "price base", "capital excluding VAT, £", "need", "summary"],
        Bids.Select(bid => (IReadOnlyList<object?>)[bid.Reference, bid.Name, WireWord.Of(bid.Type), bid.Sector, WireWord.Of(bid.State), bid.Round, bid.PriceBase.ToString(), bid.Capital.Total, bid.Need, bid.Summary]));
}
