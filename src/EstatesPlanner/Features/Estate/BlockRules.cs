using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Fields;

namespace EstatesPlanner.Features.Estate;

/// <summary>What makes a block acceptable: its site is known, and one that is retained does not leave.</summary>
public sealed class BlockRules : FieldRules<Written<Block>>
{
    /// <param name="sites">Codes of the trust's sites.</param>
    /// <param name="today">No block has been built after it.</param>
    public BlockRules(IReadOnlySet<string> sites, DateOnly today)
    {
        Must(
            BlockFields.Site,
            written => sites.Contains(written.Record.SiteCode),
            written => $"There is no site {written.Cells.Text(BlockFields.Site)}. Add it first."
        );
        Must(
            BlockFields.BuiltYear,
            written => written.Record.BuiltYear is not { } year || year <= today.Year,
            written => $"{written.Record.BuiltYear} is yet to come: a block stands in the register once it is built."
        );
        Must(
            BlockFields.LeavesOn,
            written => written.Record.LeavesOn is null || written.Record.Intent != BlockIntent.Retain,
            _ => "A block that is retained does not leave. Take the day out, or say replace or dispose."
        );
    }
}
