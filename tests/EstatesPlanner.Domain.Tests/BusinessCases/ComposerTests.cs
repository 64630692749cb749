using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Kit;

namespace EstatesPlanner.Domain.Tests.BusinessCases;

/// <summary>
/// Each composer by itself, on the part of the theatre scheme that it reads: its sums by hand and its sentences word for word.
/// </summary>
public class ComposerTests
{
    private static readonly CaseSources Theatre = TheatreScheme.Sources();

    /// <summary>
    /// Half of a High item of £1,000 at 2024/25 prices (index 104 to 108), a Low one of £300.10, and one that is complete.
    /// </summary>
    [Fact]
    public void The_backlog_is_carried_to_the_cases_prices_and_split_into_what_is_removed_and_what_is_left()
    {
        var item = TheatreScheme.Register[0];
        var draft = new CaseDraft(
            Theatre with
            {
                Register =
                [
                    item with
                    {
                        Reference = "H",
                        Category = RiskCategory.High,
                        Cost = Money.FromPounds(1000),
                        PriceBase = PriceBase.Parse("2024/25"),
                        IncidentHours = 10,
                    },
                    item with
                    {
                        Reference = "L",
                        Category = RiskCategory.Low,
                        Cost = new Money(300_10),
                        PriceBase = PriceBase.Parse("2026/27"),
                        IncidentHours = 4,
                    },
                    item with
                    {
                        Reference = "C",
                        Status = ItemStatus.Complete,
                    },
                ],
                Bid = Theatre.Bid with { Removes = [new("NM1", "L"), new("NM1", "H", 0.5m), new("NM1", "C")] },
            }
        );
        ComposeBacklog.Into(draft);
        decimal Value(string id) => draft.Figures[id].Value;

        Assert.Equal(
            (1038.46m, 300.10m, 1338.56m, 1038.46m, 2m),
            (Value("backlog.high.cost"), Value("backlog.low.cost"), Value("backlog.total"), Value("backlog.cir"), Value("backlog.items"))
        );
        Assert.Equal(
            (519.23m, 300.10m, 819.33m, 519.23m, 2m),
            (Value("removed.high.cost"), Value("removed.low.cost"), Value("removed.total"), Value("removed.cir"), Value("removed.items"))
        );
        Assert.Equal(
            (519.23m, 0m, 519.23m, 519.23m),
            (Value("after.high.cost"), Value("after.low.cost"), Value("after.total"), Value("after.cir"))
        );
        Assert.Equal(9, Value("removed.hours"));
        Assert.Equal(1038.46m / 1338.56m * 100, Value("backlog.high.share"));
        Assert.Equal(
            "50% of £1,000 at 2024/25 prices × Trial deflator, June 2026 2026/27 ÷ 2024/25, rounded to the penny (PriceUplift)",
            draft.Figures["removed.item.2"].How
        );
        // The main block has 25 years left: 1,038.46 + 300.10 ÷ 25.
        Assert.Equal(1050.46m, Value("backlog.risk-adjusted"));
    }

    [Fact]
    public void A_register_of_nothing_says_nothing()
    {
        var draft = new CaseDraft(Theatre with { Register = [] });
        ComposeBacklog.Into(draft);

        Assert.Empty(draft.Figures.All);
        Assert.Empty(draft.Tables);
    }

    [Theory]
    [InlineData(OptionRole.BusinessAsUsual, "Business as usual")]
    [InlineData(OptionRole.DoMinimum, "Do minimum")]
    [InlineData(OptionRole.Preferred, "Preferred way forward")]
    [InlineData(OptionRole.Other, "Other")]
    public void Roles_of_options_have_the_words_of_the_guide(OptionRole role, string words)
    {
        Assert.Equal(words, ComposeEconomic.RoleName(role));
        Assert.Throws<ArgumentOutOfRangeException>(() => ComposeEconomic.RoleName((OptionRole)9));
    }

    [Theory]
    [InlineData(BenefitClass.CashReleasing, "Cash-releasing")]
    [InlineData(BenefitClass.NonCashReleasing, "Non-cash-releasing")]
    [InlineData(BenefitClass.Societal, "Societal")]
    [InlineData(BenefitClass.Unmonetised, "Unmonetised")]
    public void Classes_of_benefit_have_the_words_of_the_guide(BenefitClass kind, string words)
    {
        Assert.Equal(words, ComposeEconomic.ClassName(kind));
        Assert.Throws<ArgumentOutOfRangeException>(() => ComposeEconomic.ClassName((BenefitClass)9));
    }

