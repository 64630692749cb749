namespace EstatesPlanner.Domain.Backlog;

/// <summary>
/// The part of one incident's loss that falls to one item, or to no item where it names none. An incident is down to its items in equal
/// parts: what failed is recorded, how far each item was to blame is not. The shares of an incident sum to the incident, so whatever groups
/// shares, by item, block, site or year, counts each incident once.
/// </summary>
/// <param name="Item">Null where the incident names no item.</param>
public sealed record LostShare(Incident Incident, BacklogItem? Item, LostActivity Lost)
{
    /// <summary>The rule in a sentence, printed where shares are.</summary>
    public const string Rule =
        "An incident's loss is shared equally over the items it is down to, so that a block, a site or a year counts it once.";

    /// <summary>The block the incident happened in, else the item's; null where neither says.</summary>
    public string? BlockCode => Incident.BlockCode ?? Item?.BlockCode;

    /// <param name="items">Those the incident is down to, in the order in which they take odd hundredths.</param>
    public static IReadOnlyList<LostShare> Of(Incident incident, IReadOnlyList<BacklogItem> items) =>
        items.Count == 0
            ? [new LostShare(incident, null, LostActivity.Of(incident))]
            : [.. items.Zip(LostActivity.Of(incident).Share(items.Count), (item, lost) => new LostShare(incident, item, lost))];
}
