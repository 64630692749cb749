using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Backlog;

public class ItemUpliftTests
{
    private static readonly PriceBase To = PriceBase.Parse("2026/27");

    private static readonly PriceIndex Opi = new(
        "opi",
        "Output prices",
        new Dictionary<FinancialYear, decimal> { [ExampleItem.Base.Year] = 111.1m, [To.Year] = 133.0m }
    );

    [Fact]
    public void A_cost_is_multiplied_by_the_index_then_over_the_index_before_and_rounded_to_the_penny()
    {
        var batch = new Guid(9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9);
        var item = ItemUplift.Of(ExampleItem.Of(4, 4, RiskCategory.Significant, 100_000_00), To, Opi, batch)!;
        Assert.Equal(new Money(119_711_97), item.Cost);
        Assert.Equal(To, item.PriceBase);
        Assert.Equal(new UpliftRecord("opi", ExampleItem.Base, To, 111.1m, 133.0m, batch), item.Uplift);
    }

    [Fact]
    public void Items_that_left_and_items_at_that_base_or_later_stay()
    {
        var item = ExampleItem.Of(4, 4, RiskCategory.Significant);
        Assert.All(
            [
                item with
                {
                    Status = ItemStatus.Complete,
                },
                item with
                {
                    PriceBase = To,
                },
                item with
                {
                    PriceBase = PriceBase.Parse("2028/29"),
                },
            ],
            stays => Assert.Same(stays, ItemUplift.Of(stays, To, Opi, Guid.Empty))
        );
    }

    [Fact]
    public void An_index_that_does_not_reach_gives_nothing() =>
        Assert.Null(
            ItemUplift.Of(
                ExampleItem.Of(4, 4, RiskCategory.Significant) with
                {
                    PriceBase = PriceBase.Parse("2010/11"),
                },
                To,
                Opi,
                Guid.Empty
            )
        );

    [Fact]
    public void Each_part_is_uplifted_and_the_reported_cost_stays_the_sum_of_those_in_the_return() =>
        Prop.ForAll<(uint Pence, bool InReturn)[]>(amounts =>
            {
                var item = ExampleItem.WithParts([
                    .. amounts.Take(9).Select((part, i) => new CostPart((CostPartKind)i, new Money(part.Pence), part.InReturn)),
                ]);
                var after = ItemUplift.Of(item, To, Opi, Guid.Empty)!;
                return after.Cost >= item.Cost
                    && (after.CostParts.Count == 0 || after.Cost == CostPart.Reported(after.CostParts))
                    && after.FullCost.Pence - (item.FullCost.Pounds * 133.0m / 111.1m * 100) is >= -5 and <= 5;
            })
            .Holds();
}
