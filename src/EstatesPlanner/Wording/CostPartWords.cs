using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Wording;

/// <summary>The parts of a cost in words for people.</summary>
public static class CostPartWords
{
    /// <summary>A part of a cost.</summary>
    public static string Of(CostPartKind kind) =>
        kind switch
        {
            CostPartKind.Works => "Works",
            CostPartKind.Preliminaries => "Preliminaries",
            CostPartKind.Fees => "Fees",
            CostPartKind.Contingency => "Contingency",
            CostPartKind.Decant => "Decant and temporary services",
            CostPartKind.Equipment => "Equipment",
            CostPartKind.Vat => "VAT that is not recovered",
            CostPartKind.OptimismBias => "Optimism bias",
            CostPartKind.Inflation => "Inflation to outturn",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a part of a cost."),
        };
}
