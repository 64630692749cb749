using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Bids.CostForms;

/// <summary>
/// The parts of the ward of the method note, by hand: the index goes 100, 102, 105 from the form's prices to the base and the second year.
/// </summary>
public class PartCostTests
{
    private static readonly StatedCosts Stated = StatedCosts.Of(WardForm.Form);

    [Fact]
    public void Rows_are_shares_of_the_rows_they_name()
    {
        // Location −4% of 500,000; fees 12% of 480,000; equipment 10% of departmental 400,000; contingency 5% of 480,000 + 57,600 + 30,000
        // + 40,000.
        Assert.Equal((-20_000m, 480_000m), (Stated.Location.Pounds, Stated.Works.Pounds));
        Assert.Equal((57_600m, 40_000m, 30_380m), (Stated.Fees.Pounds, Stated.Equipment.Pounds, Stated.Contingency.Pounds));
        Assert.Equal(637_980m, Stated.ForApproval.Pounds);
    }

    [Fact]
    public void The_five_parts_sum_to_the_total_for_approval()
    {
        Assert.Equal(Stated.ForApproval, Enum.GetValues<FormPart>().Sum(part => Stated[part]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Stated[(FormPart)9]);
    }

    [Fact]
    public void The_works_are_carried_to_the_base_shared_over_the_years_and_carried_on_to_each()
    {
        // 480,000 × 1.02 = 489,600; 40% and 60% of it; the second year × 105/102; bias of 24% on each.
        var works = PartCost.Of(FormPart.Works, WardForm.Form, Stated, WardForm.Terms);

        Assert.Equal((489_600m, 115_200m, 117_504m), (works.AtBase.Pounds, works.StatedBias.Pounds, works.BiasAtBase.Pounds));
        Assert.Equal(
            [(195_840m, 195_840m, 47_001.60m), (293_760m, 302_400m, 72_576m)],
            works.Years.Select(year => (year.AtBase.Pounds, year.Outturn.Pounds, year.BiasOutturn.Pounds))
        );
        Assert.Equal([48_568.32m, 74_995.20m], works.Years.Select(year => year.Vat.Pounds));
        Assert.All(works.Years, year => Assert.Equal(Money.Zero, year.Recovered));
    }

    [Fact]
    public void Tax_that_is_recovered_is_a_share_of_the_tax_of_each_year()
    {
        var form = WardForm.Form with { Vat = [new(FormPart.Fees, 20, 45.5m)] };
        var fees = PartCost.Of(FormPart.Fees, form, Stated, WardForm.Terms);

        Assert.All(fees.Years, year => Assert.Equal(Rounding.ToPence(year.Vat.Pounds * 0.455m), year.Recovered));
        Assert.Equal(Rounding.ToPence(fees.Years[0].Net.Pounds * 0.2m), fees.Years[0].Vat);
        Assert.Equal(new Money(20), fees.VatOn(new Money(100)));
    }

    [Fact]
    public void A_part_that_the_form_does_not_inflate_keeps_its_stated_pounds_in_every_year()
    {
        var equipment = PartCost.Of(FormPart.Equipment, WardForm.Form with { AlsoInflated = [] }, Stated, WardForm.Terms);

        Assert.Equal(40_000m, equipment.AtBase.Pounds);
        Assert.Equal([16_000m, 24_000m], equipment.Years.Select(year => year.Outturn.Pounds));
    }

    [Fact]
    public void A_part_without_bias_or_vat_carries_neither()
    {
        var decant = PartCost.Of(FormPart.NonWorks, WardForm.Form with { Vat = [] }, Stated, WardForm.Terms);

        Assert.Equal((Money.Zero, Money.Zero, 0m), (decant.StatedBias, decant.BiasAtBase, decant.VatPercent));
        Assert.All(decant.Years, year => Assert.Equal((Money.Zero, year.Outturn), (year.Vat, year.Net)));
    }

    [Fact]
    public void Each_total_row_is_the_sum_of_the_rows_it_stands_under()
    {
        var rows = StatementRows
            .Of(Stated, [.. Enum.GetValues<FormPart>().Select(part => PartCost.Of(part, WardForm.Form, Stated, WardForm.Terms))])
            .ToList();
        Money Gross(params FormRowKind[] kinds) => kinds.Sum(kind => rows.Single(row => row.Kind == kind).Gross);

        Assert.Equal(Enum.GetValues<FormRowKind>(), rows.Select(row => row.Kind));
        Assert.Equal(Gross(FormRowKind.WorksTotal), Gross(FormRowKind.Departmental, FormRowKind.OnCosts));
        Assert.Equal(Gross(FormRowKind.Works), Gross(FormRowKind.WorksTotal, FormRowKind.Location));
        Assert.Equal(
            Gross(FormRowKind.ForApproval),
            Gross(FormRowKind.Works, FormRowKind.Fees, FormRowKind.NonWorks, FormRowKind.Equipment, FormRowKind.Contingency)
        );
        Assert.Equal(Gross(FormRowKind.WithBias), Gross(FormRowKind.ForApproval, FormRowKind.OptimismBias));
        Assert.Equal(Gross(FormRowKind.Total), Gross(FormRowKind.WithBias, FormRowKind.InflationToBase, FormRowKind.InflationToCompletion));
        Assert.Equal(Gross(FormRowKind.Outturn), Gross(FormRowKind.Total, FormRowKind.VatRecovered));
    }
}
