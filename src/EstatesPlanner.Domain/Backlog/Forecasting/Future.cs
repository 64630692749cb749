namespace EstatesPlanner.Domain.Backlog.Forecasting;

/// <summary>How one forecast year departs from the central rates.</summary>
/// <param name="Shift">Of the rates.</param>
/// <param name="Revaluation">What resurvey makes of every pound: 1 leaves it.</param>
public sealed record YearOfFuture(RateShift Shift, decimal Revaluation)
{
    public static readonly YearOfFuture AsExpected = new(RateShift.None, 1);
}

/// <summary>One way the forecast years may turn out.</summary>
public sealed record Future(IReadOnlyList<YearOfFuture> Years)
{
    /// <summary>Every year at the central rates.</summary>
    public static Future AsExpected(int years) => new([.. Enumerable.Repeat(YearOfFuture.AsExpected, years)]);

    /// <summary>
    /// Futures drawn from a seed: the register's surprise is drawn once and spread over the years it was measured over, since published
    /// data
    /// holds no second one to add to it; every year takes the rates of one of the published years. The same seed draws the same futures,
    /// whatever is then spent, so that curves compare.
    /// </summary>
    public static IReadOnlyList<Future> Draw(Deterioration deterioration, Surprises surprises, int years, ulong seed, int count)
    {
        var draws = new SeededDraws(seed);
        IReadOnlyList<RateShift> shifts = deterioration.YearShifts.Count > 0 ? deterioration.YearShifts : [RateShift.None];
        decimal[] yearly = [.. Enumerable.Range(0, surprises.Factors.Count).Select(surprises.OfOneYear)];
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ =>
                {
                    var surprise = yearly[draws.Below(yearly.Length)];
                    return new Future([
                        .. Enumerable
                            .Range(0, years)
                            .Select(year => new YearOfFuture(shifts[draws.Below(shifts.Count)], year < surprises.Years ? surprise : 1)),
                    ]);
                }),
        ];
    }
}
