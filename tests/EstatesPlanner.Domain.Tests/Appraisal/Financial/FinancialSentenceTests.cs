using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Tests.Appraisal.Financial;

/// <summary>What the financial view says it took as given, and what it refuses, word for word.</summary>
public class FinancialSentenceTests
{
    private static readonly BidOption Option = Boilers.Model.Options[1];

    [Fact]
    public void An_option_that_states_everything_takes_nothing_as_given() => Assert.Empty(Taken(Option));

    [Fact]
    public void What_a_line_does_not_say_is_said_with_its_mark()
    {
        var works = Option.Costs[0] with { VatPercent = null, Asset = null };
        var fees = works with { Id = "fees", Name = "Fees" };

        Assert.Equal(
            [
                "VAT of 20%, none of it recovered, on lines that state none (not confirmed): Works, Fees.",
                "A life of 30 years for assets that state none (not confirmed): Works, Fees.",
                "No replaced asset is named, so no depreciation or PDC dividend is released.",
            ],
            Taken(Option with { Costs = [works, fees], Replaces = [] })
        );
    }

    [Fact]
    public void Transfers_and_what_others_pay_are_named()
    {
        var grant = Option.Costs[1] with { Name = "Grant", Kind = CostKind.Transfer };

        Assert.Equal(
            [
                "Transfers count as money paid: Grant. VAT, depreciation and the PDC dividend are worked out here and are not entered "
                    + "as transfers.",
                "Paid by another organisation and so not in the trust's finances: Works.",
            ],
            Taken(Option with { Costs = [Option.Costs[0] with { Payer = "ICB" }, grant], Replaces = [] })
        );
    }

    [Fact]
    public void A_line_of_nothing_takes_nothing_as_given() =>
        Assert.Empty(
            Taken(Option with { Costs = [Option.Costs[0] with { VatPercent = null, Asset = null, Flow = Flow.None }], Replaces = [] })
        );

    [Theory]
    [InlineData(0, true)]
    [InlineData(100, true)]
    [InlineData(-0.01, false)]
    [InlineData(100.01, false)]
    public void Shares_of_tax_and_of_an_asset_are_between_0_and_100_per_cent(double number, bool isSound)
    {
        var percent = (decimal)number;
        Is(isSound, "o.costs[0].vatPercent", "A rate of VAT", Option.Costs[0] with { VatPercent = percent });
        Is(
            isSound,
            "o.costs[0].vatRecoverablePercent",
            "The part of VAT that is recovered",
            Option.Costs[0] with
            {
                VatRecoverablePercent = percent,
            }
        );
        Is(
            isSound,
            "o.costs[0].asset.donatedPercent",
            "The donated part",
            Option.Costs[0] with
            {
                Asset = new AssetTerms { DonatedPercent = percent },
            }
        );

        static void Is(bool isSound, string path, string what, CostLine line) =>
            Assert.Equal(
                isSound ? [] : [new AppraisalProblem(path, $"{what} is between 0% and 100%.")],
                AssetProblem.In(Option with { Costs = [line] }, "o", 10)
            );
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(200, true)]
    [InlineData(0, false)]
    [InlineData(201, false)]
    public void A_life_is_1_to_200_years(int years, bool isSound)
    {
        Assert.Equal(
            isSound ? [] : [new AppraisalProblem("o.costs[0].asset.lifeYears", "A life is 1 to 200 years.")],
            AssetProblem.In(Option with { Costs = [Option.Costs[0] with { Asset = new() { LifeYears = years } }] }, "o", 10)
        );
        Assert.Equal(
            isSound ? [] : [new AppraisalProblem("o.replaces[0].remainingLifeYears", "A life is 1 to 200 years.")],
            AssetProblem.In(Option with { Replaces = [Option.Replaces[0] with { RemainingLifeYears = years }] }, "o", 10)
        );
        Assert.Equal(
            isSound ? [] : [new AppraisalProblem("financial.usualLifeYears", "A life is 1 to 200 years.")],
            FinancialProblem.In(Boilers.Terms with { UsualLifeYears = years }, 10)
        );
    }

    [Fact]
    public void Impairment_and_what_is_left_are_at_most_the_whole()
    {
        Assert.Empty(
            AssetProblem.In(
                Option with
                {
                    Costs =
                    [
                        Option.Costs[0] with
                        {
                            Asset = new() { ImpairmentPercent = 60, ResidualPercent = 40 },
                        },
                    ],
                },
                "o",
                10
            )
        );
        Assert.Equal(
            [new AppraisalProblem("o.costs[0].asset", "Impairment and what is left at the end are at most the whole cost.")],
            AssetProblem.In(
                Option with
                {
                    Costs =
                    [
                        Option.Costs[0] with
                        {
                            Asset = new() { ImpairmentPercent = 60, ResidualPercent = 40.01m },
                        },
                    ],
                },
                "o",
                10
            )
        );
    }

    [Fact]
    public void Replaced_assets_have_ids_of_their_own_worth_something_and_go_within_the_appraisal()
    {
        var old = Option.Replaces[0];
        Assert.Equal(
            [
                new AppraisalProblem("o.replaces[0].netBookValue", "A net book value is not below nought."),
                new AppraisalProblem("o.replaces[0].replacedIn", "Year 11 is outside years 0 to 10 of the appraisal."),
            ],
            AssetProblem.In(Option with { Replaces = [old with { NetBookValue = -1, ReplacedIn = 11 }] }, "o", 10)
        );
        Assert.Empty(AssetProblem.In(Option with { Replaces = [old with { NetBookValue = 0, ReplacedIn = 10 }] }, "o", 10));
        Assert.Single(AssetProblem.In(Option with { Replaces = [old, old] }, "o", 10));
    }

    [Fact]
    public void Rates_and_headroom_stay_within_what_is_appraised()
    {
        Assert.Empty(FinancialProblem.In(Boilers.Terms, 10));
        Assert.Equal(
            [
                new AppraisalProblem("financial.pdcRatePercent", "The rate of the PDC dividend is between 0% and 100%."),
                new AppraisalProblem("financial.capitalVatPercent", "A rate of VAT is between 0% and 100%."),
                new AppraisalProblem("financial.headroom.revenue", "Year 10 is outside years 0 to 9 of the appraisal."),
                new AppraisalProblem("financial.headroom.capital", "Year 10 is outside years 0 to 9 of the appraisal."),
            ],
            FinancialProblem.In(Boilers.Terms with { Pdc = PdcRates.Stated(101), CapitalVatPercent = -1 }, 9)
        );
    }

    private static IEnumerable<string> Taken(BidOption option) =>
        FinancialAssumption.In(
            option,
            [.. option.Costs.Select(line => CostInBothViews.Of(option, line, new CashTerms(Boilers.Model.Terms()), Boilers.Terms, "RQQ"))],
            Boilers.Terms
        );
}
