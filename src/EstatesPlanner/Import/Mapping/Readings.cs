namespace EstatesPlanner.Import.Mapping;

/// <summary>
/// The readings that can be offered because they read a text in one way only. Month first is not among them, nor is what a point means:
/// 03/04/2024 and 45.500 have two.
/// </summary>
internal static class Readings
{
    public static readonly IReadOnlyList<Reading> OfAmounts =
    [
        Reading.ShortAmounts,
        Reading.ApproximateAmounts,
        Reading.AmountRanges,
        Reading.AmountsWithWords,
        Reading.SpacedAmounts,
    ];

    public static readonly IReadOnlyList<Reading> OfDays =
    [
        Reading.ClearMonthFirst,
        Reading.DayNumbers,
        Reading.PartDates,
        Reading.DatesWithTimes,
    ];

    /// <summary>
    /// Those without which a text could not be read as an amount or a day; none where it can be read as it stands, or not at all.
    /// </summary>
    public static IReadOnlyList<Reading> Needed(string text, FieldKind kind, ColumnKind holds) =>
        kind switch
        {
            FieldKind.Amount or FieldKind.Number when !NumberText.TryRead(text, out _, out _, holds) => Without(
                OfAmounts,
                chosen => AmountReading.Read(text, chosen, holds) is not null
            ),
            FieldKind.Date when !DateText.TryRead(text, out _, out _) => Without(
                OfDays,
                chosen => DateReading.Read(text, chosen) is not null
            ),
            _ => [],
        };

    /// <summary>Whether a text can be read by one reading or another, or as it stands.</summary>
    public static bool Read(string text, FieldKind kind, ColumnKind holds) =>
        kind switch
        {
            FieldKind.Amount or FieldKind.Number => NumberText.TryRead(text, out _, out _, holds)
                || AmountReading.Read(text, OfAmounts, holds) is not null,
            FieldKind.Date => DateText.TryRead(text, out _, out _) || DateReading.Read(text, OfDays) is not null,
            _ => true,
        };

    private static IReadOnlyList<Reading> Without(IReadOnlyList<Reading> all, Func<IReadOnlyList<Reading>, bool> reads) =>
        reads(all) ? [.. all.Where(one => !reads([.. all.Where(other => other != one)]))] : [];
}
