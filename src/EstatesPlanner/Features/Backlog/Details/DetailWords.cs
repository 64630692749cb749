using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Features.Backlog.Details;

/// <summary>Details in words for people.</summary>
public static class DetailWords
{
    /// <summary>The heading of a group.</summary>
    public static string Of(DetailGroup group) => group switch
    {
        DetailGroup.Asset => "The asset",
        DetailGroup.Survey => "The survey",
        DetailGroup.Risk => "The risk",
        DetailGroup.Control => "Interim control",
        DetailGroup.Compliance => "Compliance, RAAC and asbestos",
        DetailGroup.Cost => "Cost in parts",
        DetailGroup.Delivery => "Plan and delivery",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "Not a group of details."),
    };

    /// <summary>A part of a cost.</summary>
    public static string Of(CostPartKind kind) => kind switch
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

    /// <summary>What an item says of a detail; empty where it says nothing.</summary>
    public static string Value(ItemDetail detail, BacklogItem item) => detail.Text(item) is not { } text ? ""
        : detail.Choices?.FirstOrDefault(choice => choice.Value == text)?.Words ?? detail.Shown?.Invoke(item) ?? text;
}
