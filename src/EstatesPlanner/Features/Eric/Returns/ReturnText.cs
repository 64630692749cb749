using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Eric.Returns;

/// <summary>What a return says about itself, the same on the page, in the workbook and on the sign-off sheet.</summary>
public static class ReturnText
{
    public const string HowRounded =
        "Each category of each site is rounded once to whole pounds, half away from zero, in both returns; its items share that figure, the largest remaining pence up first; every other figure is a sum of whole pounds. What rounding leaves of an item is in Repriced.";

    /// <summary>What the figures rest on, line by line.</summary>
    public static IReadOnlyList<(string Label, string Value)> Basis(EricReturn made) =>
        [
            ("Register as at", EnglishText.Day(made.AsAt)),
            ("Prices", $"{made.PriceBase}; opening position at {made.OpeningPriceBase}"),
            ("Index between prices", made.Index),
            ("What the costs include", made.CostBasis),
            ("Categories by", made.Bands),
            ("Opening position", made.OpeningIs),
            ("Rounding", HowRounded),
        ];

    /// <summary>Everything a reader must know before relying on the return.</summary>
    /// <exception cref="Refusal">A year whose fields are not known.</exception>
    public static IReadOnlyList<string> Notes(EricReturn made, EricFields fields) =>
        [
            .. made.IsBeforeYearEnd
                ? [$"The year ends on {EnglishText.Day(made.Year.LastDay)}: this is the register as at {EnglishText.Day(made.AsAt)}."]
                : Array.Empty<string>(),
            .. made.Notes,
            .. fields.Warnings(made.Year),
            .. FieldNotes(fields, made),
        ];

    /// <summary>How a return agrees with another year, in a sentence.</summary>
    public static string Agreement(ReconciledReturn reconciled)
    {
        var (all, differ) = (reconciled.Sites.Sites.Count, reconciled.Sites.Differences.Count);
        return $"The {reconciled.Compares} position against {reconciled.Source}: {Sites(all - differ)} {(all - differ == 1 ? "agrees" : "agree")}, {Sites(differ)} {(differ == 1 ? "differs" : "differ")}.";
    }

    private static string Sites(int number) => $"{EnglishText.Count(number)} {(number == 1 ? "site" : "sites")}";

    /// <summary>What is not certain about the year's columns, and what is blank in them, in sentences.</summary>
    /// <exception cref="Refusal">A year whose fields are not known.</exception>
    public static IReadOnlyList<string> FieldNotes(EricFields fields, EricReturn made)
    {
        var year = made.Year;
        var sites = fields.Of(year, "site");
        var columns = sites.Concat(fields.Of(year, "trust").Where(column => column.Level == "trust")).ToList();
        var unconfirmed = columns.Where(column => !column.IsConfirmed(year)).ToList();
        var blank = columns.Select(column => Blank(made, column)).OfType<string>().ToList();
        return
        [
            .. unconfirmed.Count == columns.Count
                ?
                [
                    $"Not confirmed for {year}: the headers are those last seen, {columns.Min(column => column.SeenTo)} to {columns.Max(column => column.SeenTo)}. Compare them with the definitions of {year} before sending.",
                ]
            : unconfirmed.Count > 0 ? [$"Not confirmed for {year}: {string.Join("; ", unconfirmed.Select(column => column.Header))}."]
            : Array.Empty<string>(),
            .. blank.Count > 0 ? [$"Left for the trust to fill in: {string.Join("; ", blank)}."] : Array.Empty<string>(),
            .. sites.Any(column => column.Field == "impactful1LostTime") ? LostNotes(made) : [],
        ];
    }

    /// <summary>The column, with how many sites of all are blank in it where some are not; null where none is.</summary>
    private static string? Blank(EricReturn made, EricField column)
    {
        if (column.Level == "trust")
        {
            return column.Held ? null : column.Header;
        }

        var left = column.Held && column.Kind is null ? 0 : made.Sites.Count(site => ReturnSheets.SiteCell(made, site, column) is null);
        return left == 0 ? null
            : left == made.Sites.Count ? column.Header
            : $"{column.Header} ({left} of {made.Sites.Count} sites)";
    }

    private static IEnumerable<string> LostNotes(EricReturn made)
    {
        var worst = made.Sites.SelectMany(site => site.Impactful).ToList();
        if (worst.Count > 0)
        {
            yield return ImpactfulIncidents.Rule;
        }

        if (worst.Sum(incidents => incidents.NotStated) is > 0 and var unsaid)
        {
            yield return $"{EnglishText.Count(unsaid)} of the {EnglishText.Count(worst.Sum(incidents => incidents.Number))} most impactful incidents {(unsaid == 1 ? "does" : "do")} not state both the clinical time and the clinical income lost; the return sums what the others state. State them on the incident.";
        }
    }
}
