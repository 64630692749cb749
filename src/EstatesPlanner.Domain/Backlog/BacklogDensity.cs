using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>
/// Backlog in pounds for each square metre of gross internal floor area, rounded to the pound; null where the area is not known.
/// </summary>
public static class BacklogDensity
{
    public static Money? Of(Money backlog, decimal? squareMetres) =>
        squareMetres is > 0 ? Money.FromPounds(Rounding.ToPounds(backlog.Pounds / squareMetres.Value)) : null;
}
