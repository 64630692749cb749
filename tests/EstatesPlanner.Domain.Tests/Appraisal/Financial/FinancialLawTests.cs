using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Appraisal.Financial;

public class FinancialLawTests
{
    private const decimal Dust = 0.000001m;

    [Fact]
    public void Over_a_whole_life_depreciation_and_impairment_are_the_cost_less_what_is_left() =>
        Prop.ForAll<int>(seed =>
            {
                var random = new Random(seed);
                var terms = new AssetTerms
                {
                    LifeYears = random.Next(1, 30),
                    InUseFrom = random.Next(2) == 0 ? null : random.Next(0, 20),
                    ImpairmentPercent = random.Next(0, 51),
                    ResidualPercent = random.Next(0, 51),
                };
                var line = new CostLine
                {
                    Id = "a",
                    Name = "A",
                    Kind = CostKind.Capital,
                    Flow = Flow.Run(0, random.Next(0, 10), random.Next(1, 1_000_000)),
                    Asset = terms,
                };
                var account = AssetAccount.Of(line, line.Flow, 30, 60);

                // What is impaired is what was spent by the year it comes into use.
                return Near(
                        account.Years.Sum(year => year.Depreciation + year.Impairment),
                        line.Flow.Total * (1 - (terms.ResidualPercent / 100))
                    ) && account.Years.All(year => year.Depreciation >= -Dust && year.Closing >= -Dust);
            })
            .Holds();

    [Fact]
    public void Cash_is_the_result_and_what_was_charged_without_cash_less_capital() =>
        Prop.ForAll<int>(seed =>
                Views(seed)
                    .All(view =>
                        view.Years.All(year =>
                            Near(
                                year.Cash,
                                year.Result
                                    + year.Depreciation
                                    + year.DonatedDepreciation
                                    + year.Impairment
                                    + year.Released.WriteOff
                                    - year.Released.Depreciation
                                    - year.CapitalSpent
                            )
                        )
                    )
            )
            .Holds();

    [Fact]
    public void Net_book_value_moves_by_what_is_spent_and_charged() =>
        Prop.ForAll<int>(seed =>
                Views(seed)
                    .All(view =>
                        view.Years.Zip(view.Years.Skip(1))
                            .All(pair =>
                                Near(
                                    pair.Second.NetBookValue,
                                    pair.First.NetBookValue
                                        + pair.Second.CapitalSpent
                                        - pair.Second.Depreciation
                                        - pair.Second.DonatedDepreciation
                                        - pair.Second.Impairment
                                )
                            )
                    )
            )
            .Holds();

    [Fact]
    public void A_wholly_donated_asset_costs_no_dividend_and_nothing_of_the_limit() =>
        Prop.ForAll<int>(seed =>
                Views(seed, 100).All(view => view.Years.All(year => year.Pdc == 0 && year.Depreciation == 0 && Near(year.Cdel, 0)))
            )
            .Holds();

    [Fact]
    public void What_a_replaced_asset_releases_over_its_life_is_what_is_written_off() =>
        Prop.ForAll<int>(seed =>
            {
                var random = new Random(seed);
                var asset = new ReplacedAsset("a", "A", random.Next(0, 1_000_000), random.Next(1, 40), random.Next(0, 50));
                var released = Enumerable.Range(0, 100).Select(year => ReleasedCharges.Of(asset, year, 3.5m)).ToList();
                return Near(released.Sum(year => year.Depreciation), released.Sum(year => year.WriteOff));
            })
            .Holds();

    [Fact]
    public void Nothing_said_for_the_financial_view_touches_the_economic_one() =>
        Prop.ForAll<int>(seed =>
            {
                var (plain, said) = (RandomAppraisal.Priced(seed), Said(seed, null));
                return AppraisalAnswer
                    .Of(plain)
                    .Options.Zip(AppraisalAnswer.Of(said).Options)
                    .All(pair =>
                        (pair.First.Npc, pair.First.PvBenefits, pair.First.Eac, pair.First.Incremental)
                        == (pair.Second.Npc, pair.Second.PvBenefits, pair.Second.Eac, pair.Second.Incremental)
                    );
            })
            .Holds();

    [Fact]
    public void Without_inflation_vat_bias_or_charges_both_views_hold_the_same_costs() =>
        Prop.ForAll<int>(seed =>
            {
                var model = RandomAppraisal.Of(seed);
                var bare = model with
                {
                    Deflator = RandomAppraisal.Inflation(0),
                    Options =
                    [
                        .. model.Options.Select(option =>
                            option with
                            {
                                OptimismBias = null,
                                Costs = [.. option.Costs.Select(cost => cost with { VatPercent = 0 })],
                            }
                        ),
                    ],
                };
                return FinancialView
                    .Of(AppraisalAnswer.Of(bare), Boilers.Terms)!
                    .All(view => view.Costs.All(cost => cost.Economic == cost.Gross));
            })
            .Holds();

    private static IReadOnlyList<FinancialView> Views(int seed, int? donated = null) =>
        FinancialView.Of(AppraisalAnswer.Of(Said(seed, donated)), Boilers.Terms)!;

    /// <summary>An appraisal of any shape with something said of VAT, assets and what is replaced.</summary>
    private static AppraisalModel Said(int seed, int? donated)
    {
        var (model, random) = (RandomAppraisal.Priced(seed), new Random(seed));
        CostLine Said(CostLine cost) =>
            cost with
            {
                VatPercent = random.Next(2) == 0 ? null : random.Next(0, 21),
                VatRecoverablePercent = random.Next(2) == 0 ? null : random.Next(0, 101),
                Asset =
                    cost.Kind == CostKind.Capital || (donated is null && cost.Kind == CostKind.Lifecycle && random.Next(2) == 0)
                        ? new AssetTerms
                        {
                            LifeYears = random.Next(1, 60),
                            DonatedPercent = donated ?? random.Next(0, 101),
                            ImpairmentPercent = random.Next(0, 40),
                        }
                        : null,
            };
        return model with
        {
            Options =
            [
                .. model.Options.Select(option =>
                    option with
                    {
                        Costs = [.. option.Costs.Select(Said)],
                        Replaces = [new ReplacedAsset("old", "Old", random.Next(0, 1_000_000), random.Next(1, 40), random.Next(0, 60))],
                    }
                ),
            ],
        };
    }

    private static bool Near(decimal a, decimal b) => Math.Abs(a - b) < Dust;
}
