using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Kit;

namespace EstatesPlanner.Domain.Tests.BusinessCases;

/// <summary>
/// The parts that a case is made of, each by itself. The index of the trial stands at 108, 110 and 112 in the years of capital, whose works
/// are
/// £420,000, £980,000 and £365,000, with fees of £96,500, £74,000 and £21,500; bias of 14.7% stands on the works.
/// </summary>
public class CasePartTests
{
    private static readonly FinancialYear First = new(2026);

    [Fact]
    public void Capital_in_cash_is_each_line_at_the_index_of_its_year_with_tax_and_bias_apart()
    {
        var cash = CapitalCash.Of(new CaseDraft(TheatreScheme.Sources()))!;

        Assert.Equal(516_500m, cash.Net[0]);
        Assert.Equal(1_054_000m * 110 / 108, cash.Net[1], 6);
        Assert.Equal(516_500m * 0.2m, cash.Vat[0]);
        Assert.Equal(420_000m * 0.147m * 1.2m, cash.Bias[0]);
        Assert.Equal(365_000m * 112 / 108 * 0.147m * 1.2m, cash.Bias[2], 6);
    }

    [Fact]
    public void Without_capital_or_an_index_that_reaches_there_is_no_cash()
    {
        Assert.Null(
            CapitalCash.Of(
                new CaseDraft(
                    Changed(option =>
                        option with
                        {
                            OptimismBias = null,
                            Costs = [.. option.Costs.Where(cost => cost.Kind != CostKind.Capital)],
                        }
                    )
                )
            )
        );
        Assert.Null(
            CapitalCash.Of(
                new CaseDraft(
                    TheatreScheme.Sources() with
                    {
                        Appraisal = null,
                        Index = new PriceIndex("none", "No index", new Dictionary<FinancialYear, decimal>()),
                    }
                )
            )
        );
    }

    [Fact]
    public void Year_0_is_the_plans_start_or_the_bids_earliest_or_that_of_its_prices_and_says_which()
    {
        var sources = TheatreScheme.Sources();
        var unfunded = sources with { Funding = null, Bid = sources.Bid with { StartYears = [new(2029), new(2028)] } };
        var undated = unfunded with { Bid = unfunded.Bid with { StartYears = [] } };

        Assert.Equal("Year 0 is 2026/27, the year in which the plan begins the scheme.", CaseCalendar.Why(sources));
        Assert.Equal(
            (new FinancialYear(2028), "No plan funds the scheme yet, so year 0 is 2028/29, the earliest year in which it may begin."),
            (CaseCalendar.FirstYear(unfunded), CaseCalendar.Why(unfunded))
        );
        Assert.Equal(
            (First, "No plan funds the scheme yet and the bid names no year, so year 0 is 2026/27, the year of its prices."),
            (CaseCalendar.FirstYear(undated), CaseCalendar.Why(undated))
        );
        Assert.Equal(new FinancialYear(2028), CaseCalendar.On(unfunded).Appraisal!.Model.FirstYear);
        Assert.Same(sources, CaseCalendar.On(sources));
    }

    [Fact]
    public void Lines_that_bear_tax_alike_are_one_band_and_others_one_each_with_its_own_figures()
    {
        Assert.Equal("Works, Fees", Assert.Single(VatBand.In(new CaseDraft(TheatreScheme.Sources()))).Names);

        var draft = new CaseDraft(
            Changed(option =>
                option with
                {
                    Costs =
                    [
                        .. option.Costs.Select(cost =>
                            cost.Id == "fees" ? cost with { VatPercent = 20, VatRecoverablePercent = 100 } : cost
                        ),
                    ],
                }
            )
        );
        var bands = VatBand.In(draft);

        Assert.Equal(["Works", "Fees"], bands.Select(band => band.Names));
        Assert.Equal((420_000m, 96_500m), (bands[0][0], bands[1][0]));
        Assert.Equal(
            [
                ("vat.rate.vat-1", 20m),
                ("vat.kept.vat-1", 100m),
                ("vat.rate.vat-2", 20m),
                ("vat.kept.vat-2", 0m),
                ("vat.recovered.vat-2", 100m),
            ],
            draft.Figures.All.Values.Select(figure => (figure.Id, figure.Value))
        );
        Assert.Equal(("capital.vat-2", "Capital, Fees"), (bands[1].IdOf("capital"), bands[1].LabelOf("Capital")));
        Assert.Empty(VatBand.In(new CaseDraft(Changed(option => option with { OptimismBias = null, Costs = [] }))));
    }

