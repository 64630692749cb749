using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Bids.Life;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Bids.Form;

/// <summary>The backlog items the bid removes, found in the register, and how much of each.</summary>
public sealed class RemovesModel(
    ShowBid show,
    EditBid edit,
    BidAppraisals appraisals,
    IPlannerReader store,
    Access access,
    ReferenceData reference
) : SectionPage(show, edit, appraisals)
{
    private const int MostFound = 50;

    private static readonly IReadOnlyList<GridColumn> Columns =
    [
        new("site", "Site", "nhsuk-input--width-5"),
        new("item", "Item", "nhsuk-input--width-10"),
        new("share", "How much of it (0 to 1; blank is all)", "nhsuk-input--width-4", InputMode: "decimal"),
    ];

    public string? Query { get; private set; }

    public IReadOnlyList<BacklogItem> Found { get; private set; } = [];

    public Grid Grid { get; private set; } = null!;

    public override BidSection Section => BidSection.Removes;

    public void OnGet(string? q)
    {
        Grid = Grid.Of(Bid, BidColumns.Removes, "item", Columns, blank: 1);
        Query = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        if (Query is { } words)
        {
            using var db = store.Read();
            Found =
            [
                .. access
                    .Items(Actor, db, Trust)
                    .Live()
                    .Saying(db, words, () => RegisterNames.Of(db, Trust, reference.Elements.Names))
                    .OrderByDescending(item => item.Category)
                    .ThenByDescending(item => item.Cost)
                    .Take(MostFound * 2)
                    .AsEnumerable()
                    .Where(item => Bid.ShareOf(item) == 0)
                    .Take(MostFound),
            ];
        }
    }

    public Task<IActionResult> OnPostAsync([FromForm] long version, [FromForm] bool onward)
    {
        ModelState.Clear();
        Grid = Grid.Of(Bid, BidColumns.Removes, "item", Columns, blank: 1).Sent(Request.Form);
        var lines = Grid.Lines(Bid.Reference);
        var removes = RemovesRows.Of(lines.Select(line => line.Line)).ToList();
        foreach (var (line, _) in lines.Where(line => Unknown(line.Line.Text("site"), line.Line.Text("item"))))
        {
            line.Refuse("item", $"The register has no open item {line.Text("item")} at {line.Text("site")}.");
        }

        Grid.Complain(lines, ModelState);
        return Save(version, bid => bid with { Removes = [.. removes.DistinctBy(removed => removed.Key)] }, onward);
    }

    public Task<IActionResult> OnPostAddAsync([FromForm] long version, [FromForm] IReadOnlyList<string>? pick)
    {
        ModelState.Clear();
        Grid = Grid.Of(Bid, BidColumns.Removes, "item", Columns, blank: 1);
        var picked = (pick ?? [])
            .Select(named => named.Split('/', 2))
            .Where(parts => parts.Length == 2 && !Unknown(parts[0], parts[1]))
            .Select(parts => new RemovedItem(parts[0], parts[1]));
        return Save(version, bid => bid with { Removes = [.. bid.Removes.Concat(picked).DistinctBy(removed => removed.Key)] });
    }

    private bool Unknown(string? site, string? item)
    {
        using var db = store.Read();
        return site is not null
            && item is not null
            && !access
                .Items(Actor, db, Trust)
                .Any(known => known.SiteCode == site && known.Reference == item && known.Status <= ItemStatus.AcceptedRisk);
    }
}
