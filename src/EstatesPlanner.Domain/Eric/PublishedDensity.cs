using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Domain.Eric;

/// <summary>
/// Published backlog in pounds for each square metre of gross internal floor area, all categories and critical infrastructure risk (High +
/// Significant) alone. Unrounded, since it is ranked.
/// </summary>
/// <param name="Total">High + Significant + Moderate + Low.</param>
/// <param name="Critical">High + Significant.</param>
public readonly record struct PublishedDensity(decimal Total, decimal Critical)
{
    /// <summary>Null unless the row gives all four costs and a floor area above nought: half a return compares with nothing.</summary>
    public static PublishedDensity? Of(EricRow row) => Of([row]);

    /// <summary>Of the rows that can be compared, taken as one estate; null where none can.</summary>
    public static PublishedDensity? Of(IEnumerable<EricRow> rows)
    {
        var (area, critical, total) = (0m, 0m, 0m);
        foreach (var row in rows)
        {
            if (
                row is
                {
                    High: { } high,
                    Significant: { } significant,
                    Moderate: { } moderate,
                    Low: { } low,
                    GrossInternalAreaM2: > 0 and var squareMetres
                }
            )
            {
                area += squareMetres;
                critical += CriticalInfrastructureRisk.Of(high, significant).Pounds;
                total += (high + significant + moderate + low).Pounds;
            }
        }

        return area > 0 ? new PublishedDensity(total / area, critical / area) : null;
    }
}
