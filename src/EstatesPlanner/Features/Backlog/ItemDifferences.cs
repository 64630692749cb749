using System.Globalization;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Backlog;

/// <summary>What differs between an item as it is and as it would be, field by field, as people read it.</summary>
internal static class ItemDifferences
{
    private const string Basis = "basis of the category";

    private static readonly (string Name, Func<ItemEntry, string?> Text)[] Fields =
    [
        .. ItemFields.Table.All.Where(field => field.Name is not (ItemFields.Reference or ItemFields.Site)).SelectMany(field => field.Name == ItemFields.Category
            ? [(field.Name, entry => Written(field.Name, field.Cell(entry))), (Basis, (Func<ItemEntry, string?>)(entry => entry.Item.Basis.ToString()))]
            : new (string, Func<ItemEntry, string?>)[] { (field.Name, entry => Written(field.Name, field.Cell(entry))) }),
    ];

    public static IEnumerable<FieldDifference> Between(BacklogItem before, BacklogItem after)
    {
        var (from, to) = (ItemEntry.Of(before, block: null), ItemEntry.Of(after, block: null));
        return Fields
            .Select(field => (field.Name, From: field.Text(from), To: field.Text(to)))
            .Where(pair => pair.From != pair.To)
            .Select(pair => new FieldDifference(after.SiteCode, after.Reference, pair.Name, pair.From, pair.To));
    }

    private static string? Written(string field, object? cell) => cell switch
    {
        decimal number => number.ToString(field == ItemFields.Cost ? "0.00" : "0.##", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell as string,
    };
}