    [Theory]
    [InlineData(1.0, true)]
    [InlineData(-1.0, true)]
    [InlineData(1.01, false)]
    [InlineData(-1.01, false)]
    public void Funding_equals_the_ask_to_the_pound_to_which_the_plan_rounds(double gap, bool isEven)
    {
        var year = new CoverYear(First, Net: 100, Vat: 20, Plan: 100 - (decimal)gap, VatCovered: 20, Pound: 1);

        Assert.Equal(((decimal)gap, isEven), (year.Gap, year.IsEven));
    }

    [Fact]
    public void A_pot_that_pays_the_tax_covers_no_more_than_the_plan_leaves_in_it()
    {
        var sources = TheatreScheme.Sources();
        var pot = new RoundPot("operational", "Operational capital", new Dictionary<FinancialYear, long>(), 0);
        var cover = AskCover.Of(
            Composed(
                sources with
                {
                    Bid = sources.Bid with { VatSource = " OPERATIONAL capital " },
                    Standing = sources.Standing! with { Round = sources.Standing.Round with { Pots = [pot] } },
                    Funding = sources.Funding! with
                    {
                        Rooms =
                        [
                            new PotRoom("operational", pot.Name, First, 50_000),
                            new PotRoom("operational", pot.Name, First + 1, -5),
                            new PotRoom("safety", "Safety", First, 900_000),
                        ],
                    },
                }
            )
        );

        Assert.Equal("Operational capital", cover.VatSource);
        Assert.Equal((103_300m, 50_000m, 0m), (cover.Years[0].Vat, cover.Years[0].VatCovered, cover.Years[1].VatCovered));
        Assert.Equal(cover.Years.Sum(year => year.Vat) - 50_000, cover.VatUncovered);
    }

    [Fact]
    public void A_source_outside_the_round_covers_all_of_the_tax_and_a_bid_that_names_none_covers_nothing()
    {
        var sources = TheatreScheme.Sources();
        AskCover Of(string? source) => AskCover.Of(Composed(sources with { Bid = sources.Bid with { VatSource = source } }));

        Assert.Equal(("Trust cash", 0m), (Of("Trust cash").VatSource, Of("Trust cash").VatUncovered));
        Assert.Equal(((string?)null, true), (Of("  ").VatSource, Of("  ").VatUncovered > 390_000));
        Assert.Equal(Of(null).Years, Of("  ").Years);
    }

    [Fact]
    public void A_draft_orders_options_from_the_benchmark_to_the_preferred_and_leaves_out_an_empty_table()
    {
        var draft = new CaseDraft(TheatreScheme.Sources());
        draft.Table("empty", "Empty", "", [], []);
        draft.Table("money", "Money", "", [], [new CaseRow([])]);
        draft.Table("words", "Words", "", [], [new CaseRow([])], hasMoney: false);
        draft.Table("cash", "Cash", "", [], [new CaseRow([])], prices: "in the money of each year");

        Assert.Equal(["bau", "dm", "lease", "pwf"], draft.Options.Select(option => option.Id));
        Assert.Equal(
            [("money", "2026/27"), ("words", null), ("cash", "in the money of each year")],
            draft.Tables.Values.Select(table => (table.Id, table.PriceBase))
        );
    }

    [Fact]
    public void A_chart_says_every_value_in_words()
    {
        var draft = new CaseDraft(TheatreScheme.Sources());
        foreach (var (id, value) in new[] { ("a", 1_000m), ("b", 2_500_000m), ("c", 3_000_000m) })
        {
            draft.Figures.Stated(id, id, value, FigureUnit.Pounds, "stated");
        }

        draft.Chart("one", ChartShape.Bars, "Worth by option", "", [new("Repair", ["a"]), new("Replace", ["b"])]);
        draft.Chart(
            "two",
            ChartShape.Columns,
            "The plan",
            "",
            [new("2026/27", ["a", "b"], Limit: "c")],
            ["This scheme", "Others"],
            "Envelope"
        );

        Assert.Equal("Bar chart: Worth by option. Repair £1,000; Replace £2.50m.", draft.Charts["one"].Alt);
        Assert.Equal("Column chart: The plan. 2026/27 this scheme £1,000, others £2.50m, envelope £3.00m.", draft.Charts["two"].Alt);
    }

