using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Bids.CostForms;

/// <summary>What the register says an item costs to remove.</summary>
/// <param name="Item">As a reader knows it.</param>
/// <param name="Share">How much of it the bid removes, 0 to 1.</param>
public sealed record EradicationCost(string Item, Money Cost, PriceBase PriceBase, decimal Share = 1);

/// <summary>Where a step of the bridge leads from the register's figure towards the outturn.</summary>
public enum BridgeStepKind
{
    /// <summary>The register's cost of the items, at their own price bases.</summary>
    Eradication,

    /// <summary>Those costs carried to the prices of the form.</summary>
    ItemUplift,

    /// <summary>Works the register does not cost: a wider scope, a better standard, a fuller estimate.</summary>
    BeyondRegister,
    Location,
    Fees,
    NonWorks,
    Equipment,
    Contingency,
    ForApproval,
    OptimismBias,
    InflationToBase,
    InflationToCompletion,
    Total,
    VatNotRecovered,
    Outturn,
}

/// <summary>One step, or a sum reached.</summary>
/// <param name="Whole">A sum so far, not a step.</param>
public sealed record BridgeStep(BridgeStepKind Kind, Money Amount, bool Whole = false);

/// <summary>
/// From what the register says the items cost to eradicate, to what the scheme pays: the item costs carried to the prices of the cost form
/// (index(form)
/// ÷ index(item), by share), the works beyond them, and then the rows of the form. The steps sum to the outturn to the penny.
/// </summary>
/// <param name="LeftOut">Items whose price base the series does not reach; they are in no step.</param>
public sealed record OutturnBridge(IReadOnlyList<BridgeStep> Steps, IReadOnlyList<string> LeftOut)
{
    /// <param name="index">The series by which the register is carried between price bases.</param>
    public static OutturnBridge Of(IReadOnlyList<EradicationCost> items, CostStatement statement, PriceIndex index)
    {
        var carried = items.Select(item => (Item: item, Factor: index.Factor(item.PriceBase, statement.Form.PricedAt))).ToList();
        var reached = carried.Where(entry => entry.Factor is not null).ToList();
        var register = reached.Sum(entry => Rounding.ToPence(entry.Item.Cost.Pounds * entry.Item.Share));
        var atForm = reached.Sum(entry => Rounding.ToPence(entry.Item.Cost.Pounds * entry.Item.Share * entry.Factor!.Value));
        Money Net(FormRowKind kind) => statement[kind].Net;
        return new OutturnBridge(
            [
                new(BridgeStepKind.Eradication, register, Whole: true),
                new(BridgeStepKind.ItemUplift, atForm - register),
                new(BridgeStepKind.BeyondRegister, Net(FormRowKind.WorksTotal) - atForm),
                new(BridgeStepKind.Location, Net(FormRowKind.Location)),
                new(BridgeStepKind.Fees, Net(FormRowKind.Fees)),
                new(BridgeStepKind.NonWorks, Net(FormRowKind.NonWorks)),
                new(BridgeStepKind.Equipment, Net(FormRowKind.Equipment)),
                new(BridgeStepKind.Contingency, Net(FormRowKind.Contingency)),
                new(BridgeStepKind.ForApproval, Net(FormRowKind.ForApproval), Whole: true),
                new(BridgeStepKind.OptimismBias, Net(FormRowKind.OptimismBias)),
                new(BridgeStepKind.InflationToBase, Net(FormRowKind.InflationToBase)),
                new(BridgeStepKind.InflationToCompletion, Net(FormRowKind.InflationToCompletion)),
                new(BridgeStepKind.Total, Net(FormRowKind.Total), Whole: true),
                new(BridgeStepKind.VatNotRecovered, statement[FormRowKind.Outturn].Vat),
                new(BridgeStepKind.Outturn, statement[FormRowKind.Outturn].Gross, Whole: true),
            ],
            [.. carried.Where(entry => entry.Factor is null).Select(entry => entry.Item.Item)]
        );
    }
}
