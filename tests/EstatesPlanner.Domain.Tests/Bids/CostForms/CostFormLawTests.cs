using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Bids.CostForms;

/// <summary>What holds of any cost form, whatever its pence.</summary>
public class CostFormLawTests
{
    private static readonly FormRowKind[] Steps =
    [
        FormRowKind.Departmental,
        FormRowKind.OnCosts,
        FormRowKind.Location,
        FormRowKind.Fees,
        FormRowKind.NonWorks,
        FormRowKind.Equipment,
        FormRowKind.Contingency,
        FormRowKind.OptimismBias,
        FormRowKind.InflationToBase,
        FormRowKind.InflationToCompletion,
        FormRowKind.VatRecovered,
    ];

    [Fact]
    public void Rows_sum_to_the_outturn_to_the_penny() =>
        Any(statement =>
            Steps.Sum(kind => statement[kind].Net) == statement[FormRowKind.Outturn].Net
            && Steps.Sum(kind => statement[kind].Vat) == statement[FormRowKind.Outturn].Vat
        );

    [Fact]
    public void Years_sum_to_the_outturn_to_the_penny() =>
        Any(statement =>
            statement.Years.Sum(year => year.Outturn) == statement[FormRowKind.Outturn].Gross
            && statement.Years.Sum(year => year.Net) == statement[FormRowKind.Total].Net
        );

    [Fact]
    public void The_bridge_sums_to_the_penny() =>
        Any(statement =>
        {
            var steps = OutturnBridge.Of(WardForm.Items, statement, WardForm.Index).Steps;
            var running = Money.Zero;
            return steps.All(step =>
            {
                running =
                    step.Whole && step.Kind == BridgeStepKind.Eradication ? step.Amount
                    : step.Whole ? running
                    : running + step.Amount;
                return !step.Whole || step.Amount == running;
            });
        });

    [Fact]
    public void The_lines_it_gives_are_the_parts_at_the_price_base() =>
        Any(statement => FormLines.Of(statement).Sum(line => line.Flow.Total) == statement.Parts.Sum(part => part.AtBase).Pounds);

    [Fact]
    public void Without_inflation_bias_or_vat_the_outturn_is_the_total_for_approval() =>
        Check(seed =>
        {
            var form = Form(seed) with { PricedAt = WardForm.Terms.PriceBase, Vat = [], Spend = [new(0, 100)] };
            var statement = CostStatement.Of(form, WardForm.Terms with { Bias = null });
            return statement[FormRowKind.Outturn].Gross == statement[FormRowKind.ForApproval].Net;
        });

    [Fact]
    public void Recovering_more_vat_never_costs_more() =>
        Check(seed =>
        {
            var form = Form(seed);
            Money Outturn(decimal recovered) =>
                CostStatement
                    .Of(form with { Vat = [.. form.Vat.Select(vat => vat with { RecoveredPercent = recovered })] }, WardForm.Terms)[
                        FormRowKind.Outturn
                    ]
                    .Gross;
            return Outturn(0) >= Outturn(40) && Outturn(40) >= Outturn(100);
        });

    private static void Any(Func<CostStatement, bool> holds) => Check(seed => holds(CostStatement.Of(Form(seed), WardForm.Terms)));

    private static void Check(Func<int, bool> holds) => Prop.ForAll(ArbMap.Default.ArbFor<int>(), holds).Holds();

    private static CostForm Form(int seed)
    {
        var random = new Random(seed);
        Money Pence() => new(random.Next(1, 900_000_000));
        FormShare Share(int least) =>
            random.Next(3) switch
            {
                0 => FormShare.None,
                1 => new(random.Next(least, 4000) / 100m, null, "said"),
                _ => new(null, Pence(), "said"),
            };
        var first = random.Next(1, 10_000) / 100m;
        return WardForm.Form with
        {
            Departmental = [new("a", Pence()), new("b", Pence())],
            OnCosts = [new("c", Pence())],
            NonWorks = random.Next(2) == 0 ? [] : [new("d", Pence())],
            Location = new(random.Next(-2000, 2000) / 100m, null, "said"),
            Fees = Share(0),
            Equipment = Share(0),
            Contingency = Share(0),
            Vat =
            [
                .. Enum.GetValues<FormPart>()
                    .Select(part => new FormVat(part, random.Next(0, 2001) / 100m, random.Next(0, 10_001) / 100m, "said")),
            ],
            Spend = first == 100 ? [new(0, 100)] : [new(0, first), new(1, 100 - first)],
        };
    }
}
