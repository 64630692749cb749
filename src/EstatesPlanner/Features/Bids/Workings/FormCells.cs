using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.Features.Bids.Sheets;

namespace EstatesPlanner.Features.Bids.Workings;

/// <summary>A cost form as the cells of its two sheets: what <see cref="FormSheet"/> reads.</summary>
internal static class FormCells
{
    public static IEnumerable<(string Column, object? Cell)> Head(BidOption option, CostForm form) =>
        [
            ("option", option.Id),
            ("priced at", form.PricedAt.ToString()),
            ("price index", form.Index),
            ("bias on contingency because", form.BiasOnContingencyBecause),
        ];

    public static IEnumerable<IEnumerable<(string Column, object? Cell)>> Rows(BidOption option, CostForm form) =>
        [
            .. Amounts(option, FormSheetRow.Departmental, form.Departmental),
            .. Amounts(option, FormSheetRow.OnCosts, form.OnCosts),
            .. Share(option, FormSheetRow.Location, form.Location),
            .. Share(option, FormSheetRow.Fees, form.Fees),
            .. Amounts(option, FormSheetRow.NonWorks, form.NonWorks),
            .. Share(option, FormSheetRow.Equipment, form.Equipment),
            .. Share(option, FormSheetRow.Contingency, form.Contingency),
            .. form.Vat.Select(vat =>
                Row(
                    option,
                    FormSheetRow.Vat,
                    ("part", WireWord.Of(vat.Part)),
                    ("percent", BidCellsOut.Plain(vat.RatePercent)),
                    ("recovered percent", BidCellsOut.Plain(vat.RecoveredPercent)),
                    ("basis", BidCellsOut.Text(vat.Basis))
                )
            ),
            .. form.AlsoInflated.Select(part => Row(option, FormSheetRow.Inflated, ("part", WireWord.Of(part)))),
            .. form.Spend.Select(share =>
                Row(option, FormSheetRow.Spend, ("year", share.Year), ("percent", BidCellsOut.Plain(share.Percent)))
            ),
        ];

    private static IEnumerable<IEnumerable<(string, object?)>> Amounts(
        BidOption option,
        FormSheetRow kind,
        IReadOnlyList<FormAmount> amounts
    ) => amounts.Select(amount => Row(option, kind, ("name", amount.Name), ("amount", BidCellsOut.Plain(amount.Amount.Pounds))));

    private static IEnumerable<IEnumerable<(string, object?)>> Share(BidOption option, FormSheetRow kind, FormShare share) =>
        share == FormShare.None
            ? []
            :
            [
                Row(
                    option,
                    kind,
                    ("amount", BidCellsOut.Number(share.Amount?.Pounds)),
                    ("percent", BidCellsOut.Number(share.Percent)),
                    ("basis", BidCellsOut.Text(share.Basis))
                ),
            ];

    private static IEnumerable<(string, object?)> Row(BidOption option, FormSheetRow kind, params (string, object?)[] cells) =>
        [("option", option.Id), ("row", WireWord.Of(kind)), .. cells];
}