    [Fact]
    public void Benefits_to_one_receiver_are_one_row_and_options_are_ranked_by_what_they_are_worth()
    {
        var draft = new CaseDraft(Theatre);
        ComposeEconomic.Into(draft);
        var options = Theatre.Appraisal!.Options;

        Assert.Equal(["Northmoor Hospitals", "Patients"], draft.Tables["beneficiaries"].Rows.Select(row => row.Cells[0].Text));
        var pwf = options.Single(option => option.Id == "pwf");
        Assert.Equal(pwf.PvByBenefit["lists"] + pwf.PvByBenefit["energy"], draft.Figures["beneficiary.1"].Value);
        Assert.Equal(
            options
                .OrderByDescending(option => option.Npsv)
                .Select((option, i) => (option.Id, Place: i + 1m))
                .OrderBy(place => place.Id, StringComparer.Ordinal),
            options
                .Select(option => (option.Id, Place: draft.Figures[$"rank.npsv.{option.Id}"].Value))
                .OrderBy(place => place.Id, StringComparer.Ordinal)
        );
        Assert.Equal(1_957_000, draft.Figures["options.capital.pwf"].Value);
    }

    [Fact]
    public void Bias_and_what_it_stands_on_are_said_in_a_sentence()
    {
        var draft = new CaseDraft(Theatre);
        foreach (var option in Theatre.Appraisal!.Options)
        {
            ComposeOption.Into(draft, option, Theatre.Appraisal.Model);
        }

        ComposeUncertainty.Into(draft, Theatre.Appraisal);

        Assert.Equal("Optimism bias of 14.7% is applied to Works. None of these lines is a contingency.", draft.Texts["bias"]);
        Assert.Equal(
            ["Asbestos in the plant room ceiling", "2027/28"],
            draft.Tables["risks"].Rows[0].Cells.Take(2).Select(cell => cell.Text)
        );
        Assert.Equal(["Staff able to plan their day"], draft.Tables["unmonetised"].Rows.Select(row => row.Cells[0].Text));
        Assert.True(draft.Tables["switching"].Rows.Count is > 1 and <= 12);
    }

    /// <summary>Capital in years 0 to 2; sessions grow from year 2 and are in full from year 4, the others run from year 3.</summary>
    [Fact]
    public void Dates_follow_from_the_flows_of_the_preferred_option()
    {
        var draft = new CaseDraft(Theatre);
        ComposeManagement.Into(draft);

        Assert.Equal("Work begins in 2026/27, capital ends in 2028/29, and all benefits are in full from 2030/31.", draft.Texts["dates"]);
        Assert.Equal(
            [
                "Work begins 2026/27",
                "Last year of capital 2028/29",
                "First benefits 2028/29",
                "All benefits in full 2030/31",
                "End of the appraisal 2046/47",
            ],
            draft.Tables["dates"].Rows.Select(row => $"{row.Cells[0].Text} {row.Cells[1].Text}")
        );
        Assert.Equal(214_000 + 58_500 + 92_000, draft.Figures["benefits.steady"].Value);
        Assert.Equal(
            ["Senior responsible owner: Ruth Adeyemi, Chief Operating Officer", "Author: Lee Park, Capital Projects Manager"],
            draft.Tables["roles"].Rows.Take(2).Select(row => $"{row.Cells[0].Text}: {row.Cells[1].Text}")
        );
    }

    [Theory]
    [InlineData("sessions", "212 sessions a year; Theatres costs £18.4m a year")]
    [InlineData("pounds of contracts", "£212 of contracts a year; Theatres costs £18.4m a year")]
    [InlineData("£", "£212 a year; Theatres costs £18.4m a year")]
    [InlineData("poundsworth", "212 poundsworth a year; Theatres costs £18.4m a year")]
    [InlineData(null, "212 a year; Theatres costs £18.4m a year")]
    public void A_benefit_is_measured_in_its_own_unit_against_what_its_service_costs(string? unit, string measure)
    {
        var draft = new CaseDraft(Changed(option => option with { Benefits = [option.Benefits[0] with { Unit = unit }] }));
        ComposeManagement.Into(draft);

        Assert.Equal(measure, draft.Tables["benefits-register"].Rows[0].Cells[3].Text);
    }