    [Fact]
    public void Running_cost_is_set_against_business_as_usual_and_the_cash_released_year_by_year()
    {
        var draft = new CaseDraft(TheatreScheme.Sources());
        ComposeRevenue.Into(draft);

        // 2029/30: maintenance of £34,000 less repairs and lost lists, less £58,500 of energy.
        var usual = TheatreScheme.Bid.BusinessAsUsual!.Costs.Sum(cost => cost.Flow[3]);
        Assert.Equal(
            (34_000m, usual, 58_500m),
            (
                draft.Figures["revenue.2029-30.preferred"].Value,
                draft.Figures["revenue.2029-30.bau"].Value,
                draft.Figures["revenue.2029-30.released"].Value
            )
        );
        Assert.Equal(34_000 - usual - 58_500, draft.Figures["revenue.2029-30.net"].Value);
        Assert.Equal(260_000, draft.Figures["revenue.2027-28.preferred"].Value);
        Assert.Equal(145_000 + 34_000, draft.Figures["revenue.2038-39.preferred"].Value);
        Assert.Equal(21, draft.Tables["revenue"].Rows.Count);
    }

    [Fact]
    public void An_option_sums_from_its_lines_to_its_net_present_social_value()
    {
        var sources = TheatreScheme.Sources();
        var (draft, appraised) = (new CaseDraft(sources), sources.Appraisal!.Options.Single(option => option.Id == "pwf"));
        ComposeOption.Into(draft, sources.Appraisal.Options.Single(option => option.Id == "bau"), sources.Appraisal.Model);
        ComposeOption.Into(draft, appraised, sources.Appraisal.Model);
        decimal Value(string id) => draft.Figures[$"{id}.pwf"].Value;

        Assert.Equal((appraised.PvCosts, appraised.Npc, appraised.PvBenefits), (Value("pvcosts"), Value("npc"), Value("pvbenefits")));
        Assert.Equal(appraised.OptimismBias, Value("bias"), 6);
        Assert.Equal(appraised.ExpectedRisk, Value("risk"), 6);
        Assert.Equal(-appraised.Residual, Value("residual"));
        Assert.Equal(appraised.Npsv, Value("npsv"), 6);
        Assert.Equal(appraised.Incremental!.Npsv, Value("incremental.npsv"), 6);
        Assert.Equal(1 / 1.035m, ComposeOption.Factor(draft, sources.Appraisal.Model, 1, BenefitStream.Standard).Value);
        Assert.Same(draft.Figures["factor.standard.1"], ComposeOption.Factor(draft, sources.Appraisal.Model, 1, BenefitStream.Standard));
    }

    [Fact]
    public void The_profile_sets_costs_below_nought_and_benefits_above_in_every_year()
    {
        var draft = new CaseDraft(TheatreScheme.Sources());
        ComposeProfile.Into(draft, draft.Sources.Appraisal!);

        Assert.Equal(
            (-1_054_000m, -260_000m, 0m, -1_314_000m),
            (Profile("2027-28", "capital"), Profile("2027-28", "running"), Profile("2027-28", "benefits"), Profile("2027-28", "net"))
        );
        Assert.Equal(-1_957_000, draft.Figures["profile.capital"].Value);
        Assert.Equal(
            draft.Figures["profile.net"].Value,
            draft.Figures["profile.capital"].Value + draft.Figures["profile.running"].Value + draft.Figures["profile.benefits"].Value
        );

        decimal Profile(string year, string part) => draft.Figures[$"profile.{year}.{part}"].Value;
    }

    [Fact]
    public void A_case_is_told_every_point_of_its_short_list_that_is_missing()
    {
        var draft = Composed(
            Changed(option => option with { OptimismBias = null, Costs = [] }) is var sources
                ? sources with
                {
                    Appraisal = null,
                    Bid = sources.Bid with { Options = [sources.Bid.Preferred!] },
                }
                : null!
        );
        var missing = Consistency
            .Check(draft)
            .Where(check => !check.Line.Met)
            .ToDictionary(check => check.Line.Rule, check => check.Sentence);

        Assert.Equal("Add business as usual, costed: it is what every option is measured against.", missing["shortlist.bau"]);
        Assert.Equal(
            "The short list holds 1 option; it needs business as usual, do minimum, the preferred way forward and at least one other.",
            missing["shortlist.four"]
        );
        Assert.Equal("Say what \"Replace all theatre air handling\" costs, or why it costs nothing.", missing["options.costed"]);
        Assert.Equal("Appraise the options: then the switching values of the preferred option follow.", missing["switching"]);
        Assert.Equal(
            "State the optimism bias of the preferred option, and the cost lines it applies to; 0% needs a reason.",
            missing["bias.present"]
        );
    }

