namespace EstatesPlanner.Domain.Backlog.Forecasting;

/// <summary>
/// What keeps the backlog level: the fewest whole pounds a year with which the total, in real terms, is at the end of no forecast year
/// above
/// what it is today. A pound less does not do.
/// </summary>
public static class LevelSpend
{
    public static long Of(ForecastModel model)
    {
        var today = model.Opening.Total;
        return SmallestSpend.Where(pounds => ForecastCurve.Of(model, pounds).Years.All(year => year.Backlog.Total <= today))
            ?? throw new InvalidOperationException("No sum of money keeps this register level.");
    }
}
