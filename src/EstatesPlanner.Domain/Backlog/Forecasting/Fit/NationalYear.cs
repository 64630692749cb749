using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog.Forecasting.Fit;

/// <summary>
/// What England's returns of one year came to, in £m of that year. A part that was not published, or was published only roughly, is null.
/// </summary>
/// <param name="Year">Backlog stands at its end; investment fell in it.</param>
/// <param name="Backlog">By category.</param>
/// <param name="Total">Where only the total is known; otherwise the sum of the categories.</param>
/// <param name="Investment">To reduce backlog.</param>
public sealed record NationalYear(FinancialYear Year, CategoryPounds? Backlog, decimal? Total, decimal? Investment);
