using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Bids.CostForms;

/// <summary>The rows of a cost form from its parts. The two rows of inflation are what carrying each part to the penny comes to.</summary>
internal static class StatementRows
{
    public static IEnumerable<FormRow> Of(StatedCosts stated, IReadOnlyList<PartCost> parts)
    {
        var works = parts.Single(part => part.Part == FormPart.Works);
        FormRow Part(FormRowKind kind, Money net, PartCost part) => new(kind, net, part.VatOn(net));
        FormRow Own(FormRowKind kind, FormPart name)
        {
            var own = parts.Single(part => part.Part == name);
            return Part(kind, own.Stated, own);
        }

        FormRow[] worksRows =
        [
            Part(FormRowKind.Departmental, stated.Departmental, works),
            Part(FormRowKind.OnCosts, stated.OnCosts, works),
        ];
        var worksTotal = Sum(FormRowKind.WorksTotal, worksRows);
        var location = Part(FormRowKind.Location, stated.Location, works);
        var sited = Sum(FormRowKind.Works, worksTotal, location);
        FormRow[] others =
        [
            Own(FormRowKind.Fees, FormPart.Fees),
            Own(FormRowKind.NonWorks, FormPart.NonWorks),
            Own(FormRowKind.Equipment, FormPart.Equipment),
            Own(FormRowKind.Contingency, FormPart.Contingency),
        ];
        var approval = Sum(FormRowKind.ForApproval, [sited, .. others]);
        var bias = new FormRow(
            FormRowKind.OptimismBias,
            parts.Sum(part => part.StatedBias),
            parts.Sum(part => part.VatOn(part.StatedBias))
        );
        var withBias = Sum(FormRowKind.WithBias, approval, bias);
        var atBase = new FormRow(
            FormRowKind.InflationToBase,
            parts.Sum(part => part.AtBase + part.BiasAtBase),
            parts.Sum(part => part.VatOn(part.AtBase + part.BiasAtBase))
        );
        var total = new FormRow(FormRowKind.Total, Years(parts, year => year.Net), Years(parts, year => year.Vat));
        var recovered = new FormRow(FormRowKind.VatRecovered, Money.Zero, -Years(parts, year => year.Recovered));
        return
        [
            .. worksRows,
            worksTotal,
            location,
            sited,
            .. others,
            approval,
            bias,
            withBias,
            new(FormRowKind.InflationToBase, atBase.Net - withBias.Net, atBase.Vat - withBias.Vat),
            new(FormRowKind.InflationToCompletion, total.Net - atBase.Net, total.Vat - atBase.Vat),
            total,
            recovered,
            Sum(FormRowKind.Outturn, total, recovered),
        ];
    }

    private static Money Years(IEnumerable<PartCost> parts, Func<PartYear, Money> amount) =>
        parts.SelectMany(part => part.Years).Sum(amount);

    private static FormRow Sum(FormRowKind kind, params IReadOnlyList<FormRow> rows) =>
        new(kind, rows.Sum(row => row.Net), rows.Sum(row => row.Vat));
}
