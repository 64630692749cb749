using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Appraisal.Reports;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Appraisal.Financial;

public class FinancialViewTests
{
    [Fact]
    public void Capital_is_in_the_accounts_with_the_vat_that_is_not_recovered()
    {
        Assert.Equal(
            (1_000_000m, 200_000m, 1_200_000m),
            (Boilers.View.Years[0].Capital, Boilers.View.Years[0].CapitalVat, Boilers.View.Years[0].Cdel)
        );
        Assert.Equal(90_000, Boilers.With(Boilers.Works with { VatRecoverablePercent = 55 }).Years[0].CapitalVat);
        Assert.Equal(1_200_000, Boilers.View.Years[0].NetBookValue);
    }

    [Fact]
    public void A_line_that_says_nothing_of_vat_and_life_takes_what_stands_in_and_that_is_said()
    {
        var view = Boilers.With(Boilers.Works with { VatPercent = null, Asset = null });

        Assert.Equal(200_000, view.Years[0].CapitalVat);
        Assert.Equal(40_000, view.Years[1].Depreciation);
        Assert.Contains("VAT of 20%, none of it recovered, on lines that state none (not confirmed): Works.", view.Assumptions);
        Assert.Contains("A life of 30 years for assets that state none (not confirmed): Works.", view.Assumptions);
        Assert.Empty(Boilers.View.Assumptions);
    }

    [Fact]
    public void Depreciation_begins_the_year_after_the_last_capital_unless_a_year_is_stated()
    {
        Assert.Equal([0, 120_000, 120_000], Boilers.View.Years.Take(3).Select(year => year.Depreciation));
        Assert.Equal(
            [0, 0, 0, 120_000],
            Boilers
                .With(
                    Boilers.Works with
                    {
                        Asset = new AssetTerms { LifeYears = 10, InUseFrom = 3 },
                    }
                )
                .Years.Take(4)
                .Select(year => year.Depreciation)
        );
    }

    [Fact]
    public void The_pdc_dividend_is_on_the_average_of_opening_and_closing_also_while_under_construction()
    {
        Assert.Equal(0.035m * 600_000, Boilers.View.Years[0].Pdc);
        Assert.Equal(0.035m * 1_140_000, Boilers.View.Years[1].Pdc);
    }

    [Fact]
    public void A_replaced_asset_releases_its_charges_and_is_written_off()
    {
        var (before, year) = (Boilers.View.Years[0].Released, Boilers.View.Years[1].Released);

        Assert.Equal(ReleasedCharges.None, before);
        Assert.Equal((20_000m, 0.035m * 70_000, 80_000m), (year.Depreciation, year.Pdc, year.WriteOff));
        Assert.Equal(new ReleasedCharges(0, 0, 0), Boilers.View.Years[5].Released);
        Assert.Equal(
            0,
            Boilers.With(option => option with { Replaces = [option.Replaces[0] with { IsDonated = true }] }).Years[1].Released.Pdc
        );
    }

    [Fact]
    public void The_revenue_effect_is_running_cost_and_charges_less_what_is_released()
    {
        var year = Boilers.View.Years[2];

        Assert.Equal(10_000 - 30_000 + 120_000 + (0.035m * 1_020_000) - 20_000 - (0.035m * 50_000), year.RevenueEffect);
        Assert.Equal(-year.RevenueEffect, year.Result);
        Assert.Equal((-20_000m, 100_000m), (year.RdelCash, year.RdelNonCash));
        Assert.Equal(20_000 - (0.035m * 1_020_000) + (0.035m * 50_000), year.Cash);
    }

    [Fact]
    public void An_impairment_falls_when_the_asset_comes_into_use_outside_the_control_total_and_lowers_later_charges()
    {
        var view = Boilers.With(
            Boilers.Works with
            {
                Asset = new AssetTerms { LifeYears = 10, ImpairmentPercent = 25 },
            }
        );

        Assert.Equal([0, 300_000, 0], view.Years.Take(3).Select(year => year.Impairment));
        Assert.Equal((90_000m, 300_000m, 300_000m), (view.Years[1].Depreciation, view.Years[1].BelowControlTotal, view.Years[1].Ame));
    }

    [Fact]
    public void A_gift_is_income_when_it_is_spent_and_neither_dividend_nor_limit_nor_control_total_feels_it()
    {
        var view = Boilers.With(
            Boilers.Works with
            {
                Asset = new AssetTerms { LifeYears = 10, DonatedPercent = 100 },
            }
        );

        Assert.All(view.Years, year => Assert.Equal((0, 0, 0), (year.Pdc, year.Cdel, year.Depreciation)));
        Assert.Equal((1_200_000m, 0m, 120_000m), (view.Years[0].Result, view.Years[0].Cash, view.Years[1].DonatedDepreciation));
    }

