using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Kit;

namespace EstatesPlanner.Domain.Tests.BusinessCases;

/// <summary>What the checklist ticks, and what the sentences around the figures say, follow the data.</summary>
public class ChecklistTests
{
    [Fact]
    public void Evidence_and_switching_values_are_ticked_only_where_the_case_holds_them()
    {
        var sources = TheatreScheme.Sources();
        var bare = Compose.Of(
            sources with
            {
                Appraisal = null,
                Evidence = [.. sources.Evidence.Select(fact => fact with { Serves = ["digital-lags"] })],
            }
        );

        Assert.True(Compose.Of(sources).IsMet("evidence") && Compose.Of(sources).IsMet("switching"));
        Assert.False(bare.IsMet("evidence"));
        Assert.Equal("Appraise the options: then the switching values of the preferred option follow.", bare.Problem("switching"));
        Assert.Equal("", bare.Texts["context"]);
    }

    [Fact]
    public void What_a_template_left_out_is_not_ticked_and_keeps_a_final_away()
    {
        var sources = TheatreScheme.Sources();
        var composed = Compose.Of(sources);
        var printed = composed
            .Checklist.Select(line => line.At)
            .OfType<string>()
            .Where(at => at is not "text:governance" and not "table:switching")
            .ToHashSet(StringComparer.Ordinal);

        var leftOut = ChecklistPlace.LeftOut(composed, printed);
        Assert.Equal(["table:switching", "text:governance"], leftOut.Order(StringComparer.Ordinal));
        var again = Compose.Of(sources with { LeftOut = leftOut });
        Assert.False(again.IsMet("narrative.governance") || again.IsMet("switching"));
        Assert.Equal(
            "\"Governance: written\": it is in the bid, but the template of this document does not print it. Put it back into the template.",
            again.Problem("narrative.governance")
        );
    }

    [Fact]
    public void What_the_bid_does_not_hold_is_not_missed_on_the_pages() =>
        Assert.DoesNotContain(
            "text:bias",
            ChecklistPlace.LeftOut(
                Compose.Of(
                    Schemes.With(bid => bid.Preferring(option => option with { OptimismBias = option.OptimismBias! with { Percent = 0 } }))
                ),
                new HashSet<string>(StringComparer.Ordinal)
            )
        );

    [Fact]
    public void Recorded_choices_of_the_options_framework_are_printed_and_answer_for_the_passage()
    {
        var filter = new OptionsFilter(
            [new SuccessFactor("fit", "Strategic fit")],
            [
                new FilterChoice(FilterStep.Scope, "All six theatres", ["fit"], FilterOutcome.Preferred, "Meets the need"),
                new FilterChoice(FilterStep.Funding, "Lease", [], FilterOutcome.Discounted, "Dearer"),
            ]
        );
        var composed = Compose.Of(Schemes.With(bid => bid with { Filter = filter }));

        Assert.True(composed.IsMet("narrative.options-filter"));
        Assert.False(Compose.Of(TheatreScheme.Sources()).IsMet("narrative.options-filter"));
        Assert.Equal(
            ["Scope", "All six theatres", "Strategic fit", "Preferred", "Meets the need"],
            composed.Tables["options-filter"].Rows[0].Cells.Select(cell => cell.Text)
        );
    }

