namespace EstatesPlanner.Import.Mapping;

/// <summary>
/// A way of writing an amount or a day that a person has chosen to have read. Without that choice it is refused with what to write instead.
/// </summary>
public enum Reading
{
    /// <summary>£1.2m, £45k, 3 million.</summary>
    ShortAmounts,

    /// <summary>c. £45,000, approx 20k, ~£500, £20k+: as the amount that is named.</summary>
    ApproximateAmounts,

    /// <summary>£20k - £30k: as the higher of the two.</summary>
    AmountRanges,

    /// <summary>
    /// £5,000 ex VAT, 12,000 (budget), £900 provisional: words beside an amount are left out. Never "inc VAT" or "each", which make it
    /// another amount.
    /// </summary>
    AmountsWithWords,

    /// <summary>1 200 000.</summary>
    SpacedAmounts,

    /// <summary>45.500 as 45,500 and 1.250,10 as 1,250.10: the point parts thousands and the comma stands before pence.</summary>
    PointThousands,

    /// <summary>45.500 as 45.50: the point stands before decimals.</summary>
    PointDecimals,

    /// <summary>03/25/2024, which no other order can read: 25 March.</summary>
    ClearMonthFirst,

    /// <summary>03/04/2024 as 4 March, wherever the month can stand first.</summary>
    MonthFirst,

    /// <summary>45382: a day that lost its format.</summary>
    DayNumbers,

    /// <summary>Mar 2024 as 1 March 2024, 2023 as 1 January 2023.</summary>
    PartDates,

    /// <summary>2024-03-25T14:30: the time of day is left out.</summary>
    DatesWithTimes,
}
