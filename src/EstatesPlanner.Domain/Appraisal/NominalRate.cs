using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// The rate for flows in cash terms: (1 + real) × (1 + inflation) − 1. Cash flows are never discounted at the real rate.
/// Source: HM Treasury, value for money quantitative spreadsheet note.
/// </summary>
public static class NominalRate
{
    public static Rate Of(Rate real, Rate inflation) => new(((1 + real.Fraction) * (1 + inflation.Fraction)) - 1);
}
