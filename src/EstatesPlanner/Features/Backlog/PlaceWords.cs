using System.Globalization;
using EstatesPlanner.Books.Imports;
using Humanizer;

namespace EstatesPlanner.Features.Backlog;

/// <summary>What an import does to sites and blocks, as people read it before and after.</summary>
internal static class PlaceWords
{
    private const int NamesToPrint = 20;

    public static IReadOnlyList<PlaceChange> Changes(Places places) =>
        [
            .. places
                .Sites.OrderBy(site => site.Code, StringComparer.Ordinal)
                .Select(site => new PlaceChange(site.Code, null, site.Name, [])),
            .. places
                .Blocks.OrderBy(block => block.After.SiteCode, StringComparer.Ordinal)
                .ThenBy(block => block.After.Code, StringComparer.Ordinal)
                .Select(block => new PlaceChange(block.After.SiteCode, block.After.Code, block.After.Name, Fields(block))),
        ];

    public static IEnumerable<string> Notes(Places places)
    {
        foreach (var site in places.Sites)
        {
            yield return $"Site {site.Code} ({site.Name}) is new and is made with this import.";
        }

        var (fresh, changed) = (
            places.Blocks.Where(block => block.Before is null).ToList(),
            places.Blocks.Where(block => block.Before is not null).ToList()
        );
        if (fresh.Count > 0)
        {
            yield return $"{"block".ToQuantity(fresh.Count)} {(fresh.Count == 1 ? "is" : "are")} new and {(fresh.Count == 1 ? "is" : "are")} made with this import: {Names(fresh.Select(block => $"{block.After.SiteCode} {block.After.Code}"))}.";
        }

        if (changed.Count > 0)
        {
            yield return $"{"block".ToQuantity(changed.Count)} {(changed.Count == 1 ? "changes" : "change")} with this import: {Names(changed.Select(block => $"{block.After.SiteCode} {block.After.Code} ({string.Join(", ", Fields(block).Select(field => $"{field.Field} {field.From ?? "blank"} → {field.To}"))})"))}.";
        }
    }

    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(NamesToPrint)) + (all.Count > NamesToPrint ? $" and {all.Count - NamesToPrint} more" : "");
    }

    private static IReadOnlyList<FieldDifference> Fields((Domain.Estate.Block After, Domain.Estate.Block? Before) block) =>
        [
            .. new[]
            {
                new FieldDifference(block.After.SiteCode, block.After.Code, "name", block.Before?.Name, block.After.Name),
                new FieldDifference(
                    block.After.SiteCode,
                    block.After.Code,
                    "remaining life",
                    block.Before?.RemainingLifeYears?.ToString(CultureInfo.InvariantCulture),
                    block.After.RemainingLifeYears?.ToString(CultureInfo.InvariantCulture)
                ),
            }.Where(field => block.Before is not null && field.From != field.To),
        ];
}
