using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Backlog;

public class RebandingTests
{
    private static readonly RiskBands Npsa = new(
        "npsa",
        "NPSA",
        [
            new(RiskCategory.Low, 1, 3),
            new(RiskCategory.Moderate, 4, 6),
            new(RiskCategory.Significant, 8, 12),
            new(RiskCategory.High, 15, 25),
        ]
    );

    private static readonly PriceIndex Index = new(
        "i",
        "An index",
        new Dictionary<FinancialYear, decimal> { [ExampleItem.Base.Year] = 100, [ExampleItem.Base.Year + 1] = 110 }
    );

    [Theory]
    [InlineData(3, 4, RiskCategory.Significant, RiskCategory.Significant)]
    [InlineData(5, 3, RiskCategory.Significant, RiskCategory.High)]
    [InlineData(4, 2, RiskCategory.Moderate, RiskCategory.Significant)]
    public void The_same_score_takes_the_category_of_the_new_scheme(int consequence, int likelihood, RiskCategory from, RiskCategory to) =>
        Assert.Equal(to, Rebanding.Of(ExampleItem.Of(consequence, likelihood, from), Npsa).Category);

    [Fact]
    public void What_was_stated_or_overridden_and_what_has_left_the_backlog_stays()
    {
        var item = ExampleItem.Of(5, 3, RiskCategory.Significant);
        Assert.All(
            [
                item with
                {
                    Basis = CategoryBasis.Overridden,
                },
                item with
                {
                    Basis = CategoryBasis.Stated,
                    Consequence = null,
                    Likelihood = null,
                },
                item with
                {
                    Status = ItemStatus.Complete,
                },
                item with
                {
                    Category = RiskCategory.High,
                },
            ],
            stays => Assert.Same(stays, Rebanding.Of(stays, Npsa))
        );
    }

    [Fact]
    public void Costs_at_an_older_base_are_carried_up_in_the_table()
    {
        var table = RebandingTable.Of(
            [
                new(RiskCategory.Significant, CategoryBasis.Scored, new RiskScore(5, 3), ExampleItem.Base, 2, new Money(100_00)),
                new(RiskCategory.Low, CategoryBasis.Stated, null, new PriceBase(ExampleItem.Base.Year + 1), 1, new Money(7_00)),
            ],
            Npsa,
            new PriceBase(ExampleItem.Base.Year + 1),
            Index
        );
        Assert.Equal(new CategoryTotal(2, new Money(110_00)), table[RiskCategory.Significant, RiskCategory.High]);
        Assert.Equal(new CategoryTotal(2, new Money(110_00)), table.Moved);
        Assert.Equal(new CategoryTotal(1, new Money(7_00)), table.Stated);
        Assert.Equal(table.Stated, table[RiskCategory.Low, RiskCategory.Low]);
    }

    [Fact]
    public void Nothing_is_lost_between_the_rows_and_the_columns() =>
        Prop.ForAll<(byte Consequence, byte Likelihood, byte Category, byte Basis, ushort Pence)[]>(rows =>
            {
                var groups = rows.Select(row => new ScoreGroup(
                        (RiskCategory)(row.Category % 4),
                        (CategoryBasis)(row.Basis % 3),
                        row.Basis % 3 == 1 ? null : new RiskScore((row.Consequence % 5) + 1, (row.Likelihood % 5) + 1),
                        ExampleItem.Base,
                        1,
                        new Money(row.Pence)
                    ))
                    .ToList();
                var table = RebandingTable.Of(groups, Npsa, ExampleItem.Base, Index);
                return RiskCategories.WorstFirst.Sum(category => table.Before(category).Cost) == table.All.Cost
                    && RiskCategories.WorstFirst.Sum(category => table.After(category).Cost) == table.All.Cost
                    && table.All.Items == rows.Length
                    && RiskCategories.WorstFirst.All(category =>
                        table.Before(category).Items == groups.Count(group => group.Category == category)
                    )
                    && table.Moved.Items <= rows.Length - table.Stated.Items - table.Overridden.Items;
            })
            .Holds();
}
