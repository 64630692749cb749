using System.Text.RegularExpressions;
using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Storage.Records;

/// <summary>What of a register is meant, in terms the database understands.</summary>
public static partial class RegisterItems
{
    /// <summary>What counts as backlog.</summary>
    public static IQueryable<BacklogItem> Live(this IQueryable<BacklogItem> items) => items.Where(item => item.Status <= ItemStatus.AcceptedRisk);

    /// <summary>Items in whose reference, defect or place each of these words begins a word; all items where there is no word in the text.</summary>
    public static IQueryable<BacklogItem> Saying(this IQueryable<BacklogItem> items, PlannerDb db, string? text)
    {
        var words = Word().Matches(text ?? "").Select(word => $"\"{word.Value}\"*").ToList();
        if (words.Count == 0)
        {
            return items;
        }

        var search = string.Join(' ', words);
        return items.Where(item => db.RegisterWords.Where(word => word.Match == search).Select(word => word.Id).Contains(item.Id));
    }

    /// <summary>As <see cref="Saying"/>, for an item in memory.</summary>
    public static bool Says(this BacklogItem item, string? text)
    {
        var said = Word().Matches($"{item.Reference} {item.Defect} {item.Location}").Select(word => word.Value).ToList();
        return Word().Matches(text ?? "").All(word => said.Exists(each => each.StartsWith(word.Value, StringComparison.OrdinalIgnoreCase)));
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
