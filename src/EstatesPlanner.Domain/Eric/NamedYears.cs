using System.Text.RegularExpressions;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Eric;

/// <summary>
/// The financial years that a file's name speaks of, in any of the styles in use: 2024_25, 2024-2025, 201819, 2015 16, 15-16, 1516. Two
/// numbers are a year only where the second follows the first, and a day (2024-11-12) is none. "2021" is left alone: it is 2020/21 in one
/// style and the calendar year in another.
/// </summary>
public static partial class NamedYears
{
    public static IReadOnlyList<FinancialYear> In(string? name) =>
        [
            .. Long()
                .Matches(name ?? "")
                .Concat(Short().Matches(name ?? ""))
                .Where(match => match.Value != "2021")
                .Select(match =>
                    (
                        Start: Century + int.Parse(match.Groups["first"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture),
                        Next: int.Parse(match.Groups["next"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
                    )
                )
                .Where(year => (year.Start + 1) % 100 == year.Next)
                .Select(year => new FinancialYear(year.Start))
                .Distinct()
                .Order(),
        ];

    private const int Century = 2000;

    [GeneratedRegex(
        @"(?<!\d)20(?<first>\d\d)[^0-9A-Za-z]{0,3}(20)?(?<next>\d\d)(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Long();

    [GeneratedRegex(
        @"(?<!\d)(?<!\d[-_./ ])(?<first>[0-4]\d)[-_./ –]?(?<next>\d\d)(?!\d)(?![-_./ ]\d\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Short();
}
