using System.Globalization;
using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Appraisal.Sensitivity;
using EstatesPlanner.Domain.Appraisal.Uncertainty;

namespace EstatesPlanner.Wording;

/// <summary>What an appraisal says in words.</summary>
internal static class AppraisalWords
{
    public const string Correlation =
        "Drivers of one factor move together: their underlying normals have the product of their loadings as correlation (one-factor normal copula). Drivers of no factor, and all risks, are independent. Options take the same draws of a line they share.";

    /// <summary>Who pays or receives.</summary>
    public static string Organisation(WholeSystemShare share) => share.Organisation ?? "The bid's own trust";

    /// <summary>A driver by the name of its line, and whose it is where it is one option's alone.</summary>
    public static string Driver(AppraisalAnswer answer, UncertainDriver driver)
    {
        var owner = answer.Options.First(option =>
            (driver.Option is null || option.Id == driver.Option) && Domain.Appraisal.Driver.Has(option.Option, driver.Driver)
        );
        var label = Domain.Appraisal.Driver.Of(owner).First(each => each.Id == driver.Driver).Label;
        return driver.Option is null ? label : $"{label} ({owner.Option.Name})";
    }

    /// <summary>A distribution with its parameters, percent of the central value.</summary>
    public static string Distribution(Distribution distribution) =>
        distribution switch
        {
            Uniform shape => $"uniform from {Percent(shape.LowPercent)} to {Percent(shape.HighPercent)}",
            Triangular shape =>
                $"triangular from {Percent(shape.LowPercent)} over {Percent(shape.ModePercent)} to {Percent(shape.HighPercent)}",
            Pert shape => $"PERT from {Percent(shape.LowPercent)} over {Percent(shape.ModePercent)} to {Percent(shape.HighPercent)}",
            TruncatedNormal shape =>
                $"normal, mean {Percent(shape.MeanPercent)}, standard deviation {Percent(shape.DeviationPercent)}, cut off at {Percent(shape.LowPercent)} and {Percent(shape.HighPercent)}",
            Lognormal shape => $"lognormal, P50 {Percent(shape.P50Percent)}, P90 {Percent(shape.P90Percent)}",
            Discrete shape =>
                $"one of {string.Join(", ", shape.Outcomes.Select(outcome => $"{Percent(outcome.Percent)} with probability {outcome.Probability.ToString("0.###", CultureInfo.InvariantCulture)}"))}",
            _ => throw new ArgumentOutOfRangeException(nameof(distribution), distribution, "Not a distribution."),
        };

    /// <summary>Whether the trust can bear it; null where no headroom is stated.</summary>
    public static string? Affordable(FinancialView view) =>
        view.Affordability switch
        {
            { IsAffordable: null } => null,
            { IsAffordable: true } => $"{view.Option.Name} is within the headroom in every year.",
            var beyond =>
                $"{view.Option.Name} is beyond the headroom from {beyond.FirstShort}: revenue by up to {FigureText.Pounds(beyond.LargestRevenueShortfall)}, capital by up to {FigureText.Pounds(beyond.LargestCapitalShortfall)}.",
        };

    /// <summary>What a driver's draws move with.</summary>
    public static string Together(UncertainDriver driver) =>
        (driver.Factor, driver.Share) switch
        {
            ({ } factor, _) => $"{factor}, loading {driver.Loading.ToString("0.####", CultureInfo.InvariantCulture)}",
            (null, { } share) => $"one draw with all {share}",
            _ => "independent",
        };

    private static string Percent(decimal percent) => percent.ToString("#,0.##", CultureInfo.InvariantCulture) + "%";
}
