namespace EstatesPlanner.Domain.Estate;

/// <summary>After how many years a survey is out of date and the same thing is to be surveyed again.</summary>
/// <param name="IsConfirmed">Set by the trust; otherwise it is the assumed cycle, which no source read confirms.</param>
public sealed record SurveyCycle(int Years, bool IsConfirmed)
{
    /// <summary>Name of the setting that holds a trust's own cycle.</summary>
    public const string Setting = "survey-cycle";

    public const int Shortest = 1;
    public const int Longest = 20;

    /// <summary>Five years: the usual cycle in the health service, not confirmed.</summary>
    public static readonly SurveyCycle Assumed = new(5, IsConfirmed: false);

    public string Words => IsConfirmed ? $"every {Years} years" : $"every {Years} years (assumed, not confirmed)";

    /// <summary>A survey of this day or before it is out of date.</summary>
    public DateOnly OutOfDate(DateOnly today) => today.AddYears(-Years);

    public bool IsOutOfDate(DateOnly surveyed, DateOnly today) => surveyed <= OutOfDate(today);

    public DateOnly DueAfter(DateOnly surveyed) => surveyed.AddYears(Years);
}
