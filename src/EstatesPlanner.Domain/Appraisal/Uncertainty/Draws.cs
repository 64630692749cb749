namespace EstatesPlanner.Domain.Appraisal.Uncertainty;

/// <summary>How many draws a simulation takes and by which seed; the same two give the same answer on any machine.</summary>
public sealed record Draws(int Count, long Seed)
{
    public const int Most = 1_000_000;

    public const int UsualCount = 10_000;

    public const long UsualSeed = 1;
}
