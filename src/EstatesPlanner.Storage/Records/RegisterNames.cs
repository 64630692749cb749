using System.Globalization;
using System.Text;
using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Storage.Records;

/// <summary>What the codes of a register are called, as its rows show them: the names of its elements, sites and blocks.</summary>
/// <param name="Elements">By code, in either case.</param>
/// <param name="Sites">By code.</param>
/// <param name="Blocks">By site and code.</param>
public sealed record RegisterNames(
    IReadOnlyDictionary<string, string> Elements,
    IReadOnlyDictionary<string, string> Sites,
    IReadOnlyDictionary<(string Site, string Block), string> Blocks
)
{
    private const CompareOptions AsWritten = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    private static readonly CompareInfo Words = CultureInfo.InvariantCulture.CompareInfo;

    /// <param name="elements">By code.</param>
    public static RegisterNames Of(PlannerDb db, string trust, IReadOnlyDictionary<string, string> elements) =>
        new(
            elements,
            db.Sites.Where(site => site.Trust == trust)
                .Select(site => new { site.Code, site.Name })
                .ToDictionary(site => site.Code, site => site.Name),
            db.Blocks.Where(block => block.Trust == trust)
                .Select(block => new
                {
                    block.SiteCode,
                    block.Code,
                    block.Name,
                })
                .ToDictionary(block => (block.SiteCode, block.Code), block => block.Name)
        );

    /// <summary>The names in an item's row.</summary>
    public string In(BacklogItem item) =>
        string.Join(
            ' ',
            new[]
            {
                item.ElementCode is { } element ? Elements.GetValueOrDefault(element) : null,
                Sites.GetValueOrDefault(item.SiteCode),
                item.BlockCode is { } block ? Blocks.GetValueOrDefault((item.SiteCode, block)) : null,
            }
        );

    /// <summary>The marks, as the word index keeps them, of everything in whose name this word begins a word.</summary>
    internal IEnumerable<string> MarksOf(string word) =>
        [
            .. Elements.Where(element => Says(element.Value, word)).Select(element => Mark("element", element.Key.ToUpperInvariant())),
            .. Sites.Where(site => Says(site.Value, word)).Select(site => Mark("site", site.Key)),
            .. Blocks.Where(block => Says(block.Value, word)).Select(block => Mark("block", $"{block.Key.Site}/{block.Key.Block}")),
        ];

    /// <summary>Whether one of the words of a text begins with this one.</summary>
    internal static bool Says(string text, string word) =>
        RegisterItems.WordsIn(text).Exists(each => Words.IsPrefix(each, word, AsWritten));

    private static string Mark(string kind, string code) => kind + Convert.ToHexString(Encoding.UTF8.GetBytes(code));
}
