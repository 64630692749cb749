using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Kit;

namespace EstatesPlanner.Domain.Tests.BusinessCases;

/// <summary>The funding of the ask by year, VAT included, and the gap.</summary>
public class FundingTests
{
    private const string Advice = "Trust cash, finance committee of May 2026";

    [Fact]
    public void VAT_without_a_source_is_a_gap_in_every_year_and_two_points_outstanding()
    {
        var composed = Compose.Of(TheatreScheme.Sources());

        Assert.False(composed.IsMet("funding.vat") || composed.IsMet("funding.cost"));
        Assert.Equal(
            "The plan's pots are spent excluding VAT: name who pays £398k of VAT that is not recovered, or attach advice that it is recovered.",
            composed.Problem("funding.vat")
        );
        Assert.Equal(
            "The ask has no funding for a part of 2026/27 (£103k), 2027/28 (£215k), 2028/29 (£80k): find a source for it.",
            composed.Problem("funding.cost")
        );
        Assert.Equal(composed.Figures["capital.vat.cash"].Value, composed.Figures["funding.gap"].Value, 6);
        Assert.EndsWith(
            "Nobody is named yet who pays the VAT that is not recovered. Of the ask of £2.39m, £398k has no source yet.",
            composed.Texts["funding"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void VAT_with_a_source_covers_the_ask_in_every_year()
    {
        var composed = Compose.Of(Schemes.With(bid => bid.PaidBy(Advice)));

        Assert.True(composed.IsMet("funding.vat") && composed.IsMet("funding.cost"));
        Assert.Equal(0, composed.Figures["funding.gap"].Value, 6);
        Assert.Equal(
            ["Year", "The ask", "From the plan", $"VAT, from {Advice}", "Gap"],
            composed.Tables["funding"].Columns.Select(column => column.Heading)
        );
        Assert.EndsWith(
            $"VAT that is not recovered is to come from {Advice}: £398k. With this the ask of £2.39m is funded in every year.",
            composed.Texts["funding"],
            StringComparison.Ordinal
        );
        Assert.Equal(
            "The plan made on 20 November 2026 (proved best for its rules) funds £1.96m at 2026/27 prices, excluding VAT, from Operational capital, beginning in 2026/27.",
            composed.Texts["funding"].Split(" VAT that is")[0]
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void No_VAT_left_to_pay_needs_no_source_and_no_column(int rate)
    {
        var composed = Compose.Of(
            Schemes.With(bid =>
                bid.Preferring(option =>
                    option with
                    {
                        Costs =
                        [
                            .. option.Costs.Select(cost => cost with { VatPercent = rate == 0 ? 0 : 20, VatRecoverablePercent = rate }),
                        ],
                    }
                )
            )
        );

        Assert.True(composed.IsMet("funding.vat") && composed.IsMet("funding.cost"));
        Assert.Equal(["Year", "The ask", "From the plan", "Gap"], composed.Tables["funding"].Columns.Select(column => column.Heading));
        Assert.Contains("in the money of each year, with no VAT left to pay, ", composed.Texts["ask"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("operational", 500_000, true)]
    [InlineData("Operational capital", 500_000, true)]
    [InlineData("OPERATIONAL", 150_000, false)]
    public void A_pot_pays_VAT_only_with_what_the_plan_leaves_in_it(string source, long room, bool isCovered)
    {
        var sources = Schemes.With(bid => bid.PaidBy(source));
        var pot = new RoundPot("operational", "Operational capital", new Dictionary<FinancialYear, long>(), 0);
        var composed = Compose.Of(
            sources with
            {
                Standing = sources.Standing! with { Round = sources.Standing.Round with { Pots = [pot] } },
                Funding = sources.Funding! with
                {
                    Rooms =
                    [
                        .. Enumerable.Range(2026, 5).Select(year => new PotRoom("operational", pot.Name, new FinancialYear(year), room)),
                    ],
                },
            }
        );

        Assert.Equal(isCovered, composed.IsMet("funding.vat"));
        if (!isCovered)
        {
            // 2027/28: 20% of £1,054,000 against £150,000, both at 2026/27 prices, is £60,800 short, £62k in the money of the year.
            Assert.Equal(
                "After the plan, Operational capital has no room for £62k of VAT that is not recovered (2027/28): name another source.",
                composed.Problem("funding.vat")
            );
        }
    }

    [Fact]
    public void A_plan_that_gives_more_than_the_ask_is_as_wrong_as_one_that_gives_less()
    {
        var sources = Schemes.With(bid => bid.PaidBy(Advice));
        var composed = Compose.Of(
            sources with
            {
                Funding = sources.Funding! with
                {
                    Years = [.. sources.Funding.Years.Select(year => year.Year.Start == 2028 ? year with { Scheme = 400_000 } : year)],
                },
            }
        );

        Assert.Equal("The plan funds more than the ask in 2028/29 (£14k): make the plan again.", composed.Problem("funding.cost"));
    }

    [Fact]
    public void A_bid_that_no_plan_has_seen_is_not_told_that_the_plan_leaves_it_out()
    {
        var sources = TheatreScheme.Sources();
        var unseen = Compose.Of(
            sources with
            {
                Funding = new CaseFunding("5f0c", "proved best for its rules", null, [])
                {
                    MadeOn = new DateOnly(2026, 10, 3),
                    Saw = false,
                },
            }
        );
        var left = Compose.Of(
            sources with
            {
                Funding = new CaseFunding("5f0c", "proved best for its rules", null, []) { MadeOn = new DateOnly(2026, 10, 3) },
            }
        );

        Assert.StartsWith(
            "This bid was not in the plan of its round, which was made on 3 October 2026, before the bid was put to it. Make the plan again to see whether it funds the scheme.",
            unseen.Texts["funding"],
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "This bid was not in the plan of its round, which was made on 3 October 2026",
            unseen.Problem("funding"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "The plan made on 3 October 2026 (proved best for its rules) does not fund this scheme.",
            left.Texts["funding"],
            StringComparison.Ordinal
        );
        Assert.Equal(unseen.Figures["capital.cash"].Value, unseen.Figures["funding.gap"].Value);
    }
}
