using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Backlog;

/// <summary>A scored item to change one thing of.</summary>
internal static class ExampleItem
{
    public static readonly PriceBase Base = PriceBase.Parse("2024/25");

    public static BacklogItem Of(int consequence, int likelihood, RiskCategory category, long pence = 100_000_00) =>
        new()
        {
            Id = new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
            Trust = "RQQ",
            SiteCode = "RQQ01",
            Reference = "A",
            Defect = "Roof past patching",
            Consequence = consequence,
            Likelihood = likelihood,
            Category = category,
            Basis = CategoryBasis.Scored,
            Cost = new Money(pence),
            PriceBase = Base,
        };

    public static BacklogItem WithParts(params CostPart[] parts) =>
        Of(4, 4, RiskCategory.Significant) with
        {
            CostParts = parts,
            Cost = CostPart.Reported(parts),
        };
}
