using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Tests.Method;
using EstatesPlanner.Kit;

namespace EstatesPlanner.Domain.Tests.BusinessCases;

/// <summary>
/// One ask, what it is, and every other total beside it. Worked by hand: the index of the trial stands at 108 (2026/27), 110 and 112, so
/// the capital of £516,500, £1,054,000 and £386,500
/// is £1,990,833 in the money of each year, and £2,389,000 with VAT of 20%.
/// </summary>
public class AskTests
{
    private const decimal Net = 516_500m + (1_054_000m * 110 / 108) + (386_500m * 112 / 108);
    private const decimal Biased = 420_000m + (980_000m * 110 / 108) + (365_000m * 112 / 108);

    private static readonly BusinessCase Theatre = Compose.Of(TheatreScheme.Sources());

    [Fact]
    public void The_ask_is_capital_with_VAT_in_the_money_of_each_year_and_says_so()
    {
        Assert.Equal(Net * 1.2m, Theatre.Figures["capital.cash"].Value, 6);
        Assert.Equal("capital.cash", Theatre.Texts["ask.figure"]);
        Assert.Equal(
            "Approval to commit £2.39m of capital, in the money of each year, including VAT that is not recovered, beginning in 2026/27. Optimism bias of £317k is not in it: it is held apart as contingency, and with it the cost is £2.71m.",
            Theatre.Texts["ask"]
        );
    }

    [Fact]
    public void A_table_reconciles_the_ask_to_every_other_total_of_capital()
    {
        var cells = Theatre.Tables["ask"].Rows.SelectMany(row => row.Cells).Select(cell => cell.Figure).OfType<string>().ToList();

        Assert.Equal(
            [
                "capital.exvat",
                "capital.exvat.cash",
                "capital.vat",
                "capital.vat.cash",
                "capital.incvat",
                "capital.cash",
                "capital.bias.incvat",
                "capital.bias.cash",
                "capital.total",
                "capital.total.cash",
                "accounts.base",
            ],
            cells
        );
        Assert.Equal(Net, Theatre.Figures["capital.exvat.cash"].Value, 6);
        Assert.Equal(Net * 0.2m, Theatre.Figures["capital.vat.cash"].Value, 6);
        Assert.Equal(Biased * 0.147m * 1.2m, Theatre.Figures["capital.bias.cash"].Value, 6);
        Assert.Equal((Net + (Biased * 0.147m)) * 1.2m, Theatre.Figures["capital.total.cash"].Value, 6);
    }

    [Fact]
    public void The_worked_example_of_the_note_holds() =>
        MethodNote.Holds(
            "business-case.md",
            Theatre.Figures["capital.exvat"].Value,
            Theatre.Figures["capital.incvat"].Value,
            Theatre.Figures["capital.cash"].Value,
            Theatre.Figures["capital.bias.cash"].Value,
            Theatre.Figures["capital.total.cash"].Value
        );

    [Fact]
    public void The_base_of_depreciation_is_what_the_new_assets_cost_and_is_printed()
    {
        var sources = Schemes.With(bid =>
            bid.Preferring(option =>
                option with
                {
                    Costs =
                    [
                        .. option.Costs.Select(cost =>
                            cost.Id switch
                            {
                                "filters" => cost with { Asset = new AssetTerms { LifeYears = 12 } },
                                "fees" => cost with { Payer = "QQR" },
                                _ => cost,
                            }
                        ),
                    ],
                    Risks = [.. option.Risks.Select(risk => risk with { Kind = CostKind.Capital })],
                }
            )
        );
        var composed = Compose.Of(sources);
        var view = FinancialView.Of(sources.Appraisal!, sources.Finance)!.Single(each => each.Option.Role == OptionRole.Preferred);

        Assert.Equal(view.Assets.Sum(asset => asset.Years.Sum(year => year.Additions)), composed.Figures["accounts.base"].Value, 6);
        Assert.True(
            composed.Figures["accounts.base.others"].Value < 0
                && composed.Figures["accounts.base.risk"].Value > 0
                && composed.Figures["accounts.base.lifecycle"].Value > 0
        );
        Assert.StartsWith(
            $"Depreciation is worked out on {composed.Figures["accounts.base"].Display},",
            composed.Texts["accounts.base"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_last_year_of_capital_beyond_the_index_is_carried_on_as_the_accounts_carry_it()
    {
        var late = Compose.Of(
            Schemes.With(bid =>
                bid.Preferring(option =>
                    option with
                    {
                        Costs =
                        [
                            .. option.Costs.Select(cost => cost.Id == "works" ? cost with { Flow = Flow.Run(8, 8, 1_000_000) } : cost),
                        ],
                    }
                )
            )
        );

        Assert.Contains("capital.2034-35.cash", late.Figures.Keys);
    }

    [Fact]
    public void A_line_in_the_money_of_each_year_is_not_raised_again()
    {
        var nominal = Compose.Of(
            Schemes.With(bid =>
                bid.Preferring(option =>
                    option with
                    {
                        Costs =
                        [
                            .. option.Costs.Select(cost => cost.Kind == CostKind.Capital ? cost with { Terms = PriceTerms.Nominal } : cost),
                        ],
                    }
                )
            )
        );

        Assert.Equal(1_957_000m * 1.2m, nominal.Figures["capital.cash"].Value);
    }

    [Fact]
    public void A_bid_that_cannot_be_appraised_asks_for_what_its_price_base_says_where_no_index_reaches()
    {
        var sources = TheatreScheme.Sources() with
        {
            Appraisal = null,
            Index = new PriceIndex("none", "No index", new Dictionary<FinancialYear, decimal>()),
        };
        var composed = Compose.Of(sources);

        Assert.StartsWith(
            "Approval to commit £2.35m of capital, at 2026/27 prices, including VAT that is not recovered, ",
            composed.Texts["ask"],
            StringComparison.Ordinal
        );
        Assert.Equal(2_348_400m, composed.Figures["funding.plan"].Value + composed.Figures["funding.gap"].Value);
    }

    [Fact]
    public void Capital_risk_has_a_column_of_its_own_and_is_in_no_running_cost()
    {
        var composed = Compose.Of(TheatreScheme.Sources());

        Assert.Contains("Expected risk", composed.Tables["accounts"].Columns.Select(column => column.Heading));
        Assert.Equal(0.3m * 180_000m * 110 / 108, composed.Figures["accounts.2027-28.risk"].Value, 6);

        // Vanguard theatre in the year, and nothing of the 30% event.
        Assert.Equal(260_000m * 110 / 108, composed.Figures["accounts.2027-28.running"].Value, 6);
        var bar = composed.Figures["accounts.2027-28.steady"].Value;
        Assert.Equal(composed.Figures["accounts.2027-28.change"].Value - (0.3m * 180_000m * 110 / 108), bar, 6);
        Assert.Equal("accounts.2027-28.steady", composed.Charts["accounts"].Points[1].Figures[0]);
    }

    [Fact]
    public void Risk_of_capital_stands_beside_the_cash_it_would_take()
    {
        var composed = Compose.Of(
            Schemes.With(bid =>
                bid.Preferring(option => option with { Risks = [.. option.Risks.Select(risk => risk with { Kind = CostKind.Capital })] })
            )
        );

        Assert.DoesNotContain("accounts.2027-28.risk", composed.Figures.Keys);
        Assert.Equal(0.3m * 180_000m * 110 / 108, composed.Figures["accounts.2027-28.capital-risk"].Value, 6);
        Assert.Equal("Of which expected capital risk", composed.Tables["accounts"].Columns[^1].Heading);
    }
}
