using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal.Financial;

/// <summary>
/// How a cost line bears VAT: as the line says or, on a capital or lifecycle line that states no rate, at the rate that stands in. Other
/// lines that
/// state none bear none.
/// </summary>
/// <param name="RatePercent">20 means 20%.</param>
/// <param name="RecoveredPercent">The part of the tax that the trust gets back.</param>
/// <param name="IsAssumed">The rate is the one that stands in.</param>
public sealed record LineVat(decimal RatePercent, decimal RecoveredPercent, bool IsAssumed)
{
    /// <param name="line">The cost line.</param>
    /// <param name="standsIn">Percent, on capital and lifecycle lines that state none.</param>
    public static LineVat Of(CostLine line, decimal standsIn)
    {
        var isAssumed = line.VatPercent is null && line.Kind is (CostKind.Capital or CostKind.Lifecycle);
        return new LineVat(line.VatPercent ?? (isAssumed ? standsIn : 0), line.VatRecoverablePercent ?? 0, isAssumed);
    }
}