    [Fact]
    public void Only_the_trusts_own_lines_and_cash_that_is_released_to_it_count()
    {
        var view = Boilers.With(option =>
            option with
            {
                Costs = [option.Costs[0] with { Payer = "ICB" }, option.Costs[1] with { Payer = "RQQ" }],
                Benefits =
                [
                    option.Benefits[0],
                    option.Benefits[0] with
                    {
                        Id = "b2",
                        Beneficiary = "ICB",
                    },
                    option.Benefits[0] with
                    {
                        Id = "b3",
                        Class = BenefitClass.NonCashReleasing,
                    },
                ],
            }
        );

        Assert.All(view.Years, year => Assert.Equal(0, year.Cdel));
        Assert.Equal((10_000m, 30_000m), (view.Years[1].Running, view.Years[1].CashReleased));
        Assert.Contains("Paid by another organisation and so not in the trust's finances: Works.", view.Assumptions);
    }

    [Fact]
    public void Lifecycle_is_an_expense_unless_it_says_that_it_makes_an_asset()
    {
        var lifecycle = new CostLine
        {
            Id = "life",
            Name = "Burners",
            Kind = CostKind.Lifecycle,
            Flow = Flow.Run(5, 5, 100_000),
        };

        Assert.Equal(
            (120_000m, 0m),
            (
                Boilers.With(lifecycle).Years[5].Running + Boilers.With(lifecycle).Years[5].RunningVat - 10_000,
                Boilers.With(lifecycle).Years[5].Cdel
            )
        );
        Assert.Equal(
            (0m, 120_000m),
            (
                Boilers.With(lifecycle with { Asset = new AssetTerms { LifeYears = 5 } }).Years[5].Running - 10_000,
                Boilers.With(lifecycle with { Asset = new AssetTerms { LifeYears = 5 } }).Years[5].Cdel
            )
        );
    }

    [Fact]
    public void Optimism_bias_and_capital_risk_are_part_of_what_has_to_be_found()
    {
        var view = Boilers.With(option =>
            option with
            {
                OptimismBias = new OptimismBias { Percent = 10, Base = ["works"] },
                Risks =
                [
                    new RiskCost
                    {
                        Id = "r",
                        Name = "Asbestos",
                        Probability = 0.5m,
                        Impact = 40_000,
                        Year = 0,
                        Kind = CostKind.Capital,
                    },
                ],
            }
        );

        Assert.Equal((1_120_000m, 220_000m), (view.Years[0].Capital, view.Years[0].CapitalVat));
        Assert.Equal(1_340_000, view.Years[0].NetBookValue);
    }

