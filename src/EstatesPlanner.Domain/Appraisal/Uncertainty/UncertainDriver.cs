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
    /// The common factor it moves with, such as a construction market. Of two drivers of one factor the underlying normals have the product of
    /// their loadings as correlation (a one-factor normal copula); drivers of no factor are independent.
    /// </summary>
    public string? Factor { get; init; }

    /// <summary>−1 to 1; nought where there is no factor.</summary>
    public decimal Loading { get; init; }

    /// <summary>What the distribution rests on.</summary>
    public string? Evidence { get; init; }
}

/// <summary>What is uncertain in an appraisal. Every risk with a probability between 0 and 1 happens or does not, besides.</summary>
public sealed record UncertainInputs
{
    public required IReadOnlyList<UncertainDriver> Drivers { get; init; }

    /// <summary>Nobody gave distributions: every line lies between 80% and 120%, triangular. A convention, not evidence.</summary>
    public bool IsConvention { get; init; }

    public static UncertainInputs Convention(AppraisalModel model) => new()
    {
        IsConvention = true,
        Drivers =
        [
            .. model.Options.SelectMany(option => option.Costs.Where(cost => cost.IsEconomic).Select(cost => $"cost:{cost.Id}")
                .Concat(option.Benefits.Where(benefit => benefit.IsMonetised).Select(benefit => $"benefit:{benefit.Id}"))).Distinct(StringComparer.Ordinal)
                .Select(driver => new UncertainDriver(null, driver, new Triangular(80, 100, 120))),
        ],
    };

    /// <summary>The driver as it holds for an option: one that names the option comes before one for every option.</summary>
    internal UncertainDriver? Find(string option, string driver) =>
        Drivers.Where(each => each.Driver == driver && (each.Option is null || each.Option == option)).MaxBy(each => each.Option is not null);
}
