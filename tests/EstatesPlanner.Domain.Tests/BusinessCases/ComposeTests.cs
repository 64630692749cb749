using System.Text;
using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Kit;

namespace EstatesPlanner.Domain.Tests.BusinessCases;

public class ComposeTests
{
    private static readonly BusinessCase Theatre = Compose.Of(TheatreScheme.Sources());

    [Fact]
    public void Every_figure_that_says_how_it_follows_from_others_does() =>
        Assert.All(
            Theatre.Figures.Values,
            figure =>
            {
                var inputs = figure
                    .Inputs.Where(input => input.Figure is not null)
                    .Select(input => Theatre.Figures[input.Figure!])
                    .ToList();
                switch (figure.Working)
                {
                    case FigureWorking.Sum:
                        Assert.Equal(inputs.Sum(input => input.Value), figure.Value);
                        break;
                    case FigureWorking.Difference:
                        Assert.Equal(inputs[0].Value - inputs.Skip(1).Sum(input => input.Value), figure.Value);
                        break;
                    case FigureWorking.Product:
                        Assert.Equal(
                            inputs.Aggregate(
                                1m,
                                (product, input) => product * (input.Unit == FigureUnit.Percent ? input.Value / 100 : input.Value)
                            ),
                            figure.Value
                        );
                        break;
                    case FigureWorking.Quotient:
                        Assert.Equal(inputs[0].Value / inputs[1].Value * (figure.Unit == FigureUnit.Percent ? 100 : 1), figure.Value);
                        break;
                    case FigureWorking.Stated or FigureWorking.Engine:
                        Assert.NotEmpty(figure.How);
                        break;
                    default:
                        Assert.Fail($"{figure.Id} has no working.");
                        break;
                }
            }
        );

    [Fact]
    public void Every_figure_leads_back_to_a_source_or_to_figures_of_the_case() =>
        Assert.All(
            Theatre.Figures.Values,
            figure =>
            {
                Assert.True(figure.Inputs.Count > 0 || figure.Value == 0, $"{figure.Id} has no input.");
                Assert.All(
                    figure.Inputs,
                    input =>
                        Assert.True(
                            input.Source is not null ^ (input.Figure is { } id && Theatre.Figures.ContainsKey(id)),
                            $"{figure.Id} names {input.Figure}."
                        )
                );
            }
        );

    [Fact]
    public void Every_number_in_a_table_or_chart_is_a_figure_of_the_case()
    {
        var cells = Theatre
            .Tables.Values.SelectMany(table => table.Rows)
            .SelectMany(row => row.Cells)
            .Select(cell => cell.Figure)
            .OfType<string>();
        var lengths = Theatre
            .Charts.Values.SelectMany(chart => chart.Points)
            .SelectMany(point => point.Figures.Append(point.Limit))
            .OfType<string>();

        Assert.All(cells.Concat(lengths), id => Assert.Contains(id, Theatre.Figures));
    }