    [Fact]
    public void A_preferred_option_that_is_second_needs_a_reason_and_one_that_is_written_will_do()
    {
        var better = TheatreScheme.Bid.Preferred! with { Id = "better", Name = "The same for less", Role = OptionRole.Other, Risks = [] };
        var sources = Schemes.With(bid => bid with { Options = [.. bid.Options.Where(option => option.Role != OptionRole.Other), better] });
        var draft = new CaseDraft(sources);
        ComposeEconomic.Into(draft);
        ComposeFinancial.Into(draft);

        Assert.Equal(2, draft.Figures["rank.npsv.pwf"].Value);
        Assert.Equal(
            ["Another option has a higher net present social value: write why this one is preferred."],
            Consistency.Check(draft).Where(check => check.Line is { Rule: "preference.reason", Met: false }).Select(check => check.Sentence)
        );

        var written = new CaseDraft(sources with { Narrative = new Dictionary<string, string> { ["preference"] = "It is safer." } });
        ComposeEconomic.Into(written);
        ComposeFinancial.Into(written);
        Assert.DoesNotContain(Consistency.Check(written), check => check.Line is { Rule: "preference.reason", Met: false });
    }

    [Fact]
    public void Items_that_are_closed_or_that_no_index_reaches_are_counted_and_agree_in_number()
    {
        Assert.Equal(
            "1 of the items the bid lists is not open in the register.",
            Sentence("removed.open", bid => bid with { Removes = [.. bid.Removes, new("NM1", "X-1")] })
        );
        Assert.Equal(
            "2 of the items the bid lists are not open in the register.",
            Sentence("removed.open", bid => bid with { Removes = [.. bid.Removes, new("NM1", "X-1"), new("NM1", "X-2")] })
        );
        Assert.Null(Sentence("removed.open", bid => bid));

        static string? Sentence(string rule, Func<CapitalBid, CapitalBid> change)
        {
            var sources = TheatreScheme.Sources();
            return Consistency
                .Check(Composed(sources with { Bid = change(sources.Bid) }))
                .Where(check => check.Line.Rule == rule && !check.Line.Met)
                .Select(check => check.Sentence)
                .SingleOrDefault();
        }
    }

    [Fact]
    public void A_case_lacks_what_nobody_has_said_and_nothing_of_what_has_been()
    {
        var sources = TheatreScheme.Sources();
        var bare = sources with
        {
            Bid = sources.Bid with { Need = " ", Summary = "", Sponsor = null },
            Appraisal = null,
            Funding = null,
            Standing = null,
            Narrative = new Dictionary<string, string>(StringComparer.Ordinal),
        };
        var (lacking, whole) = (Missing(bare), Missing(sources));

        Assert.Equal(
            ["need", "summary", "owner", "appraisal", "funding", "score"],
            lacking.Keys.Where(rule => !rule.StartsWith("narrative.", StringComparison.Ordinal) && rule is not ("register" or "evidence"))
        );
        Assert.Equal("No plan funds the scheme: make a plan for the round, or find another source.", lacking["funding"]);
        Assert.Contains("narrative.procurement", lacking.Keys);
        Assert.DoesNotContain("narrative.procurement", whole.Keys);
        Assert.DoesNotContain("score", whole.Keys);
        Assert.Equal(
            "The bid is scored. A final is made once it is approved: make a draft until then.",
            Missing(sources with { IsFinal = true })["approved"]
        );

        static Dictionary<string, string> Missing(CaseSources from) =>
            Completeness
                .Check(Composed(from))
                .Where(check => !check.Line.Met)
                .ToDictionary(check => check.Line.Rule, check => check.Sentence);
    }

    [Fact]
    public void Funding_is_checked_only_where_there_is_an_ask_to_fund()
    {
        Assert.Empty(FundingChecks.Check(new CaseDraft(TheatreScheme.Sources())));
        Assert.Equal(
            ["funding.cost", "funding.vat"],
            FundingChecks.Check(Composed(TheatreScheme.Sources())).Select(check => check.Line.Rule)
        );
    }

    private static CaseDraft Composed(CaseSources sources)
    {
        var draft = new CaseDraft(CaseCalendar.On(sources));
        ComposeFinancial.Into(draft);
        ComposeFunding.Into(draft);
        return draft;
    }

    private static CaseSources Changed(Func<BidOption, BidOption> change) => Schemes.With(bid => bid.Preferring(change));
}
