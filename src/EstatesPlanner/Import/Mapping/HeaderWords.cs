using System.Text.RegularExpressions;

namespace EstatesPlanner.Import.Mapping;

/// <summary>
/// How alike two headers are by their words: "Cond." is much like "condition", "Description of defect" is "defect description".
/// </summary>
internal static partial class HeaderWords
{
    private const int ShortestBeginning = 3;
    private const double Beginning = 0.9;

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "of",
        "the",
        "to",
        "for",
        "and",
        "in",
        "a",
        "by",
        "our",
        "is",
        "ex",
        "excl",
        "exc",
        "excluding",
        "vat",
        "gbp",
        "000",
        "000s",
        "k",
        "pls",
        "please",
        "select",
        "dd",
        "mm",
        "yyyy",
        "yy",
    };

    private static readonly Dictionary<string, string> Same = new(StringComparer.Ordinal)
    {
        ["no"] = "number",
        ["nr"] = "number",
        ["num"] = "number",
        ["ref"] = "reference",
        ["refs"] = "reference",
        ["desc"] = "description",
        ["cat"] = "category",
        ["yr"] = "year",
        ["yrs"] = "years",
        ["loc"] = "location",
        ["bldg"] = "building",
        ["hosp"] = "hospital",
    };

    /// <summary>The words of a header, lower case; those that say nothing about what it holds are left out.</summary>
    public static IReadOnlyList<string> Of(string? header) =>
        [
            .. Word()
                .Matches(Bracketed().Replace(header ?? "", " "))
                .Select(match => match.Value.ToLowerInvariant())
                .Where(word => !Fillers.Contains(word))
                .Select(word => Same.GetValueOrDefault(word, word))
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>From 0, nothing in common, to 1, the same words in any order: twice what they share over what they have.</summary>
    public static double Likeness(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (one.Count == 0 || other.Count == 0)
        {
            return 0;
        }

        var left = other.ToList();
        var shared = 0.0;
        foreach (var word in one)
        {
            if (left.Count > 0 && left.MaxBy(candidate => Alike(word, candidate)) is { } best && Alike(word, best) is > 0 and var alike)
            {
                shared += alike;
                left.Remove(best);
            }
        }

        return 2 * shared / (one.Count + other.Count);
    }

    private static double Alike(string one, string other) =>
        one == other || one + "s" == other || other + "s" == one ? 1
        : one.Length >= ShortestBeginning
        && other.Length >= ShortestBeginning
        && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal))
            ? Beginning
        : 0;

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    /// <summary>What stands in brackets explains a header: (ex VAT), (1-5), (£).</summary>
    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bracketed();
}
