namespace EstatesPlanner.Domain.Appraisal.Sensitivity;

/// <summary>How far a driver may lie below and above its central value.</summary>
/// <param name="Option">Id of the option whose driver it is; null for every option that has it.</param>
/// <param name="Driver">See <see cref="Appraisal.Driver"/>.</param>
/// <param name="LowPercent">Change at the low end, percent of the central value: −20 is a fifth less.</param>
/// <param name="HighPercent">Change at the high end.</param>
public sealed record DriverRange(string? Option, string Driver, decimal LowPercent, decimal HighPercent)
{
    /// <summary>What the range rests on.</summary>
    public string? Evidence { get; init; }

    /// <summary>Those that lines state of themselves.</summary>
    public static IEnumerable<DriverRange> OfLines(AppraisalModel model) =>
        model.Options.SelectMany(option =>
            option
                .Costs.Where(cost => cost.IsEconomic)
                .Select(cost => (Driver: $"cost:{cost.Id}", cost.Range))
                .Concat(
                    option
                        .Benefits.Where(benefit => benefit.IsMonetised)
                        .Select(benefit => (Driver: $"benefit:{benefit.Id}", benefit.Range))
                )
                .Where(line => line.Range is not null)
                .Select(line => new DriverRange(option.Id, line.Driver, line.Range!.LowPercent, line.Range.HighPercent)
                {
                    Evidence = line.Range.Evidence,
                })
        );

    /// <summary>The range given for a driver of an option; one that names the option comes before one for every option.</summary>
    public static DriverRange? Find(IReadOnlyList<DriverRange> ranges, string option, string driver)
    {
        DriverRange? found = null;
        foreach (var range in ranges)
        {
            if (range.Driver == driver && (range.Option == option || (range.Option is null && found is null)))
            {
                found = found?.Option is null ? range : found;
            }
        }

        return found;
    }
}
