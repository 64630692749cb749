using System.Globalization;
using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Portfolio.Checking;
using EstatesPlanner.Kit;

namespace EstatesPlanner.Domain.Tests.Portfolio;

/// <summary>The multidimensional knapsacks of the OR-Library against their published optima.</summary>
public class KnapsackTests
{
    [Theory]
    [MemberData(nameof(Thirds), DisableDiscoveryEnumeration = true)]
    public void All_thirty_of_mknapcb1_are_proved_and_equal_the_published_optima(int third)
    {
        var models = Knapsacks.Chu(SharedFolder.File("data/optimise/mknapcb1.txt"));
        var optima = Knapsacks.Optima(SharedFolder.File("data/optimise/proved-optima.csv"), "mknapcb1");
        Assert.Equal(30, models.Count);
        for (var i = third * 10; i < (third + 1) * 10; i++)
        {
            AssertProved(models[i], optima[i], i);
        }
    }

    [Fact]
    public void The_smaller_ones_of_mknap2_are_proved_and_equal_the_published_optima()
    {
        var models = Knapsacks
            .Heitkoetter(SharedFolder.File("data/optimise/mknap2.txt"))
            .Where(item => item.Model.Bids.Count * item.Model.Pots.Count <= 500)
            .ToList();
        Assert.True(models.Count >= 40, models.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (model, optimum) in models)
        {
            AssertProved(model, optimum, models.IndexOf((model, optimum)));
        }
    }

    public static TheoryData<int> Thirds => [0, 1, 2];

    private static void AssertProved(PortfolioModel model, long optimum, int index)
    {
        var plan = Models.Solve(model);
        Assert.Equal((index, PlanStatus.Optimal, optimum * 1000), (index, plan.Status, plan.Value));
        Assert.Null(PlanChecker.BoundProblem(model, plan.Certificate));
    }
}
