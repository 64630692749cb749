using System.Collections;
using System.Text;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Storage.Json;

namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// The rows of a register sheet that passed, in their order, with the places they name. A register of ordinary size is kept in memory; what
/// is beyond
/// <see cref="InMemory"/> rows lies in a file of its own until it is read back, so that a million rows take no more room than the first of
/// them.
/// </summary>
/// <param name="folder">Where the file is made when it is needed. It is gone when this is disposed.</param>
public sealed class GoodRows(string folder) : IEnumerable<RegisterRow>, IDisposable
{
    public const int InMemory = 2_000;

    private readonly List<RegisterRow> first = [];
    private readonly List<Site> sites = [];
    private readonly List<Block> blocks = [];
    private readonly Dictionary<Site, int> siteNumbers = [];
    private readonly Dictionary<Block, int> blockNumbers = [];
    private readonly List<ulong> live = [];
    private FileStream? rest;
    private StreamWriter? writer;

    public int Count { get; private set; }

    /// <summary>Every site as the rows describe it, each description once.</summary>
    public IReadOnlyList<Site> Sites => sites;

    /// <summary>Every block as the rows describe it, each description once.</summary>
    public IReadOnlyList<Block> Blocks => blocks;

    public void Add(RegisterRow row)
    {
        var (site, block) = (Number(row.Site, sites, siteNumbers), row.Block is null ? -1 : Number(row.Block, blocks, blockNumbers));
        Count++;
        if (row.Item.IsLive)
        {
            live.Add(RowKey.Short(row.Item.Reference));
        }

        if (first.Count < InMemory)
        {
            first.Add(row with { Site = sites[site], Block = block < 0 ? null : blocks[block] });
            return;
        }

        writer ??= Open();
        writer.WriteLine(PlannerJson.Write(new Line(row.Item, site, block, row.HasCost, row.SourceRow)));
    }

    /// <summary>
    /// References that more than one live row has, as <see cref="RowKey.Short"/> writes them: known without reading the rows back.
    /// </summary>
    public IReadOnlySet<ulong> Repeated()
    {
        live.Sort();
        return live.Zip(live.Skip(1)).Where(pair => pair.First == pair.Second).Select(pair => pair.First).ToHashSet();
    }

    public IEnumerator<RegisterRow> GetEnumerator()
    {
        foreach (var row in first)
        {
            yield return row;
        }

        if (rest is null)
        {
            yield break;
        }

        writer!.Flush();
        using var reader = new StreamReader(
            File.Open(rest.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete),
            Encoding.UTF8
        );
        while (reader.ReadLine() is { } line)
        {
            var read = PlannerJson.Read<Line>(line);
            yield return new RegisterRow(read.Item, sites[read.Site], read.Block < 0 ? null : blocks[read.Block])
            {
                HasCost = read.HasCost,
                SourceRow = read.SourceRow,
            };
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose() => writer?.Dispose();

    private StreamWriter Open()
    {
        Directory.CreateDirectory(folder);
        rest = new FileStream(
            Path.Combine(folder, $"{Guid.NewGuid():N}.rows"),
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.ReadWrite | FileShare.Delete,
            1 << 16,
            FileOptions.DeleteOnClose
        );
        return new StreamWriter(rest, Encoding.UTF8, 1 << 16);
    }

    private static int Number<T>(T value, List<T> known, Dictionary<T, int> numbers)
        where T : class
    {
        if (!numbers.TryGetValue(value, out var number))
        {
            number = known.Count;
            known.Add(value);
            numbers.Add(value, number);
        }

        return number;
    }

    /// <summary>A row as it lies in the file.</summary>
    /// <param name="Block">-1 where the row names none.</param>
    internal sealed record Line(BacklogItem Item, int Site, int Block, bool HasCost, int SourceRow);
}
