namespace EstatesPlanner.Domain.Appraisal.Sensitivity;

/// <summary>How far a driver may lie below and above its central value.</summary>
/// <param name="Option">Id of the option whose driver it is; null for every option that has it.</param>
/// <param name="Driver">See <see cref="Appraisal.Driver"/>.</param>
/// <param name="LowPercent">Change at the low end, percent of the central value: −20 is a fifth less.</param>
/// <param name="HighPercent">Change at the high end.</param>
public sealed record DriverRange(string? Option, string Driver, decimal LowPercent, decimal HighPercent)
{
    /// <summary>Where nobody gives a range a driver is moved by this much either way. A convention, not evidence.</summary>
    public const decimal ConventionPercent = 20;
}
