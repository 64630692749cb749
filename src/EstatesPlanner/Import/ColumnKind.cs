namespace EstatesPlanner.Import;

/// <summary>
/// What the numbers and days of a column are, and so how a point or a comma in them is read. This is the one place that says it: money and
/// whole
/// numbers never have three decimals, so 45.500 may be forty-five thousand; a rate, a weight or an index does, so there a comma is what may
/// be a decimal.
/// </summary>
public enum ColumnKind
{
    /// <summary>Not a number or a day, or one about which nothing is known.</summary>
    Text,

    /// <summary>
    /// Pounds and pence. What a workbook holds finer than that is rounded and counted. Typed text of three digits after a point is refused.
    /// </summary>
    Money,

    /// <summary>Pounds of an appraisal, kept as exact as they are written. Typed text of three digits after a point is refused.</summary>
    ExactPounds,

    /// <summary>Years, persons, items: the same.</summary>
    Whole,

    /// <summary>Square metres, hours, quantities: three decimals are rare, so they are read and warned of.</summary>
    Measure,

    /// <summary>
    /// Rates, weights, probabilities, scores, index values: three decimals are usual, and one comma before three digits is refused.
    /// </summary>
    Ratio,

    /// <summary>A day, past or to come.</summary>
    Day,
}
