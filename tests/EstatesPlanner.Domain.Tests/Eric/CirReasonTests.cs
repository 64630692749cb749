using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Tests.Backlog;

namespace EstatesPlanner.Domain.Tests.Eric;

/// <summary>Critical infrastructure risk by its main reason, as the return of 2016/17 asked.</summary>
public class CirReasonTests
{
    [Fact]
    public void High_and_Significant_backlog_is_split_by_the_first_reason_given_and_what_has_none_is_in_no_part()
    {
        BacklogItem[] items =
        [
            Item(RiskCategory.High, 100, CirReason.Safety, CirReason.Continuity),
            Item(RiskCategory.Significant, 20, CirReason.NonCompliance),
            Item(RiskCategory.Significant, 3, CirReason.Continuity),
            Item(RiskCategory.High, 4000),
        ];

        Assert.Equal((100m, 20m, 3m), Split(items));
    }

    [Theory]
    [InlineData(RiskCategory.Moderate)]
    [InlineData(RiskCategory.Low)]
    public void A_reason_on_backlog_that_is_not_critical_counts_for_nothing(RiskCategory category) =>
        Assert.Equal((0m, 0m, 0m), Split([Item(category, 100, CirReason.Safety)]));

    private static BacklogItem Item(RiskCategory category, long pounds, params CirReason[] reasons) =>
        ExampleItem.Of(4, 4, category, pounds * 100) with
        {
            CirReasons = reasons,
        };

    private static (decimal Safety, decimal NonCompliance, decimal Continuity) Split(IEnumerable<BacklogItem> items)
    {
        var site = ReturnSite.Of(
            new Domain.Estate.Site
            {
                Trust = "RQQ",
                Code = "RQQ01",
                Name = "General",
            },
            [.. items.Select(item => (ItemPosition.Of(item), item.Cost, item.Cost))],
            new Dictionary<string, int?>(),
            []
        );
        return (site.Safety.Pounds, site.NonCompliance.Pounds, site.Continuity.Pounds);
    }
}
