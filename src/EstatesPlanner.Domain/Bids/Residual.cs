namespace EstatesPlanner.Domain.Bids;

/// <summary>What is left at the end: a value (positive, reduces the net present cost) or a liability (negative).</summary>
/// <param name="Year">Year index, 0 = the option's first year.</param>
/// <param name="Amount">Pounds at the bid's price base.</param>
public record Residual(int Year, decimal Amount)
{
    /// <summary>Multiplied, over costs that may have moved: a straight line follows them, a stated amount does not.</summary>
    public virtual Residual Flexed(decimal factor, IReadOnlyList<CostLine> costs) => this with { Amount = Amount * factor };
}

/// <summary>What a straight line leaves of some cost lines.</summary>
public sealed record StraightLineResidual(int Year, decimal Amount, RemainingLife Life) : Residual(Year, Amount)
{
    public static StraightLineResidual Of(int year, RemainingLife life, IReadOnlyList<CostLine> costs) => new(year, life.Of(costs), life);

    public override Residual Flexed(decimal factor, IReadOnlyList<CostLine> costs) =>
        Of(Year, Life with { Fold = Life.Fold * factor }, costs);
}

/// <summary>The years left of an asset's whole life, and the cost lines it was made by; transfers make no asset.</summary>
/// <param name="Base">Ids of the cost lines.</param>
/// <param name="YearsLeft">0 to <paramref name="LifeYears"/>.</param>
/// <param name="LifeYears">Its whole life.</param>
/// <param name="Fold">What the residual is multiplied by, apart from its costs.</param>
public sealed record RemainingLife(IReadOnlyList<string> Base, int YearsLeft, int LifeYears, decimal Fold = 1)
{
    public decimal Of(IReadOnlyList<CostLine> costs) => Left(costs.Where(Counts).Sum(cost => cost.Flow.Total));

    /// <summary>What is left of one line's pounds; nought for a line that is not in the base.</summary>
    public decimal Of(CostLine cost) => Counts(cost) ? Left(cost.Flow.Total) : 0;

    private bool Counts(CostLine cost) => cost.IsEconomic && Base.Contains(cost.Id, StringComparer.Ordinal);

    private decimal Left(decimal pounds) => pounds * YearsLeft / LifeYears * Fold;
}