    [Fact]
    public void Transfers_count_here_and_not_in_the_economic_view()
    {
        var grant = new CostLine
        {
            Id = "rent",
            Name = "Rent paid to another public body",
            Kind = CostKind.Transfer,
            Flow = Flow.Run(1, 1, 5_000),
        };
        var view = Boilers.With(option => option with { Costs = [.. option.Costs, grant] });

        Assert.Equal(15_000, view.Years[1].Running);
        Assert.Null(view.Costs[2].Economic);
        Assert.Contains(
            view.Assumptions,
            assumption =>
                assumption.StartsWith("Transfers count as money paid: Rent paid to another public body.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_real_line_grows_with_prices_and_a_nominal_one_does_not()
    {
        var model = Boilers.Model with { Deflator = RandomAppraisal.Inflation(2) };
        var option = model.Options[1] with
        {
            Costs = [model.Options[1].Costs[1], model.Options[1].Costs[1] with { Id = "lease", Terms = PriceTerms.Nominal }],
        };
        var view = FinancialView.Of(AppraisalAnswer.Of(model with { Options = [model.Options[0], option] }), Boilers.Terms)![1];

        Assert.Equal(10_000 * 1.02m * 1.02m, view.Costs[0].Net[2], 9);
        Assert.Equal(10_000, view.Costs[1].Net[2]);
    }

    [Fact]
    public void Affordability_is_the_effect_against_business_as_usual_and_the_headroom()
    {
        var affordability = Boilers.View.Affordability;

        // Year 1: −20,000 + 120,000 + 39,900 − 20,000 − 2,450 + 80,000 − 50,000 of repairs = 147,450, of which 60,000 can be borne.
        Assert.Equal((147_450m, 87_450m), (affordability.Years[1].RevenueEffect, affordability.Years[1].RevenueShortfall));
        Assert.Equal(
            (false, new FinancialYear(2027), 87_450m, 0m),
            (
                affordability.IsAffordable,
                affordability.FirstShort,
                affordability.LargestRevenueShortfall,
                affordability.LargestCapitalShortfall
            )
        );
        Assert.True(
            Boilers
                .With(option => option, Boilers.Terms with { Headroom = Headroom.Of(Flow.Run(0, 10, 150_000), null, 10) })
                .Affordability.IsAffordable
        );
        Assert.Null(Boilers.With(option => option, Boilers.Terms with { Headroom = null }).Affordability.IsAffordable);
        Assert.Null(Boilers.Views[0].Affordability.IsAffordable);
    }

    [Fact]
    public void A_rate_of_the_dividend_holds_from_its_year_until_the_next()
    {
        var rates = new PdcRates(
            "PDC",
            "",
            [new DatedRate(new FinancialYear(2013), 3.5m, "confirmed"), new DatedRate(new FinancialYear(2028), 3, "not confirmed")]
        );
        var view = Boilers.With(Boilers.Works, Boilers.Terms with { Pdc = rates });

        Assert.Equal(3.5m, rates.Of(new FinancialYear(2000)).Percent);
        Assert.Equal((0.035m * 1_140_000, 0.03m * 1_020_000), (view.Years[1].Pdc, view.Years[2].Pdc));
    }

    [Fact]
    public void Without_a_deflator_there_is_no_financial_view() =>
        Assert.Null(FinancialView.Of(AppraisalAnswer.Of(Boilers.Model with { Deflator = null }), Boilers.Terms));

    [Fact]
    public void What_does_not_fit_is_named()
    {
        Has("options[1].costs[0].vatPercent", "A rate of VAT is between 0% and 100%.", Boilers.Works with { VatPercent = 120 });
        Has(
            "options[1].costs[0].vatRecoverablePercent",
            "The part of VAT that is recovered is between 0% and 100%.",
            Boilers.Works with
            {
                VatRecoverablePercent = -1,
            }
        );
        Has("options[1].costs[0].vatPercent", "A transfer carries no VAT.", Boilers.Works with { Kind = CostKind.Transfer, Asset = null });
        Has("options[1].costs[0].asset", "Only capital and lifecycle lines make an asset.", Boilers.Works with { Kind = CostKind.Revenue });
        Has(
            "options[1].costs[0].asset.lifeYears",
            "A life is 1 to 200 years.",
            Boilers.Works with
            {
                Asset = new AssetTerms { LifeYears = 0 },
            }
        );
        Has(
            "options[1].costs[0].asset.inUseFrom",
            "Year 11 is outside years 0 to 10 of the appraisal.",
            Boilers.Works with
            {
                Asset = new AssetTerms { InUseFrom = 11 },
            }
        );
        Has(
            "options[1].costs[0].asset",
            "Impairment and what is left at the end are at most the whole cost.",
            Boilers.Works with
            {
                Asset = new AssetTerms { ImpairmentPercent = 60, ResidualPercent = 50 },
            }
        );
        Assert.Contains(
            new AppraisalProblem("options[1].replaces[0].replacedIn", "Year 11 is outside years 0 to 10 of the appraisal."),
            Problems(option => option with { Replaces = [option.Replaces[0] with { ReplacedIn = 11 }] })
        );
        Assert.Contains(
            new AppraisalProblem("options[1].replaces[1].id", "The replaced asset id old is used twice."),
            Problems(option => option with { Replaces = [option.Replaces[0], option.Replaces[0]] })
        );
        Assert.Contains(
            new AppraisalProblem("options[1].risks[0].kind", "A risk is capital or revenue."),
            Problems(option =>
                option with
                {
                    Risks =
                    [
                        new RiskCost
                        {
                            Id = "r",
                            Name = "R",
                            Probability = 0,
                            Impact = 0,
                            Year = 0,
                            Kind = CostKind.Transfer,
                        },
                    ],
                }
            )
        );
        Assert.Contains(
            new AppraisalProblem("financial.headroom.revenue", "Year 12 is outside years 0 to 10 of the appraisal."),
            new AppraisalQuestions
            {
                Model = Boilers.Model,
                Financial = Boilers.Terms with { Headroom = Headroom.Of(Flow.Run(0, 12, 1), null, 10) },
            }.Problems
        );
    }

    private static void Has(string path, string message, CostLine works) =>
        Assert.Contains(new AppraisalProblem(path, message), Problems(option => option with { Costs = [works, option.Costs[1]] }));

    private static IReadOnlyList<AppraisalProblem> Problems(Func<BidOption, BidOption> change) =>
        AppraisalProblem.In(Boilers.Model with { Options = [Boilers.Model.Options[0], change(Boilers.Model.Options[1])] });
}
