namespace EstatesPlanner.Import.Mapping;

/// <summary>What a mapping did with a cell, in the words of a report.</summary>
public static class HowRead
{
    public const string Blank = "read as blank";
    public const string Value = "stands for";
    public const string Otherwise = "any other text stands for";
    public const string Default = "was blank, taken as";
    public const string Times = "counted in the column's unit";
    public const string Merged = "filled from a merged cell";
    public const string Above = "filled from the row above";
    public const string Heading = "filled from a heading";
    public const string Key = "key made from columns";
    public const string Suffix = "reference met again";
    public const string NotKnown = "not known yet";
    public const string Rounded = "rounded to the penny";
    public const string TwoDigitYear = "year of two digits";

    /// <summary>What a chosen reading does.</summary>
    public static string By(Reading reading) =>
        reading switch
        {
            Reading.ShortAmounts => "short amount",
            Reading.ApproximateAmounts => "rough amount, as named",
            Reading.AmountRanges => "range, as its higher end",
            Reading.AmountsWithWords => "amount beside words",
            Reading.SpacedAmounts => "amount with spaces",
            Reading.PointThousands => "point between thousands, comma before pence",
            Reading.PointDecimals => "point before decimals",
            Reading.ClearMonthFirst => "month first, where it can be nothing else",
            Reading.MonthFirst => "month first",
            Reading.DayNumbers => "day that lost its format",
            Reading.PartDates => "part of a date, as its first day",
            Reading.DatesWithTimes => "date, its time left out",
            _ => throw new InvalidOperationException($"No words for {reading}."),
        };
}
