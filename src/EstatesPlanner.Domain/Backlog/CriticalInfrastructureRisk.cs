using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>
/// Critical infrastructure risk (CIR) = High + Significant, in pounds at one price base. Some authors use the term for High alone: both are
/// shown.
/// Source: ERIC field definitions; Community Ventures, "Backlog maintenance in the NHS".
/// </summary>
public static class CriticalInfrastructureRisk
{
    public static bool Includes(RiskCategory category) => category is RiskCategory.High or RiskCategory.Significant;

    public static Money Of(Money high, Money significant) => high + significant;
}
