using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Storage.Json;

namespace EstatesPlanner.Storage.Records;

/// <summary>What of a register is meant, in terms the database understands.</summary>
public static partial class RegisterItems
{
    /// <summary>What counts as backlog.</summary>
    public static IQueryable<BacklogItem> Live(this IQueryable<BacklogItem> items) =>
        items.Where(item => item.Status <= ItemStatus.AcceptedRisk);

    /// <summary>
    /// Items in whose row each of these words begins a word, names of element, site and block among them; all items where there is no word
    /// in the text.
    /// </summary>
    public static IQueryable<BacklogItem> Saying(this IQueryable<BacklogItem> items, PlannerDb db, string? text, Func<RegisterNames> names)
    {
        if (WordsIn(text) is not { Count: > 0 } words)
        {
            return items;
        }

        var known = names();
        var search = string.Join(
            " AND ",
            words.Select(word => $"({string.Join(" OR ", known.MarksOf(word).Select(mark => $"\"{mark}\"").Prepend($"\"{word}\"*"))})")
        );
        return items.Where(item => db.RegisterWords.Where(word => word.Match == search).Select(word => word.Id).Contains(item.Id));
    }

    /// <summary>As <see cref="Saying"/>, for an item in memory.</summary>
    public static bool Says(this BacklogItem item, string? text, RegisterNames names)
    {
        var said = string.Join(
            ' ',
            new[]
            {
                item.Reference,
                item.Defect,
                item.Location,
                item.SiteCode,
                item.BlockCode,
                item.ElementCode,
                names.In(item),
                item.Category.ToString(),
                item.OverrideReason,
                item.Notes,
                item.Raac == Raac.None ? null : $"RAAC {item.Raac}",
            }.Concat(
                new object?[] { item.Asset, item.Survey, item.Risk, item.Control, item.Compliance, item.Delivery }
                    .OfType<object>()
                    .SelectMany(Texts)
            )
        );
        return WordsIn(text).All(word => RegisterNames.Says(said, word));
    }

    internal static List<string> WordsIn(string? text) => [.. Word().Matches(text ?? "").Select(word => word.Value)];

    /// <summary>Every text in a detail, as its document keeps them.</summary>
    private static IEnumerable<string> Texts(object detail) =>
        TextsIn(JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(detail, detail.GetType(), PlannerJson.Options)));

    private static IEnumerable<string> TextsIn(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => TextsIn(member.Value)),
            JsonArray entries => entries.SelectMany(TextsIn),
            JsonValue value when value.TryGetValue<string>(out var text) => [text],
            _ => [],
        };

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
