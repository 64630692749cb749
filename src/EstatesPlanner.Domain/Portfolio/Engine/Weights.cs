namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>How much of each option a fractional solution takes.</summary>
internal sealed class Weights(Problem problem, Func<int, double> x)
{
    public double Of(Option option) => option.Choice >= 0 ? x(option.Choice) : 1 - Funded(option.Bid);

    private double Funded(int bid)
    {
        var sum = 0.0;
        for (var j = problem.FirstChoice[bid]; j < problem.FirstChoice[bid + 1]; j++)
        {
            sum += x(j);
        }

        return sum;
    }
}
