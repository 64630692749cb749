using EstatesPlanner.Domain.Appraisal.Sensitivity;
using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal.Uncertainty;

/// <summary>A driver that is not known exactly, and how likely its values are.</summary>
/// <param name="Option">Id of the option; null for every option that has the driver, which then all take the same draws.</param>
/// <param name="Driver">See <see cref="Appraisal.Driver"/>; <c>risk:ID</c> is the impact of a risk, should it happen.</param>
/// <param name="Distribution">Multiples of the central value.</param>
public sealed record UncertainDriver(string? Option, string Driver, Distribution Distribution)
{
    /// <summary>Drivers with one name here take one draw, in whatever option or bid they are: a price that is the same for all.</summary>
    public string? Share { get; init; }

    /// <summary>
    /// The common factor it moves with, such as a construction market. Of two drivers of one factor the underlying normals have the product
    /// of
    /// their loadings as correlation (a one-factor normal copula); drivers of no factor are independent.
    /// </summary>
    public string? Factor { get; init; }

    /// <summary>−1 to 1; nought where there is no factor.</summary>
    public decimal Loading { get; init; }

    /// <summary>What the distribution rests on.</summary>
    public string? Evidence { get; init; }

    /// <summary>Nobody gave it: it is a convention's.</summary>
    public bool IsConvention { get; init; }
}

/// <summary>What is uncertain in an appraisal. Every risk with a probability between 0 and 1 happens or does not, besides.</summary>
public sealed record UncertainInputs
{
    public required IReadOnlyList<UncertainDriver> Drivers { get; init; }

    /// <summary>The convention that stands in where nobody gave a distribution; null where every one was given. No evidence.</summary>
    public RangeConvention? Convention { get; init; }

    /// <summary>
    /// Where nobody gave distributions: a triangle over each range that was given, its mode at the central value (or at the end nearest to
    /// it), and over
    /// the convention's range for every other cost and benefit. Lines of one id and name are one thing in all options and take the same
    /// draws.
    /// </summary>
    public static UncertainInputs Of(AppraisalModel model, IReadOnlyList<DriverRange> ranges, RangeConvention convention)
    {
        IReadOnlyList<UncertainDriver> assumed =
        [
            .. model
                .Options.SelectMany(option =>
                    Lines(option, ranges)
                        .Where(line => DriverRange.Find(ranges, option.Id, line.Driver) is null)
                        .Select(line => (Option: option.Id, line.Driver, line.Name))
                )
                .GroupBy(line => line.Driver, StringComparer.Ordinal)
                .SelectMany(lines =>
                    lines.DistinctBy(line => line.Name, StringComparer.Ordinal).Skip(1).Any()
                        ? lines.Select(line => ((string?)line.Option, line.Driver))
                        : [(null, lines.Key)]
                )
                .Select(line => (Option: line.Item1, Range: convention.Of(line.Item2)))
                .Where(line => line.Range is { } range && range.LowPercent < range.HighPercent)
                .Select(line => new UncertainDriver(line.Option, line.Range!.Driver, Triangle(line.Range)) { IsConvention = true }),
        ];
        return new UncertainInputs
        {
            Convention = assumed.Count > 0 ? convention : null,
            Drivers =
            [
                .. ranges
                    .Where(range => range.LowPercent < range.HighPercent)
                    .DistinctBy(range => (range.Option, range.Driver))
                    .Select(range => new UncertainDriver(range.Option, range.Driver, Triangle(range)) { Evidence = range.Evidence }),
                .. assumed,
            ],
        };
    }

    /// <summary>Costs and benefits of which no total has a range already.</summary>
    private static IEnumerable<(string Driver, string Name)> Lines(BidOption option, IReadOnlyList<DriverRange> ranges)
    {
        var (capital, benefits) = (
            DriverRange.Find(ranges, option.Id, "capital") is null,
            DriverRange.Find(ranges, option.Id, "benefits") is null
        );
        return option
            .Costs.Where(cost => cost.IsEconomic && (capital || cost.Kind != CostKind.Capital))
            .Select(cost => ($"cost:{cost.Id}", cost.Name))
            .Concat(
                option.Benefits.Where(benefit => benefit.IsMonetised && benefits).Select(benefit => ($"benefit:{benefit.Id}", benefit.Name))
            );
    }

    private static Triangular Triangle(DriverRange range) =>
        new(100 + range.LowPercent, Math.Clamp(100, 100 + range.LowPercent, 100 + range.HighPercent), 100 + range.HighPercent);

    /// <summary>The driver as it holds for an option: one that names the option comes before one for every option.</summary>
    internal UncertainDriver? Find(string option, string driver)
    {
        UncertainDriver? found = null;
        foreach (var each in Drivers)
        {
            if (each.Driver == driver && (each.Option is null ? found is null : each.Option == option))
            {
                found = each;
            }
        }

        return found;
    }
}
