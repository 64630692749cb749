using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Books.Estate;
using EstatesPlanner.Books.Incidents;
using EstatesPlanner.Books.Plans;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog.Costs;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Features.Backlog.Evidence;
using EstatesPlanner.Features.Backlog.History;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Backlog;

/// <summary>One backlog item: what it is, how its category came about, what would remove it, who changed it.</summary>
public sealed class ItemModel(IPlannerReader store, Access access, ReferenceData lists, KeptPlans plans, TimeProvider clock) : TrustPage
{
    public BacklogItem Item { get; private set; } = null!;

    public string SiteName { get; private set; } = "";

    public IReadOnlyList<(string Name, string Value)> Rows { get; private set; } = [];

    public IReadOnlyList<ItemLink> Bids { get; private set; } = [];

    public EvidenceView Evidence { get; private set; } = null!;

    /// <summary>Its share of each incident it is named in, latest first.</summary>
    public IReadOnlyList<LostShare> Incidents { get; private set; } = [];

    /// <summary>Why no money should go into its block; null where the block stays.</summary>
    public string? Leaving { get; private set; }

    private ClinicalHoursLost Hours { get; set; } = ClinicalHoursLost.AsStated;

    public IReadOnlyList<ItemEvent> History { get; private set; } = [];

    public string Status => ItemDetails.Named(ItemDetails.Status)!.Words(Item) is { Length: > 0 } words ? words : "Identified";

    public bool MayChange => Actor.Has(Duty.EditRegister, Trust, Item.SiteCode);

    protected override Duty Duty => Duty.ViewRegister;

    public void OnGet(string site, string reference)
    {
        using var db = store.Read();
        Item =
            access.Items(Actor, db, Trust).SingleOrDefault(item => item.SiteCode == site && item.Reference == reference)
            ?? throw Refusal.NotFound($"No item {reference} at site {site} of {Trust}.");
        SiteName = db.Sites.Single(candidate => candidate.Trust == Trust && candidate.Code == site).Name;
        var block = Item.BlockCode is { } code
            ? db.Blocks.SingleOrDefault(candidate => candidate.Trust == Trust && candidate.SiteCode == site && candidate.Code == code)
            : null;
        Incidents =
        [
            .. IncidentEntry
                .Of(
                    db,
                    access
                        .Incidents(Actor, db, Trust)
                        .Where(incident => db.IncidentItems.Any(link => link.Incident == incident.Id && link.Item == Item.Id))
                )
                .SelectMany(entry => entry.Shares)
                .Where(share => share.Item?.Id == Item.Id),
        ];
        Hours = ClinicalHoursLost.Of(Incidents, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        Leaving = Item.IsLive
            ? LeavingBlocks.Of(db, Trust, DateOnly.FromDateTime(clock.GetLocalNow().DateTime)).Warning(site, Item.BlockCode)
            : null;
        Rows = [.. Describe(block).Where(row => row.Value.Length > 0)];
        Bids = May(Duty.ViewBids) ? ItemLink.Of(db, access, Actor, plans, Item) : [];
        Evidence = new EvidenceView(Item, ItemEvidence.Of(db, [Item]), MayChange);
        History = ItemHistory.Of(db, Item, lists.Elements);
    }

    private IEnumerable<(string Name, string Value)> Describe(Block? block) =>
        [
            ("Reported backlog (the trust’s chosen basis)", $"{Item.Cost} at {Item.PriceBase} prices"),
            ("Full project cost", Item.CostParts.Count > 0 ? Item.FullCost.ToString() : "The same: its parts are not known"),
            ("Cost basis", Organisation.CostBasis),
            (
                "Last uplift",
                Item.Uplift is { } uplift
                    ? $"From {uplift.From} to {uplift.To} prices by {uplift.Series}: index {EnglishText.Index(uplift.IndexThen)} then, {EnglishText.Index(uplift.IndexNow)} now"
                    : ""
            ),
            ("Score", Item.Score is { } score ? $"consequence {score.Consequence} × likelihood {score.Likelihood} = {score.Product}" : ""),
            ("How the category came about", Basis()),
            ("Element", Item.ElementCode is { } element ? $"{lists.Elements.NameOf(element)} ({element})" : ""),
            (
                "Block",
                block is null
                    ? Item.BlockCode ?? ""
                    : $"{block.Name}{(block.RemainingLifeYears is { } years ? $", {years} years of life left" : ", remaining life not known")}"
            ),
            ("Place", Item.Location ?? ""),
            ("Condition", Item.Condition?.ToString() ?? ""),
            ("Surveyed", Item.SurveyedOn is { } day ? EnglishText.Day(day) : ""),
            (
                "Clinical hours lost, last 12 months",
                Hours.To(Item) > 0
                    ? $"{EnglishText.Quantity(Hours.To(Item))} {(Hours.IsRecorded(Item) ? "from recorded incidents" : "as stated")}"
                    : ""
            ),
            ("Notes", Item.Notes ?? ""),
        ];

    /// <summary>The details that are known, under their headings.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<(string Name, string Value)> Rows)> Details =>
        ItemDetails
            .All.Where(detail => detail.Text(Item) is not null)
            .GroupBy(detail => detail.Group)
            .Select(group => (group.Key, (IReadOnlyList<(string, string)>)[.. group.Select(detail => (detail.Label, detail.Words(Item)))]));

    /// <summary>From the eradication to the full project cost; null where the cost has no parts.</summary>
    public BridgeView? Bridge => CostBridge.Of(Item) is { } bridge ? new BridgeView(bridge, Item.PriceBase, Organisation.CostBasis) : null;

    private string Basis() =>
        Item.Basis switch
        {
            CategoryBasis.Scored => $"From the score, by {lists.Bands(Organisation.RiskBands).Name}",
            CategoryBasis.Stated => "Stated by the register it came from, without scores",
            CategoryBasis.Overridden => $"Set by a person against the score: {Item.OverrideReason}",
            _ => throw new InvalidOperationException($"No words for {Item.Basis}."),
        };
}
