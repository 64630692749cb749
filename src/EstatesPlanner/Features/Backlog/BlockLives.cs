using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// The remaining lives that the rows of one sheet give their blocks. A block has one life: rows that disagree are refused. A life that
/// nothing says, or
/// that is below one year, counts as one year in the risk-adjusted figure, and that is said once for each block.
/// </summary>
/// <param name="known">What the trust knows of its blocks already.</param>
internal sealed class BlockLives(IReadOnlyDictionary<(string Site, string Block), int?> known)
{
    private readonly Dictionary<(string Site, string Block), (int Years, int Row)> given = [];
    private readonly Dictionary<(string Site, string? Block), ImportProblem> unsaid = [];

    /// <summary>What is wrong with the life a row gives its block; null where nothing is.</summary>
    public string? Conflict(Block? block, int row) =>
        block is { RemainingLifeYears: { } years } && given.TryGetValue((block.SiteCode, block.Code), out var first) && first.Years != years
            ? $"Rows {first.Row} and {row} give block {block.Code} at {block.SiteCode} two remaining lives, {first.Years} and {years} years. A block has one: make them agree, or head the column element remaining life if it is about the elements."
            : null;

    /// <summary>Takes what an accepted row says.</summary>
    /// <param name="says">Whether the sheet speaks of remaining lives at all.</param>
    /// <param name="warning">Makes a warning at the row's cell.</param>
    public void Take(string site, Block? block, string? text, int row, bool says, Func<string, ImportProblem> warning)
    {
        if (!says)
        {
            return;
        }

        if (block is null)
        {
            unsaid.TryAdd(
                (site, null),
                warning(
                    text is not null
                        ? "A remaining life belongs to a block, and this row names none: the life is left out, and counts as 1 year in the risk-adjusted backlog."
                        : "This row names no block, so its remaining life is not known: it counts as 1 year in the risk-adjusted backlog."
                )
            );
            return;
        }

        if (block.RemainingLifeYears is { } years)
        {
            given.TryAdd((site, block.Code), (years, row));
        }

        if (block.RemainingLifeYears is null or < 1)
        {
            unsaid.TryAdd(
                (site, block.Code),
                warning(
                    $"The remaining life of block {block.Code} at {site} is {(block.RemainingLifeYears is null ? "blank" : "below 1 year")}: it counts as 1 year in the risk-adjusted backlog."
                )
            );
        }
    }

    /// <summary>What is worth reading once every row has been read.</summary>
    public IEnumerable<ImportProblem> Warnings() =>
        unsaid
            .Where(pair =>
                pair.Key.Block is not { } block
                || (given.TryGetValue((pair.Key.Site, block), out var life) ? life.Years : known.GetValueOrDefault((pair.Key.Site, block)))
                    is null
                        or < 1
            )
            .Select(pair => pair.Value);
}