    [Fact]
    public void Why_an_option_costs_nothing_stands_in_the_table_of_options_and_in_the_data()
    {
        var composed = Compose.Of(
            Schemes.With(bid =>
                bid with
                {
                    Options =
                    [
                        .. bid.Options.Select(option =>
                            option.Role == OptionRole.BusinessAsUsual
                                ? option with
                                {
                                    Costs = [],
                                    Risks = [],
                                    NoCostBecause = "The room stands empty.",
                                }
                                : option with
                                {
                                    NoCostBecause = "Left over.",
                                }
                        ),
                    ],
                }
            )
        );

        Assert.True(composed.IsMet("options.costed"));
        Assert.Equal(
            "Reactive repairs, temporary cooling in summer, and lists lost to failures. It costs nothing: The room stands empty.",
            composed.Tables["options"].Rows[0].Cells[2].Text
        );
        Assert.Equal("The room stands empty.", composed.Texts["options.no-cost.bau"]);
        Assert.DoesNotContain(
            composed.Tables["options"].Rows.Skip(1),
            row => row.Cells[2].Text!.Contains("Left over.", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(BidState.Idea, false)]
    [InlineData(BidState.Submitted, false)]
    [InlineData(BidState.Reviewed, false)]
    [InlineData(BidState.Scored, false)]
    [InlineData(BidState.Deferred, false)]
    [InlineData(BidState.Decided, true)]
    [InlineData(BidState.Delivery, true)]
    [InlineData(BidState.Closed, true)]
    public void A_final_waits_for_the_bid_to_be_approved(BidState state, bool isApproved)
    {
        var sources = Schemes.With(bid => bid with { State = state });

        Assert.Equal(isApproved, Compose.Of(sources with { IsFinal = true }).IsMet("approved"));
        Assert.DoesNotContain(Compose.Of(sources).Checklist, line => line.Rule == "approved");
    }

    [Theory]
    [InlineData("contingency", "Planning contingency", true)]
    [InlineData("c9", "Works contingencies at 5%", true)]
    [InlineData("risk_allowance", "Client's allowance", true)]
    [InlineData("works", "Works excluding contingency", false)]
    [InlineData("c9", "Ductwork", false)]
    public void Contingency_inside_the_base_of_optimism_bias_is_named_and_is_a_breach(string id, string name, bool isContingency)
    {
        var composed = Compose.Of(
            Schemes.With(bid =>
                bid.Preferring(option =>
                    option with
                    {
                        Costs =
                        [
                            .. option.Costs.Where(cost => cost.Id != id),
                            new CostLine
                            {
                                Id = id,
                                Name = name,
                                Kind = CostKind.Capital,
                                Flow = Flow.Run(0, 0, 50_000),
                            },
                        ],
                        OptimismBias = new OptimismBias { Percent = 10, Base = ["fees", id] },
                    }
                )
            )
        );

        Assert.Equal(!isContingency, composed.IsMet("bias.contingency"));
        Assert.Equal(
            isContingency
                ? $"Optimism bias of 10% is applied to Fees, {name}. The base holds contingency: {name}."
                : $"Optimism bias of 10% is applied to Fees, {name}. None of these lines is a contingency.",
            composed.Texts["bias"]
        );
    }

    [Fact]
    public void Contingency_outside_the_base_is_said_to_be_outside_it()
    {
        var composed = Compose.Of(
            Schemes.With(bid =>
                bid.Preferring(option =>
                    option with
                    {
                        Costs =
                        [
                            .. option.Costs,
                            new CostLine
                            {
                                Id = "contingency",
                                Name = "Contingency",
                                Kind = CostKind.Capital,
                                Flow = Flow.Run(0, 0, 50_000),
                            },
                        ],
                    }
                )
            )
        );

        Assert.EndsWith("Contingency is a separate line outside the base.", composed.Texts["bias"], StringComparison.Ordinal);
        Assert.True(composed.IsMet("bias.contingency"));
    }

    [Fact]
    public void Options_that_are_worth_the_same_share_a_place()
    {
        var composed = Compose.Of(
            Schemes.With(bid =>
                bid with
                {
                    Options = [.. bid.Options, bid.Preferred! with { Id = "twin", Name = "The same again", Role = OptionRole.Other }],
                }
            )
        );

        Assert.Equal(composed.Figures["rank.npsv.pwf"].Value, composed.Figures["rank.npsv.twin"].Value);
        Assert.Contains(" joint ", composed.Texts["ranking"], StringComparison.Ordinal);
        Assert.Equal(
            "It is the only option, so it has no place among others.",
            Compose.Of(Schemes.With(bid => bid with { Options = [bid.Preferred!] })).Texts["ranking"]
        );
    }

    [Fact]
    public void A_quantity_counted_in_pounds_is_printed_as_pounds_and_a_beneficiary_by_name()
    {
        var composed = Compose.Of(
            Schemes.With(bid =>
                bid.Preferring(option =>
                    option with
                    {
                        Benefits =
                        [
                            .. option.Benefits.Select(benefit =>
                                benefit.Id == "energy"
                                    ? benefit with
                                    {
                                        Unit = "pounds of contracts",
                                        QuantityPerYear = 310_000,
                                        Beneficiary = "XYZ",
                                    }
                                    : benefit
                            ),
                        ],
                    }
                )
            )
        );

        Assert.StartsWith(
            "£310,000 of contracts a year; ",
            composed.Tables["benefits-register"].Rows.Single(row => row.Cells[0].Text == "Energy for ventilation").Cells[3].Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Northmoor Hospitals NHS Trust", composed.Tables["beneficiaries"].Rows.Select(row => row.Cells[0].Text));
    }
}
