namespace EstatesPlanner.Domain.Backlog;

/// <summary>
/// Consequence × likelihood, each 1 to 5. Both are kept, since an ordinal product alone cannot be reviewed.
/// Consequence: 1 insignificant, 2 minor, 3 moderate, 4 major, 5 catastrophic. Likelihood: 1 rare, 2 unlikely, 3 possible, 4 likely, 5
/// certain.
/// Source: NHS Estates 2004 method as described by Audit Wales and Health Estate Journal (May 2019).
/// </summary>
public readonly record struct RiskScore
{
    /// <exception cref="ArgumentOutOfRangeException">Either is not 1 to 5.</exception>
    public RiskScore(int consequence, int likelihood)
    {
        if (consequence is < 1 or > 5)
        {
            throw new ArgumentOutOfRangeException(nameof(consequence), consequence, "Consequence is 1 to 5.");
        }

        if (likelihood is < 1 or > 5)
        {
            throw new ArgumentOutOfRangeException(nameof(likelihood), likelihood, "Likelihood is 1 to 5.");
        }

        Consequence = consequence;
        Likelihood = likelihood;
    }

    public int Consequence { get; }

    public int Likelihood { get; }

    public int Product => Consequence * Likelihood;

    /// <summary>The fourteen products that two numbers from 1 to 5 can make.</summary>
    public static readonly IReadOnlyList<int> Products = [1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20, 25];

    /// <summary>Reads <c>4x5</c> or <c>4 × 5</c>: consequence first.</summary>
    public static bool TryParse(string? text, out RiskScore score)
    {
        var parts = (text ?? "").Split(['x', 'X', '×'], StringSplitOptions.TrimEntries);
        var read = parts.Length == 2 && parts.All(part => part is [>= '1' and <= '5']);
        score = read ? new RiskScore(parts[0][0] - '0', parts[1][0] - '0') : default;
        return read;
    }

    public override string ToString() => $"{Consequence}x{Likelihood}";
}
