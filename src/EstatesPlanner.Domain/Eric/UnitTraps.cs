using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Eric;

/// <summary>
/// Signs that an amount was typed in the wrong unit (thousands for pounds): backlog per square metre above what 99 of 100 sites of the type
/// report, or ten times the year before. Warnings only.
/// </summary>
public static class UnitTraps
{
    /// <summary>Smaller amounts move tenfold for honest reasons.</summary>
    private static readonly Money WorthComparing = Money.FromPounds(100_000);

    /// <param name="row">A site's return.</param>
    /// <param name="highestPerM2">99th percentile of pounds per square metre for the site's type; null where none is published.</param>
    public static string? PerSquareMetre(EricRow row, decimal? highestPerM2) =>
        row.Total is { } total
        && row.GrossInternalAreaM2 is > 0 and var area
        && highestPerM2 is { } highest
        && total.Pounds / area > highest
            ? $"{total} is {new Money(Rounding.ToPounds(total.Pounds / area) * 100)} a square metre, more than 99 of 100 sites of its type. Is the unit right?"
            : null;

    public static string? Tenfold(Money? before, Money? now) =>
        before is { Pence: > 0 } was
        && now is { Pence: > 0 } value
        && (was > WorthComparing || value > WorthComparing)
        && (was.Pence / 10 >= value.Pence || value.Pence / 10 >= was.Pence)
            ? $"{value} against {was} the year before: ten times or more. Is the unit right?"
            : null;
}
