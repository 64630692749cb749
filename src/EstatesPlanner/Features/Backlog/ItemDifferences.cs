using System.Globalization;
using EstatesPlanner.Books.Imports;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Fields;

namespace EstatesPlanner.Features.Backlog;

/// <summary>What differs between an item as it is and as it would be, field by field, as people read it.</summary>
internal static class ItemDifferences
{
    private const string Basis = "basis of the category";

    private static readonly IReadOnlyList<RecordField<ItemEntry>> Fields =
    [
        .. ItemFields.Table.All.Where(field => field.Name is not (ItemFields.Reference or ItemFields.Site)),
    ];

    public static IEnumerable<FieldDifference> Between(BacklogItem before, BacklogItem after)
    {
        var (from, to) = (ItemEntry.Of(before, block: null), ItemEntry.Of(after, block: null));
        foreach (var field in Fields)
        {
            if (Of(field.Name, Written(field.Name, field.Cell(from)), Written(field.Name, field.Cell(to))) is { } difference)
            {
                yield return difference;
            }

            if (field.Name == ItemFields.Category && Of(Basis, before.Basis.ToString(), after.Basis.ToString()) is { } basis)
            {
                yield return basis;
            }
        }

        FieldDifference? Of(string name, string? was, string? becomes) =>
            was == becomes ? null : new FieldDifference(after.SiteCode, after.Reference, name, was, becomes);
    }

    private static string? Written(string field, object? cell) =>
        cell switch
        {
            decimal number => number.ToString(field == ItemFields.Cost ? "0.00" : "0.##", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => cell as string,
        };
}