    [Fact]
    public void What_nobody_has_named_or_measured_is_said_not_to_be()
    {
        var calm = new Benefit
        {
            Id = "b",
            Name = "Calm",
            Class = BenefitClass.Unmonetised,
            Flow = Flow.None,
        };
        var sources = Changed(option => option with { Benefits = [calm] });
        var draft = new CaseDraft(sources with { Bid = sources.Bid with { Sponsor = null, Author = "host" } });
        ComposeManagement.Into(draft);

        Assert.Equal(
            ["Calm", "Unmonetised", "Not named", "Not stated", ""],
            draft.Tables["benefits-register"].Rows[0].Cells.Take(5).Select(cell => cell.Text)
        );
        Assert.Equal(["Not named", "Not named"], draft.Tables["roles"].Rows.Select(row => row.Cells[1].Text));
        Assert.Equal("Work begins in 2026/27 and capital ends in 2028/29.", draft.Texts["dates"]);
    }

    [Fact]
    public void Published_figures_that_bear_on_the_bid_are_quoted_and_counted_in_words()
    {
        Assert.Equal(
            "Backlog costs productivity: procedures are disrupted, postponed or cancelled, and patients are moved. The published "
                + "figures that bear on this scheme are quoted below, each as its source prints it.",
            Context(Theatre)
        );
        Assert.Equal(
            "The published figure that bears on this scheme is quoted below, as its source prints it.",
            Context(Theatre with { Evidence = [Theatre.Evidence[^1]] })
        );
        Assert.Equal("", Context(Theatre with { Bid = Theatre.Bid with { Type = BidType.Community } }));

        static string Context(CaseSources sources)
        {
            var draft = new CaseDraft(sources);
            ComposeAnnexes.Into(draft);
            return draft.Texts["context"];
        }
    }

    [Fact]
    public void Assumptions_name_the_rate_of_VAT_only_where_it_stands_in()
    {
        Assert.Contains("VAT on capital lines that state none: 20%, none of it recovered", Assumptions(Theatre));
        Assert.DoesNotContain(
            Assumptions(Changed(option => option with { Costs = [.. option.Costs.Select(cost => cost with { VatPercent = 5 })] })),
            row => row.StartsWith("VAT", StringComparison.Ordinal)
        );
        Assert.Contains("Year 0: 2026/27; flows fall in the middle of a year, year 0 is not discounted", Assumptions(Theatre));
        Assert.DoesNotContain(
            Assumptions(Theatre with { Appraisal = null }),
            row => row.StartsWith("Discounting", StringComparison.Ordinal)
        );

        static List<string> Assumptions(CaseSources sources)
        {
            var draft = new CaseDraft(sources);
            ComposeAnnexes.Into(draft);
            return [.. draft.Tables["assumptions"].Rows.Select(row => $"{row.Cells[0].Text}: {row.Cells[1].Text}")];
        }
    }

    [Fact]
    public void Evidence_of_the_items_removed_is_numbered_in_the_bids_order_and_shown_where_its_picture_is_whole()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        var sources = Theatre with
        {
            Register = [TheatreScheme.Register[0] with { Id = first }, TheatreScheme.Register[1] with { Id = second }],
            Bid = Theatre.Bid with { Removes = [new("NM1", "AH-02"), new("NM1", "AH-01")] },
            Kept =
            [
                new(first, "coil.jpg", "JPEG photo", "The coil", "aa", "t1", IsWhole: true),
                new(second, "survey.pdf", "PDF", "The survey", "bb", null, IsWhole: true),
                new(first, "lost.jpg", "JPEG photo", "Lost", "cc", "t2", IsWhole: false),
                new(Guid.NewGuid(), "other.jpg", "JPEG photo", "Of another item", "dd", "t3", IsWhole: true),
            ],
        };
        IReadOnlyList<CaseEvidence> evidence = ComposeEvidence.Of(sources);

