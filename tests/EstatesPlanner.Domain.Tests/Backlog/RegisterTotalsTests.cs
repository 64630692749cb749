using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Backlog;

public class RegisterTotalsTests
{
    private static readonly PriceBase Base = PriceBase.Parse("2026/27");

    private static readonly PriceBase Before = PriceBase.Parse("2025/26");

    private static readonly PriceIndex Index = new(
        "i",
        "An index",
        new Dictionary<FinancialYear, decimal> { [Before.Year] = 100, [Base.Year] = 110 }
    );

    [Fact]
    public void Blocks_of_different_lives_are_adjusted_each_by_its_own_and_summed()
    {
        var totals = RegisterTotals
            .Of(
                [
                    Group("A", 10, RiskCategory.High, 1_000_00),
                    Group("A", 10, RiskCategory.Low, 500_00),
                    Group("B", 50, RiskCategory.Moderate, 1_000_00),
                    Group(null, null, RiskCategory.Low, 70_00),
                ],
                Base,
                Index
            )
            .Totals;
        Assert.Equal(new Money(1_000_00 + 50_00 + 20_00 + 70_00), totals.RiskAdjusted);
        Assert.Equal(new Money(1_000_00), totals.Critical);
    }

    [Fact]
    public void Costs_at_an_older_base_are_carried_up_before_they_are_added() =>
        Assert.Equal(
            new Money(110_00 + 10_00),
            RegisterTotals
                .Of(
                    [Group("A", 5, RiskCategory.High, 100_00) with { PriceBase = Before }, Group("A", 5, RiskCategory.High, 10_00)],
                    Base,
                    Index
                )
                .Totals.Total
        );

    [Fact]
    public void A_group_at_a_base_the_index_does_not_reach_is_set_apart_and_stops_nothing()
    {
        var late = Group("A", 5, RiskCategory.High, 7_00) with { PriceBase = PriceBase.Parse("2031/32") };
        var register = RegisterTotals.Of([late, Group("A", 5, RiskCategory.High, 10_00)], Base, Index);
        Assert.Equal((new Money(10_00), 1), (register.Totals.Total, register.Totals.Items));
        Assert.Equal([late], register.SetApart);
    }

    [Fact]
    public void Sites_sum_to_the_whole_and_categories_to_the_total() =>
        Prop.ForAll<(byte Site, byte Block, byte Category, uint Pence)[]>(rows =>
            {
                var groups = rows.Select(row => new BacklogGroup(
                        $"S{row.Site % 3}",
                        $"B{row.Block % 3}",
                        row.Block % 3 * 10,
                        (RiskCategory)(row.Category % 4),
                        row.Category % 2 == 0 ? Base : Before,
                        1,
                        new Money(row.Pence)
                    ))
                    .ToList();
                var register = RegisterTotals.Of(groups, Base, Index);
                return register.BySite.Sum(site => site.Totals.Total) == register.Totals.Total
                    && register.BySite.Sum(site => site.Totals.RiskAdjusted) == register.Totals.RiskAdjusted
                    && RiskCategories.WorstFirst.Sum(category => register.Totals[category].Cost) == register.Totals.Total
                    && register.Totals.RiskAdjusted <= register.Totals.Total
                    && register.Totals.Items == rows.Length;
            })
            .Holds();

    private static BacklogGroup Group(string? block, int? life, RiskCategory category, long pence) =>
        new("S1", block, life, category, Base, 1, new Money(pence));
}
