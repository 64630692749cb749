namespace EstatesPlanner.Domain.Bids.Productivity;

/// <summary>
/// Hours of staff released a year: the quantities of cash- and non-cash-releasing benefits whose unit is hours. Patients' hours are no
/// staff's.
/// </summary>
public static class ReleasedHours
{
    public static decimal Of(IEnumerable<Benefit> benefits) => benefits.Where(IsStaffTime).Sum(benefit => benefit.QuantityPerYear ?? 0);

    private static bool IsStaffTime(Benefit benefit) =>
        benefit.Class is BenefitClass.CashReleasing or BenefitClass.NonCashReleasing
        && benefit.Unit?.Trim() is { } unit
        && (
            unit.Equals("hours", StringComparison.OrdinalIgnoreCase)
            || (
                unit.EndsWith(" hours", StringComparison.OrdinalIgnoreCase)
                && !unit.StartsWith("patient", StringComparison.OrdinalIgnoreCase)
            )
        );
}