    [Fact]
    public void Every_row_of_a_table_has_a_cell_for_each_column() =>
        Assert.All(Theatre.Tables.Values, table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Count)));

    [Fact]
    public void The_case_agrees_with_the_appraisal_to_the_penny()
    {
        var appraisal = TheatreScheme.Sources().Appraisal!;

        Assert.All(
            appraisal.Options,
            option =>
            {
                Assert.Equal(option.Npsv, Theatre.Figures[$"npsv.{option.Id}"].Value, 8);
                Assert.Equal(option.Npc, Theatre.Figures[$"npc.{option.Id}"].Value, 8);
                Assert.Equal(option.PvBenefits, Theatre.Figures[$"pvbenefits.{option.Id}"].Value, 8);
                Assert.Equal(option.OptimismBias, Theatre.Figures[$"bias.{option.Id}"].Value, 8);
                Assert.Equal(option.ExpectedRisk, Theatre.Figures[$"risk.{option.Id}"].Value, 8);
            }
        );
        Assert.All(
            appraisal.Options.Where(option => option.Incremental is not null),
            option => Assert.Equal(option.Incremental!.Npsv, Theatre.Figures[$"incremental.npsv.{option.Id}"].Value, 8)
        );
    }

    [Fact]
    public void The_register_in_the_case_is_the_register_s_own_total()
    {
        var sources = TheatreScheme.Sources();
        var groups = sources
            .Register.GroupBy(item => (item.Category, item.PriceBase))
            .Select(group => new BacklogGroup(
                "NM1",
                "B1",
                25,
                group.Key.Category,
                group.Key.PriceBase,
                group.Count(),
                group.Sum(item => item.Cost)
            ));
        var totals = RegisterTotals.Of(groups, sources.PriceBase, sources.Index).Totals;

        Assert.Equal(totals.RiskAdjusted.Pounds, Theatre.Figures["backlog.risk-adjusted"].Value);

        // Item by item and group by group round to the penny in different places.
        Assert.InRange(Theatre.Figures["backlog.total"].Value, totals.Total.Pounds - 0.5m, totals.Total.Pounds + 0.5m);
    }

    [Fact]
    public void Capital_including_VAT_is_worked_by_hand()
    {
        Assert.Equal(1_957_000m, Theatre.Figures["capital.exvat"].Value);
        Assert.Equal(391_400m, Theatre.Figures["capital.vat"].Value);
        Assert.Equal(2_348_400m, Theatre.Figures["capital.incvat"].Value);
        Assert.Equal(1_765_000m * 0.147m, Theatre.Figures["capital.bias"].Value);
        Assert.Equal(2_348_400m + (1_765_000m * 0.147m * 1.2m), Theatre.Figures["capital.total"].Value);
    }

    [Fact]
    public void Recovered_VAT_is_not_asked_for()
    {
        var composed = Compose.Of(TheatreScheme.Sources() with { Bid = Taxed(_ => (20, 25)) });

        Assert.Equal(1_957_000m * 0.2m * 0.75m, composed.Figures["capital.vat"].Value);
        Assert.Equal("25%", composed.Figures["vat.recovered"].Display);
    }

    [Fact]
    public void Lines_that_bear_VAT_in_different_ways_are_told_apart_and_add_up()
    {
        var first = TheatreScheme.Bid.Preferred!.Costs.First(cost => cost.Kind == CostKind.Capital);
        var composed = Compose.Of(TheatreScheme.Sources() with { Bid = Taxed(cost => cost.Id == first.Id ? (20, 100) : (5, 0)) });

        Assert.Equal((1_957_000m - first.Flow.Total) * 0.05m, composed.Figures["capital.vat"].Value);
        Assert.Equal(
            composed.Figures["capital.vat"].Value,
            composed
                .Figures.Values.Where(figure => figure.Id.StartsWith("capital.vat.vat-", StringComparison.Ordinal))
                .Sum(figure => figure.Value)
        );
        Assert.Equal(1_957_000m, composed.Figures["capital.exvat"].Value);
        Assert.Equal(3, composed.Tables["capital-vat"].Rows.Count);
        Assert.DoesNotContain("vat.rate", composed.Figures.Keys);
    }

    [Fact]
    public void The_business_case_and_the_financial_view_pay_the_same_VAT()
    {
        var bid = Taxed(cost => cost.Id.Length % 2 == 0 ? (20, 45) : (null, null));
        var sources = TheatreScheme.Sources() with { Bid = bid };
        var composed = Compose.Of(sources);
        var flat = new PriceIndex(
            "flat",
            "No inflation",
            Enumerable.Range(2020, 90).ToDictionary(year => new FinancialYear(year), _ => 100m)
        );
        var view = FinancialView
            .Of(
                AppraisalAnswer.Of(
                    AppraisalModel.Of(
                        bid with
                        {
                            Options = [.. bid.Options.Select(option => option with { OptimismBias = null })],
                        },
                        TheatreScheme.Schedule,
                        flat
                    )
                ),
                sources.Finance
            )!
            .Single(each => each.Option.Id == bid.Preferred!.Id);

        Assert.Equal(view.Costs.Where(cost => cost.IsCapitalised).Sum(cost => cost.Vat.Total), composed.Figures["capital.vat"].Value);
    }

    private static CapitalBid Taxed(Func<CostLine, (decimal? Rate, decimal? Recovered)> vat) =>
        TheatreScheme.Bid with
        {
            Options =
            [
                .. TheatreScheme.Bid.Options.Select(option =>
                    option with
                    {
                        Costs =
                        [
                            .. option.Costs.Select(cost =>
                                vat(cost) is var said && cost.Kind == CostKind.Capital
                                    ? cost with
                                    {
                                        VatPercent = said.Rate,
                                        VatRecoverablePercent = said.Recovered,
                                    }
                                    : cost
                            ),
                        ],
                    }
                ),
            ],
        };

    [Fact]
    public void The_same_sources_give_the_same_bytes_with_members_in_order()
    {
        var bytes = CaseJson.Write(Theatre);
        using var document = System.Text.Json.JsonDocument.Parse(bytes);
        var ids = document.RootElement.GetProperty("figures").EnumerateObject().Select(member => member.Name).ToList();

        Assert.Equal(bytes, CaseJson.Write(Compose.Of(TheatreScheme.Sources())));
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.DoesNotContain("\r", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void One_changed_cost_changes_every_figure_that_rests_on_it()
    {
        var sources = TheatreScheme.Sources();
        var dearer = Compose.Of(
            sources with
            {
                Register =
                [
                    .. sources.Register.Select(item => item.Reference is "AH-01" ? item with { Cost = Money.FromPounds(700_000) } : item),
                ],
            }
        );

        foreach (
            var id in new[]
            {
                "removed.item.1",
                "removed.high.cost",
                "removed.total",
                "removed.cir",
                "backlog.high.cost",
                "backlog.total",
                "backlog.cir",
                "backlog.risk-adjusted",
            }
        )
        {
            Assert.Equal(88_000m, dearer.Figures[id].Value - Theatre.Figures[id].Value);
        }
    }

    [Theory]
    [InlineData("shortlist.bau")]
    [InlineData("shortlist.do-minimum")]
    [InlineData("shortlist.four")]
    public void A_short_list_without_its_parts_is_a_problem_of_the_economic_case(string rule)
    {
        var sources = TheatreScheme.Sources();
        var bid = sources.Bid with { Options = [sources.Bid.Preferred!] };

        var problem = Assert.Single(
            Compose.Of(sources with { Bid = bid, Appraisal = null }).Problems,
            each => string.Equals(each.Rule, rule, StringComparison.Ordinal)
        );

        Assert.Equal("economic", problem.Section);
        Assert.DoesNotContain(Theatre.Problems, each => string.Equals(each.Rule, rule, StringComparison.Ordinal));
    }

    [Fact]
    public void A_cash_releasing_benefit_without_a_budget_holder_is_named() =>
        Assert.Contains(
            Theatre.Problems,
            problem =>
                string.Equals(
                    problem.Sentence,
                    "Name the budget holder of \"Energy for ventilation\", and the year it begins.",
                    StringComparison.Ordinal
                )
        );

    [Fact]
    public void An_item_claimed_by_another_live_bid_is_named()
    {
        var sources = TheatreScheme.Sources();
        var other = sources.Bid with { Reference = "XYZ-015", Removes = [new RemovedItem("NM1", "AH-02")] };

        Assert.Contains(
            Compose.Of(sources with { OtherBids = [other] }).Problems,
            problem => problem.Sentence.EndsWith("NM1 AH-02.", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            Compose.Of(sources with { OtherBids = [other with { State = BidState.Withdrawn }] }).Problems,
            problem => string.Equals(problem.Rule, "removed.once", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_resource_counted_twice_is_named()
    {
        var sources = TheatreScheme.Sources();
        var preferred = sources.Bid.Preferred!;
        var twice = preferred with { Benefits = [.. preferred.Benefits, preferred.Benefits[0] with { Id = "again" }] };
        var bid = sources.Bid with
        {
            Options = [.. sources.Bid.Options.Select(option => option.Role == OptionRole.Preferred ? twice : option)],
        };

        Assert.Contains(
            Compose.Of(sources with { Bid = bid, Appraisal = null }).Problems,
            problem => string.Equals(problem.Rule, "benefits.once", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_item_the_index_cannot_reach_is_in_no_total_and_is_named()
    {
        var sources = TheatreScheme.Sources();
        var old = sources with
        {
            Register =
            [
                .. sources.Register.Select(item => item.Reference is "RF-02" ? item with { PriceBase = PriceBase.Parse("1999/00") } : item),
            ],
        };
        var composed = Compose.Of(old);

        Assert.Equal(0, composed.Figures["removed.moderate.cost"].Value);
        Assert.Contains(composed.Problems, problem => string.Equals(problem.Rule, "register.priced", StringComparison.Ordinal));
    }
}
