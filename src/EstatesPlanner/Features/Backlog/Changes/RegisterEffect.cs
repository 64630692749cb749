using System.Security.Cryptography;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Features.Backlog.Changes;

/// <summary>
/// What a change of many items would do, before anything is saved: the totals on either side of it and the items it changes.
/// </summary>
/// <param name="Considered">How many items were looked at.</param>
/// <param name="Changed">How many of them change.</param>
/// <param name="Changes">Those that change, in the order in which they were looked at; as many as were asked for.</param>
/// <param name="Shown">A fingerprint of the items that change and their versions: what a person has seen is what is then applied.</param>
public sealed record RegisterEffect(
    RegisterTotals Before,
    RegisterTotals After,
    PriceIndex Index,
    int Considered,
    int Changed,
    IReadOnlyList<ItemChange> Changes,
    string Shown
)
{
    /// <param name="items">Read one after another, so that a register need not fit in memory.</param>
    /// <param name="change">Gives the item itself where nothing changes.</param>
    /// <param name="lives">Remaining life of blocks, by site and block.</param>
    /// <param name="index">Carries costs to the newest base on either side; items it does not reach are in neither total.</param>
    /// <param name="keep">The most changes to keep.</param>
    public static RegisterEffect Of(
        IEnumerable<BacklogItem> items,
        Func<BacklogItem, BacklogItem> change,
        IReadOnlyDictionary<(string, string), int?> lives,
        PriceIndex index,
        int keep
    )
    {
        var (before, after) = (new GroupSums(lives), new GroupSums(lives));
        var changes = new List<ItemChange>();
        var (considered, changed) = (0, 0);
        using var print = new ItemPrint();
        foreach (var item in items)
        {
            considered++;
            var then = change(item);
            before.Add(item);
            after.Add(then);
            if (ReferenceEquals(item, then))
            {
                continue;
            }

            changed++;
            print.Add(item);
            if (changes.Count < keep)
            {
                changes.Add(new ItemChange(item, then));
            }
        }

        return new RegisterEffect(before.Totals(index), after.Totals(index), index, considered, changed, changes, print.ToString());
    }
}

/// <summary>SHA-256 over ids and versions, in the order given.</summary>
internal sealed class ItemPrint : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(BacklogItem item)
    {
        Span<byte> bytes = stackalloc byte[24];
        item.Id.TryWriteBytes(bytes);
        System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(bytes[16..], item.Version);
        hash.AppendData(bytes);
    }

    public override string ToString() => Convert.ToHexStringLower(hash.GetCurrentHash());

    public void Dispose() => hash.Dispose();
}

/// <summary>Sums live items into the groups that a register's totals are made of.</summary>
internal sealed class GroupSums(IReadOnlyDictionary<(string, string), int?> lives)
{
    private readonly Dictionary<
        (string Site, string? Block, RiskCategory Category, PriceBase PriceBase),
        (int Items, Money Cost, Money Full)
    > sums = [];

    public void Add(BacklogItem item)
    {
        if (!item.IsLive)
        {
            return;
        }

        var key = (item.SiteCode, item.BlockCode, item.Category, item.PriceBase);
        var sum = sums.GetValueOrDefault(key);
        sums[key] = (sum.Items + 1, sum.Cost + item.Cost, sum.Full + item.FullCost);
    }

    /// <summary>At the newest base among them that the index carries.</summary>
    public RegisterTotals Totals(PriceIndex index) =>
        RegisterTotals.Of(
            sums.Select(sum => new BacklogGroup(
                sum.Key.Site,
                sum.Key.Block,
                sum.Key.Block is { } block ? lives.GetValueOrDefault((sum.Key.Site, block)) : null,
                sum.Key.Category,
                sum.Key.PriceBase,
                sum.Value.Items,
                sum.Value.Cost
            )
            {
                FullCost = sum.Value.Full,
            }),
            PriceBaseReach.Newest(sums.Keys.Select(key => key.PriceBase), index) ?? default,
            index
        );
}