        Assert.Equal(
            ["evidence-1 AH-02 survey.pdf False", "evidence-2 AH-01 coil.jpg True", "evidence-3 AH-01 lost.jpg False"],
            evidence.Select(file => $"{file.Id} {file.Item} {file.FileName} {file.Shown}")
        );
    }

    [Fact]
    public void The_summary_asks_for_the_capital_and_places_the_option_among_the_others()
    {
        var whole = Summary(Theatre);
        Assert.Equal("capital.cash", whole.Texts["ask.figure"]);
        Assert.Equal("in the money of each year, including VAT that is not recovered", whole.Texts["ask.basis"]);
        Assert.Matches("^By net present social value it is (first|second|third|fourth) of the four options[.]$", whole.Texts["ranking"]);

        var again = Theatre.Bid.Preferred! with { Id = "twin", Name = "The same again", Role = OptionRole.Other };
        var twin = Summary(Schemes.With(bid => bid with { Options = [.. bid.Options, again] }));
        Assert.Matches(
            "^By net present social value it is joint (first|second|third|fourth) of the five options[.]$",
            twin.Texts["ranking"]
        );

        var alone = Summary(Theatre with { Bid = Theatre.Bid with { Options = [Theatre.Bid.Preferred!] }, Appraisal = null });
        Assert.Equal("", alone.Texts["ranking"]);

        var others = Theatre.Bid.Options.Where(option => option.Role != OptionRole.Preferred);
        var undecided = Summary(Theatre with { Bid = Theatre.Bid with { Options = [.. others] }, Appraisal = null, Funding = null });
        Assert.Equal("No option is marked as preferred yet.", undecided.Texts["preference"]);
        Assert.StartsWith(
            "No plan has been made for the round yet, so no source of funding is confirmed.",
            undecided.Texts["funding"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_the_author_wrote_of_the_preference_stands_in_place_of_the_programs_words()
    {
        var draft = Summary(
            Theatre with
            {
                Narrative = new Dictionary<string, string>(StringComparer.Ordinal) { ["preference"] = "It holds the air changes." },
            }
        );

        Assert.Equal("It holds the air changes.", draft.Texts["preference"]);
        Assert.Equal("Replace all theatre air handling", draft.Texts["option.preferred.name"]);
    }

    [Fact]
    public void The_ask_is_at_the_price_base_where_no_index_reaches_its_years()
    {
        var draft = new CaseDraft(
            Theatre with
            {
                Appraisal = null,
                Index = new PriceIndex("none", "No index", new Dictionary<FinancialYear, decimal>()),
            }
        );
        ComposeFinancial.Into(draft);

        Assert.Equal("at 2026/27 prices, including VAT that is not recovered", ComposeAsk.Basis(draft));
        Assert.Equal(("capital.incvat", 1_957_000m * 1.2m), (ComposeAsk.Of(draft).Id, ComposeAsk.Of(draft).Value));
        Assert.Equal("capital.2027-28.incvat", ComposeAsk.YearId(draft, new FinancialYear(2027)));
        Assert.DoesNotContain("ask", draft.Tables.Keys);
    }

    [Fact]
    public void Accounts_are_drawn_only_where_the_bid_is_appraised_and_set_risk_apart()
    {
        var draft = new CaseDraft(Theatre);
        ComposeAccounts.Into(draft);
        decimal Value(string part) => draft.Figures[$"accounts.2027-28.{part}"].Value;

        Assert.Equal(Value("running") + Value("risk") + Value("depreciation") + Value("pdc") + Value("replaced"), Value("effect"));
        Assert.Equal(Value("effect") - Value("usual"), Value("change"));
        Assert.Equal(Value("change") - Value("risk-change"), Value("steady"));

        var none = new CaseDraft(Theatre with { Appraisal = null });
        ComposeAccounts.Into(none);
        Assert.Empty(none.Tables);
    }

    private static CaseDraft Summary(CaseSources sources)
    {
        var draft = new CaseDraft(CaseCalendar.On(sources));
        ComposeEconomic.Into(draft);
        ComposeFinancial.Into(draft);
        ComposeFunding.Into(draft);
        ComposeSummary.Into(draft);
        return draft;
    }

    private static CaseSources Changed(Func<BidOption, BidOption> change) => Schemes.With(bid => bid.Preferring(change));
}
