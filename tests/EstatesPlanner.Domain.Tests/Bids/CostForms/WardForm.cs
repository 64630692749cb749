using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Bids.CostForms;

/// <summary>The worked example of the cost form: a ward at 2025/26 prices for a bid at 2026/27 prices, spent over two years.</summary>
internal static class WardForm
{
    public static readonly PriceIndex Index = new(
        "trial",
        "Trial index",
        new Dictionary<FinancialYear, decimal>
        {
            [new(2024)] = 98,
            [new(2025)] = 100,
            [new(2026)] = 102,
            [new(2027)] = 105,
        }
    );

    public static readonly CostForm Form = new()
    {
        PricedAt = PriceBase.Parse("2025/26"),
        Index = "trial",
        Departmental = [new("Ward", Money.FromPounds(300_000)), new("Plant room", Money.FromPounds(100_000))],
        OnCosts = [new("Preliminaries", Money.FromPounds(100_000))],
        Location = new(-4, null, "Cost adviser"),
        Fees = new(12, null, "Fee proposals"),
        NonWorks = [new("Decant", Money.FromPounds(30_000))],
        Equipment = new(10, null, "Equipment list"),
        Contingency = new(5, null, "Risk register"),
        Vat = [.. Enum.GetValues<FormPart>().Select(part => new FormVat(part, 20, part == FormPart.Fees ? 100 : 0, "VAT adviser"))],
        Spend = [new(0, 40), new(1, 60)],
        AlsoInflated = [FormPart.Fees, FormPart.NonWorks, FormPart.Equipment, FormPart.Contingency],
    };

    /// <summary>The same form where nothing is ticked.</summary>
    public static CostStatement WorksAlone => CostStatement.Of(Form with { AlsoInflated = [] }, Terms);

    public static readonly FormTerms Terms = new(
        new OptimismBias { Percent = 24, Base = ["works", "fees", "equipment"] },
        PriceBase.Parse("2026/27"),
        new FinancialYear(2026),
        Index
    );

    public static readonly IReadOnlyList<EradicationCost> Items =
    [
        new("S1 A-1", Money.FromPounds(300_000), PriceBase.Parse("2024/25")),
        new("S1 A-2", Money.FromPounds(200_000), PriceBase.Parse("2025/26"), 0.5m),
    ];

    public static CostStatement Statement => CostStatement.Of(Form, Terms);

    public static OutturnBridge Bridge => OutturnBridge.Of(Items, Statement, Index);
}
