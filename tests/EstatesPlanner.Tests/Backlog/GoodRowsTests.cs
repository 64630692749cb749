using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Backlog;

namespace EstatesPlanner.Tests.Backlog;

/// <summary>
/// Rows beyond what memory is given come back as they went in, in order, as often as they are asked for; the file they lay in is gone
/// afterwards.
/// </summary>
public sealed class GoodRowsTests
{
    [Fact]
    public void Rows_come_back_from_memory_and_from_the_file_in_their_order()
    {
        var folder = Directory.CreateTempSubdirectory("rows").FullName;
        using (var rows = new GoodRows(folder))
        {
            for (var i = 0; i < GoodRows.InMemory + 500; i++)
            {
                rows.Add(Row(i));
            }

            Assert.Single(Directory.GetFiles(folder));
            foreach (var _ in new[] { 1, 2 })
            {
                Assert.Equal(Enumerable.Range(0, rows.Count).Select(i => $"B-{i}"), rows.Select(row => row.Item.Reference));
            }

            var last = rows.Last();
            Assert.Equal(
                (3, Row(rows.Count - 1).Item.Cost, "B0", false),
                (rows.Sites.Count, last.Item.Cost, last.Block!.Code, last.HasCost)
            );
        }

        Assert.Empty(Directory.GetFiles(folder));
        Directory.Delete(folder);
    }

    private static RegisterRow Row(int i) =>
        new(
            new BacklogItem
            {
                Id = Guid.CreateVersion7(),
                Trust = "RZA",
                SiteCode = $"RZA0{i % 3}",
                Reference = $"B-{i}",
                Defect = "Roof \"A\"\nleaks",
                Category = RiskCategory.High,
                Basis = CategoryBasis.Stated,
                Cost = new Money(i),
                PriceBase = new PriceBase(new FinancialYear(2026)),
            },
            new Site
            {
                Trust = "RZA",
                Code = $"RZA0{i % 3}",
                Name = "Site",
            },
            new Block
            {
                Trust = "RZA",
                SiteCode = $"RZA0{i % 3}",
                Code = $"B{i % 3}",
                Name = "Block",
            }
        )
        {
            HasCost = i % 2 == 0,
        };
}
