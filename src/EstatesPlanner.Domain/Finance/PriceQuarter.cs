using System.Globalization;
using System.Text.RegularExpressions;

namespace EstatesPlanner.Domain.Finance;

/// <summary>
/// A quarter of a calendar year, as building price indices are published: 4Q2013 is October to December 2013, in financial year 2013/14.
/// </summary>
public readonly partial record struct PriceQuarter(int Year, int Quarter)
{
    /// <summary>January to March belongs to the financial year that began the April before.</summary>
    public FinancialYear FinancialYear => new(Quarter == 1 ? Year - 1 : Year);

    /// <summary>Reads <c>4Q2013</c>, <c>Q4 2013</c>, <c>2013 Q4</c>.</summary>
    public static bool TryParse(string? text, out PriceQuarter quarter)
    {
        var match = Written().Match(text?.Trim() ?? "");
        quarter = match.Success
            ? new PriceQuarter(int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), match.Groups["quarter"].Value[0] - '0')
            : default;
        return match.Success;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Quarter}Q{Year}");

    [GeneratedRegex(
        "^((?<quarter>[1-4]) ?Q ?(?<year>(19|20)[0-9]{2})|Q ?(?<quarter>[1-4]) ?(?<year>(19|20)[0-9]{2})|(?<year>(19|20)[0-9]{2}) ?Q ?(?<quarter>[1-4]))$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Written();
}

/// <summary>
/// A quarterly index as one of financial years: the mean of a year's four quarters, unrounded. A year with fewer has no value.
/// </summary>
public static class QuarterlyIndex
{
    public static IReadOnlyDictionary<FinancialYear, decimal> ByFinancialYear(IEnumerable<(PriceQuarter Quarter, decimal Index)> values) =>
        values
            .GroupBy(value => value.Quarter.FinancialYear)
            .Where(year => year.Select(value => value.Quarter).Distinct().Count() == 4)
            .ToDictionary(year => year.Key, year => year.Average(value => value.Index));
}
