namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// Which row of a sheet first named each site and reference. Kept in many small tables rather than one, so that none is ever copied whole
/// to grow:
/// a million rows take about 45 MB, and never twice that.
/// </summary>
internal sealed class RowsSeen
{
    private readonly Dictionary<UInt128, int>[] parts = [.. Enumerable.Range(0, 256).Select(_ => new Dictionary<UInt128, int>())];

    /// <summary>The row that named it first, as people count rows.</summary>
    public int this[UInt128 key] => Part(key)[key];

    public bool TryAdd(UInt128 key, int row) => Part(key).TryAdd(key, row);

    public bool Contains(UInt128 key) => Part(key).ContainsKey(key);

    private Dictionary<UInt128, int> Part(UInt128 key) => parts[(byte)(key >> 120)];
}
