using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Features.Bids.Sheets;

namespace EstatesPlanner.Features.Bids.Workings;

/// <summary>
/// What a benefit is worked out from as the cells of the sheet of its inputs, the unit value last: what <see cref="InputSheet"/> reads.
/// </summary>
internal static class InputCells
{
    /// <summary>The input that is no question of a template: the trust's own pounds for one unit.</summary>
    public const string UnitValue = "unit value";

    public static IEnumerable<IEnumerable<(string Column, object? Cell)>> Rows(BidOption option, Benefit benefit, BenefitWorking working)
    {
        foreach (var input in working.Inputs)
        {
            yield return
            [
                ("option", option.Id),
                ("benefit", benefit.Id),
                ("template", working.Template),
                ("input", input.Id),
                ("answer", BidCellsOut.Plain(input.Amount)),
                ("question", input.Name),
                ("unit", input.Unit),
                ("use", WireWord.Of(input.Use)),
                ("divided by", BidCellsOut.Plain(input.Per)),
            ];
        }

        if (working.Value is { } value)
        {
            yield return
            [
                ("option", option.Id),
                ("benefit", benefit.Id),
                ("template", working.Template),
                ("input", UnitValue),
                ("answer", BidCellsOut.Plain(value.Pounds)),
                ("price base", value.PriceBase.ToString()),
                ("source", BidCellsOut.Text(value.Source)),
                ("vintage", BidCellsOut.Text(value.Vintage)),
                ("price index", value.Index),
                ("price factor", BidCellsOut.Plain(value.Factor)),
            ];
        }
    }
}
