using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Backlog;

/// <summary>The columns of a register sheet, and the other names under which trusts' own sheets carry them. Order never matters.</summary>
internal static class BacklogColumns
{
    public static readonly HeaderFinder Finder = new(ItemFields.Table.Columns) { HasMappings = true };

    /// <exception cref="FileRefusal">A required column is missing; the cost may come in parts.</exception>
    public static Header Find(IEnumerable<SourceRow> rows)
    {
        var header = Finder.Find(rows);
        return SaysCost(header.Has) ? header : throw new FileRefusal($"No column for cost. Found: {header.Found()}.");
    }

    /// <summary>Whether a sheet says what its items cost, whole or in parts.</summary>
    /// <param name="says">Whether it speaks of a column.</param>
    public static bool SaysCost(Func<string, bool> says) => says(ItemFields.Cost) || ItemDetails.CostParts.Any(part => says(part.Name));

    /// <summary>How many of a row's cells are names of known columns.</summary>
    public static int Known(SourceRow row) => Finder.Best([row]) is { } header ? ItemFields.Table.Names.Count(header.Has) : 0;
}
