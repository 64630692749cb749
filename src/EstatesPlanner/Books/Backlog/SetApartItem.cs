using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Books.Backlog;

/// <summary>A live item that is in no figure of a report, since its cost cannot be carried to the report's prices.</summary>
public sealed record SetApartItem(string Site, string Reference, PriceBase PriceBase, Money Cost, string Why)
{
    public static SetApartItem Of(BacklogItem item, PriceBase reported, PriceIndex index) =>
        new(
            item.SiteCode,
            item.Reference,
            item.PriceBase,
            item.Cost,
            Sentence($"{item.SiteCode} {item.Reference}", item.PriceBase, reported, index)
        );

    /// <summary>Why, and what to do.</summary>
    public static string Sentence(string what, PriceBase from, PriceBase to, PriceIndex index) =>
        $"{what} is left out of these figures: its cost is at {from} prices, and {index.Name} does not carry {from} to {to}. Correct its price base, or import an index that covers both years.";
}
