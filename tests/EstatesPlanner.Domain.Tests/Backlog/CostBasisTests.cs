using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Backlog;

public class CostBasisTests
{
    private static readonly CostPartKind[] Was = [CostPartKind.Works, CostPartKind.Fees];

    private static readonly CostPartKind[] Becomes = [CostPartKind.Works, CostPartKind.Vat];

    private static readonly BacklogItem Item = ExampleItem.WithParts(
        new(CostPartKind.Works, new Money(1_000_00), true),
        new(CostPartKind.Fees, new Money(120_00), true),
        new(CostPartKind.Vat, new Money(224_00), false)
    );

    [Fact]
    public void An_item_that_follows_the_basis_reports_the_parts_that_count_now_and_its_full_cost_stays()
    {
        var changed = CostBasis.Change(Item, Was, Becomes);
        Assert.Equal((new Money(1_224_00), new Money(1_344_00)), (changed.Cost, changed.FullCost));
        Assert.Equal(Item.Cost, CostBasis.Change(changed, Becomes, Was).Cost);
    }

    [Fact]
    public void An_item_with_switches_of_its_own_or_without_parts_or_gone_stays()
    {
        var own = Item with { CostParts = [.. Item.CostParts.Select(part => part with { InReturn = true })] };
        Assert.All(
            [own, Item with { CostParts = [] }, Item with { Status = ItemStatus.Withdrawn }],
            stays => Assert.Same(stays, CostBasis.Change(stays, Was, Becomes))
        );
    }

    [Fact]
    public void The_bridge_runs_from_the_parts_in_the_return_to_the_full_cost()
    {
        var bridge = CostBridge.Of(Item)!;
        Assert.Equal([CostPartKind.Works, CostPartKind.Fees], bridge.InReturn.Select(part => part.Kind));
        Assert.Equal([CostPartKind.Vat], bridge.Beyond.Select(part => part.Kind));
        Assert.Equal((new Money(1_120_00), new Money(1_344_00)), (bridge.Reported, bridge.Full));
        Assert.Null(CostBridge.Of(Item with { CostParts = [] }));
    }

    [Fact]
    public void The_steps_of_a_bridge_sum_to_the_full_cost() =>
        Prop.ForAll<(uint Pence, bool InReturn)[]>(amounts =>
            {
                var item = ExampleItem.WithParts([
                    .. amounts.Take(9).Select((part, i) => new CostPart((CostPartKind)i, new Money(part.Pence), part.InReturn)),
                ]);
                return CostBridge.Of(item) is not { } bridge
                    ? amounts.Length == 0
                    : bridge.Reported == item.Cost
                        && bridge.Full == item.FullCost
                        && bridge.InReturn.Count + bridge.Beyond.Count == item.CostParts.Count;
            })
            .Holds();
}
