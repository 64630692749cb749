namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// Gives memory back while a very large sheet goes through. The collector lets the heap grow as long as the machine has room; a register of
/// a million
/// rows should take no more room on a laptop than one of a hundred thousand.
/// </summary>
internal sealed class HeapTrim
{
    private const int Rows = 100_000;

    private int passed;

    /// <summary>Counts rows that went through, and every hundred thousand of them returns what they used.</summary>
    public void Count(int rows)
    {
        passed += rows;
        if (passed >= Rows)
        {
            passed = 0;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
