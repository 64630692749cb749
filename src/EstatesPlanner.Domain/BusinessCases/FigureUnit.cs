namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>What a figure counts; decides how it prints (<see cref="FigureDisplay"/>).</summary>
public enum FigureUnit
{
    /// <summary>Pounds sterling, with any fraction.</summary>
    Pounds,

    /// <summary>Per cent: 24 means 24%.</summary>
    Percent,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>One amount over another, without a unit, such as a benefit-cost ratio.</summary>
    Ratio,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Years.</summary>
    Years,

    /// <summary>Points on a scale of 0 to 100.</summary>
    Score,

    /// <summary>A discount or index factor, four places.</summary>
    Factor,
}
