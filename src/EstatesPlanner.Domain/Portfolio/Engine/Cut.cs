namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// A row Σ use ≤ limit that every plan keeps but some fractional solutions do not; the key says why it follows from the rows.
/// </summary>
internal sealed record Cut(IReadOnlyList<(int Choice, long Use)> Uses, long Limit, ProofRow Key)
{
    /// <summary>By how much a fractional solution breaks it, for a normal of length 1.</summary>
    public double Violation(Func<int, double> x)
    {
        var (sum, square) = (-(double)Limit, 0.0);
        foreach (var (choice, use) in Uses)
        {
            sum += use * x(choice);
            square += (double)use * use;
        }

        return sum / Math.Sqrt(Math.Max(1, square));
    }
}
