using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>What a way of writing is read as, in words for the person who chooses it.</summary>
public static class ReadingWords
{
    public static string Of(Reading reading) =>
        reading switch
        {
            Reading.ShortAmounts => "Short amounts: £1.2m is £1,200,000",
            Reading.ApproximateAmounts => "Rough amounts: c. £45,000 is £45,000",
            Reading.AmountRanges => "Ranges: £20k - £30k is the higher, £30,000",
            Reading.AmountsWithWords => "Amounts beside words: £5,000 ex VAT is £5,000",
            Reading.SpacedAmounts => "Amounts with spaces: 1 200 000 is £1,200,000",
            Reading.PointThousands => "Points between thousands: 45.500 is £45,500 and 1.250,10 is £1,250.10",
            Reading.PointDecimals => "Points before decimals: 45.500 is £45.50",
            Reading.ClearMonthFirst => "Days with the month first, where it can be nothing else: 03/25/2024 is 25 March 2024",
            Reading.MonthFirst => "Every day has the month first: 03/04/2024 is 4 March 2024",
            Reading.DayNumbers => "Dates shown as numbers: 45382 is 31 March 2024",
            Reading.PartDates => "Parts of a date, as its first day: Mar 2024 is 1 March 2024",
            Reading.DatesWithTimes => "Dates with a time of day, which is left out",
            _ => throw new InvalidOperationException($"No words for {reading}."),
        };
}
