using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Fields;

namespace EstatesPlanner.Features.Backlog;

/// <summary>An item that was read from cells and passed every rule, with the places it names: the only thing that can be saved.</summary>
public sealed class ReadItem
{
    private ReadItem(ItemEntry entry, RegisterTerms terms) =>
        (Item, Site, Block, Cells) = (entry.Settled(terms), entry.Site, entry.Block, entry.Cells);

    public BacklogItem Item { get; }

    public Site Site { get; }

    /// <summary>Null where it names none.</summary>
    public Block? Block { get; }

    public Cells Cells { get; }

    /// <summary>Reads one item and holds it against the rules.</summary>
    /// <returns>The item, or what is wrong with it, in the order of its fields.</returns>
    public static (ReadItem? Item, IReadOnlyList<FieldFault> Faults) From(Cells cells, RegisterTerms terms) =>
        From(cells, terms, new ItemRules(terms));

    /// <param name="rules">Of these terms, made once for many rows.</param>
    internal static (ReadItem? Item, IReadOnlyList<FieldFault> Faults) From(Cells cells, RegisterTerms terms, ItemRules rules)
    {
        var (entry, unread) = ItemFields.Table.Read(cells, ItemEntry.Begin(cells, terms));
        var faults = ItemFields.Table.Faults(unread, rules.Validate(entry).Errors);
        return faults.Count == 0 ? (new ReadItem(entry, terms), []) : (null, faults);
    }
}
