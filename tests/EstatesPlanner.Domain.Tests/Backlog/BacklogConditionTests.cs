using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Backlog;

public class BacklogConditionTests
{
    [Theory]
    [InlineData("A", false)]
    [InlineData("B", false)]
    [InlineData("BX", false)]
    [InlineData("C", true)]
    [InlineData("D", true)]
    [InlineData("CX", true)]
    [InlineData("DX", true)]
    public void Only_C_and_D_are_backlog_by_condition(string grade, bool carries) =>
        Assert.Equal(carries, BacklogCondition.Carries(Item(grade)));

    [Fact]
    public void A_sound_element_that_breaks_a_statutory_duty_is_backlog_all_the_same()
    {
        Assert.True(BacklogCondition.Carries(Item("B") with { Compliance = new ComplianceDetail { StatutoryBreach = true } }));
        Assert.True(BacklogCondition.Carries(Item("A") with { Compliance = new ComplianceDetail { EnforcementNotice = true } }));
        Assert.True(BacklogCondition.Carries(Item("B") with { Survey = new SurveyDetail { Facet = Facet.StatutoryCompliance } }));
        Assert.False(
            BacklogCondition.Carries(
                Item("B") with
                {
                    Compliance = new ComplianceDetail { AsbestosAffected = true },
                    Survey = new SurveyDetail { Facet = Facet.Quality },
                }
            )
        );
    }

    [Fact]
    public void An_item_without_a_condition_is_taken_at_its_word() =>
        Assert.True(BacklogCondition.Carries(Item("C") with { Condition = null }));

    private static BacklogItem Item(string grade) =>
        new()
        {
            Id = Guid.Empty,
            Trust = "RQQ",
            SiteCode = "RQQ01",
            Reference = "A",
            Defect = "",
            Condition = ConditionGrade.TryParse(grade, out var known) ? known : null,
            Category = RiskCategory.Low,
            Basis = CategoryBasis.Stated,
            Cost = new Money(1),
            PriceBase = PriceBase.Parse("2026/27"),
        };
}
