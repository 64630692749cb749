using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Tests.Method;
using EstatesPlanner.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Backlog;

public class MovementTests
{
    private static readonly PriceIndex Index = new(
        "trial",
        "Trial",
        new Dictionary<FinancialYear, decimal>
        {
            [new(2024)] = 97.3m,
            [new(2025)] = 100,
            [new(2026)] = 103,
        }
    );

    private static readonly MovementPrices Prices = new(PriceBase.Parse("2025/26"), PriceBase.Parse("2026/27"), Index);

    /// <summary>
    /// The worked example of the method note: one item of each kind, at 2025/26 prices then and 2026/27 prices now, index 100 to 103.
    /// </summary>
    [Fact]
    public void Each_item_goes_the_way_it_went()
    {
        var movement = Movement.Of(
            [
                Item("stays", 1_000),
                Item("dearer", 1_000),
                Item("worse", 1_000, RiskCategory.Moderate),
                Item("mended", 500),
                Item("sold", 400),
                Item("merged", 300),
                Item("vanished", 200),
                Item("never", 50, status: ItemStatus.Complete),
            ],
            [
                Now("stays", 1_030),
                Now("dearer", 1_530),
                Now("worse", 1_030, RiskCategory.High),
                Now("mended", 515, status: ItemStatus.Complete),
                Now("sold", 400, status: ItemStatus.Disposed),
                Now("merged", 300, status: ItemStatus.Superseded),
                Now("found", 700),
                Now("never", 60),
            ],
            Prices
        );

        Assert.Equal(
            [
                "dearer 1000 new 0 resurveyed 500 repriced 30 regraded 0 fixed 0 disposed 0 removed 0 closing 1530",
                "found 0 new 700 resurveyed 0 repriced 0 regraded 0 fixed 0 disposed 0 removed 0 closing 700",
                "mended 500 new 0 resurveyed 0 repriced 0 regraded 0 fixed -500 disposed 0 removed 0 closing 0",
                "merged 300 new 0 resurveyed 0 repriced 0 regraded 0 fixed 0 disposed 0 removed -300 closing 0",
                "never 0 new 60 resurveyed 0 repriced 0 regraded 0 fixed 0 disposed 0 removed 0 closing 60",
                "sold 400 new 0 resurveyed 0 repriced 0 regraded 0 fixed 0 disposed -400 removed 0 closing 0",
                "stays 1000 new 0 resurveyed 0 repriced 30 regraded 0 fixed 0 disposed 0 removed 0 closing 1030",
                "vanished 200 new 0 resurveyed 0 repriced 0 regraded 0 fixed 0 disposed 0 removed -200 closing 0",
                "worse 1000 new 0 resurveyed 0 repriced 30 regraded 0 fixed 0 disposed 0 removed 0 closing 1030",
            ],
            movement.Lines.Select(line => $"{line.Reference} {Words(line.Steps)}")
        );
        Assert.Equal(
            "1000 new 0 resurveyed 0 repriced 30 regraded -1030 fixed 0 disposed 0 removed 0 closing 0",
            Words(movement.In(RiskCategory.Moderate))
        );
        Assert.Equal(
            "0 new 0 resurveyed 0 repriced 0 regraded 1030 fixed 0 disposed 0 removed 0 closing 1030",
            Words(movement.In(RiskCategory.High))
        );
        var (all, high) = (movement.Total, movement.In(RiskCategory.High));
        MethodNote.Holds(
            "movement.md",
            [
                .. new[]
                {
                    all.Opening,
                    all.New,
                    all.Resurveyed,
                    all.Repriced,
                    all.Regraded,
                    all.Fixed,
                    all.Disposed,
                    all.Removed,
                    all.Closing,
                    high.Regraded,
                }.Select(step => step.Pounds),
            ]
        );
    }

    [Fact]
    public void A_price_rise_by_a_series_of_the_trusts_own_is_repricing_and_not_a_new_survey()
    {
        var run = new UpliftRecord("BCIS", PriceBase.Parse("2025/26"), PriceBase.Parse("2026/27"), 200, 216, Guid.Empty);
        var line = Movement.Of([Item("a", 1_000)], [Now("a", 1_080) with { Uplift = run }], Prices).Lines.Single();
        Assert.Equal("1000 new 0 resurveyed 0 repriced 80 regraded 0 fixed 0 disposed 0 removed 0 closing 1080", Words(line.Steps));
    }

    /// <summary>
    /// The auditor's case: £100,000.40 at 2024/25, uplifted to 2025/26 and again to 2026/27 by an index of 110, 121, 150.
    /// </summary>
    [Fact]
    public void Two_uplifts_in_a_year_are_both_repricing()
    {
        var own = new PriceIndex(
            "own",
            "Own",
            new Dictionary<FinancialYear, decimal>
            {
                [new(2024)] = 110,
                [new(2025)] = 121,
                [new(2026)] = 150,
            }
        );
        var item = ExampleItem.Of(4, 5, RiskCategory.High, 100_000_40);
        var twice = ItemUplift.Of(
            ItemUplift.Of(item, PriceBase.Parse("2025/26"), own, Guid.NewGuid())!,
            PriceBase.Parse("2026/27"),
            own,
            Guid.NewGuid()
        )!;
        var steps = Movement.Of([ItemPosition.Of(item)], [ItemPosition.Of(twice)], Prices).InWholePounds().Total;

        // Opening 100,000.40 × 100 ÷ 97.3 = 102,775.33; closing 100,000.40 × 121 ÷ 110 = 110,000.44, × 150 ÷ 121 = 136,364.18.
        Assert.Equal(
            (102_775m, 0m, 33_589m, 136_364m),
            (steps.Opening.Pounds, steps.Resurveyed.Pounds, steps.Repriced.Pounds, steps.Closing.Pounds)
        );
    }

    [Theory]
    [InlineData("2025/26", 1_000, 1_440)] // From the base of the second uplift: that one alone.
    [InlineData("2024/25", 1_000, 1_728)] // Both.
    [InlineData("2023/24", 1_000, 2_160)] // Before the first: by the index to where it began, 80 to 100, then both.
    [InlineData("2026/27", 1_000, 1_000)] // After them: nothing.
    public void Every_uplift_since_the_base_it_stood_at_counts_and_none_before(string then, int was, int repriced)
    {
        var index = new PriceIndex(
            "trial",
            "Trial",
            new Dictionary<FinancialYear, decimal>
            {
                [new(2023)] = 80,
                [new(2024)] = 100,
                [new(2025)] = 110,
                [new(2026)] = 111,
            }
        );
        var first = new UpliftRecord("own", PriceBase.Parse("2024/25"), PriceBase.Parse("2025/26"), 100, 120, Guid.Empty);
        var second = new UpliftRecord("own", PriceBase.Parse("2025/26"), PriceBase.Parse("2026/27"), 100, 144, Guid.Empty)
        {
            Earlier = first,
        };
        var prices = new MovementPrices(PriceBase.Parse("2025/26"), PriceBase.Parse("2026/27"), index);

        Assert.Equal(
            repriced,
            prices.Repriced(Item("a", was) with { PriceBase = PriceBase.Parse(then) }, Now("a", 1) with { Uplift = second }).Pounds
        );
    }

    [Fact]
    public void Prices_beyond_the_index_are_refused_by_name()
    {
        var fault = Assert.Throws<PriceBaseNotCovered>(() =>
            Movement.Of([Item("a", 1) with { PriceBase = PriceBase.Parse("1999/00") }], [], Prices)
        );
        Assert.Contains("Trial does not cover 1999/00 to 2025/26", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_bridge_adds_up_to_the_penny_by_item_site_and_category() =>
        Prop.ForAll(
                Registers,
                pair =>
                {
                    var movement = Movement.Of(pair.Opening, pair.Closing, Prices);
                    return AddsUp(movement)
                        && movement.Total.Opening == pair.Opening.Where(item => item.Status.IsLive()).Sum(Prices.AtOpening)
                        && movement.Total.Closing == pair.Closing.Where(item => item.Status.IsLive()).Sum(Prices.AtClosing);
                }
            )
            .Holds();

    [Fact]
    public void In_whole_pounds_it_still_adds_up_and_each_category_of_each_site_is_its_exact_figure_rounded_once() =>
        Prop.ForAll(
                Registers,
                pair =>
                {
                    var exact = Movement.Of(pair.Opening, pair.Closing, Prices);
                    var pounds = exact.InWholePounds();
                    return AddsUp(pounds)
                        && pounds.Lines.All(line =>
                            line.Steps.Closing.Pence % 100 == 0
                            && line.Steps.Opening.Pence % 100 == 0
                            && line.Steps.Resurveyed.Pence % 100 == 0
                        )
                        && Cells(exact)
                            .Zip(Cells(pounds))
                            .All(cell =>
                                Rounded(cell.First.Opening) == cell.Second.Opening && Rounded(cell.First.Closing) == cell.Second.Closing
                            );
                }
            )
            .Holds();

    [Fact]
    public void A_register_that_did_not_change_has_a_bridge_of_nothing_but_its_two_ends() =>
        Prop.ForAll(
                Registers,
                pair =>
                {
                    var same = new MovementPrices(Prices.Closing, Prices.Closing, Index);
                    return Movement
                        .Of(pair.Closing, pair.Closing, same)
                        .Lines.All(line => line.Steps == new MovementSteps { Opening = line.Steps.Closing });
                }
            )
            .Holds();

    [Fact]
    public void The_earlier_return_stands_as_it_was_kept()
    {
        var exact = Movement.Of([Item("a", 1_000)], [Now("a", 1_030)], Prices);
        var pounds = exact.InWholePounds(new Dictionary<(string, string), Money> { [("S1", "a")] = Money.FromPounds(990) });
        Assert.Equal("990 new 0 resurveyed 0 repriced 40 regraded 0 fixed 0 disposed 0 removed 0 closing 1030", Words(pounds.Total));
    }

    [Fact]
    public void Whole_pounds_sum_to_the_rounded_sum_and_stay_within_a_pound() =>
        Prop.ForAll<int[]>(pence =>
            {
                Money[] amounts = [.. pence.Select(each => new Money(each))];
                var pounds = WholePounds.Of(amounts);
                return pounds.Sum() == Rounded(amounts.Sum())
                    && amounts.Zip(pounds).All(pair => Math.Abs(pair.First.Pence - pair.Second.Pence) < 100);
            })
            .Holds();

    private static bool AddsUp(Movement movement) =>
        MovementSteps.Sum(RiskCategories.WorstFirst.Select(movement.In)) == movement.Total
        && MovementSteps.Sum(movement.Lines.Select(line => line.SiteCode).Distinct().Select(site => movement.OfSite(site).Total))
            == movement.Total
        && movement.Lines.All(line => MovementSteps.Sum(RiskCategories.WorstFirst.Select(line.In)) == line.Steps)
        && movement.Total.Regraded == Money.Zero;

    private static IEnumerable<MovementSteps> Cells(Movement movement) =>
        from site in new[] { "S1", "S2", "S3" }
        from category in RiskCategories.WorstFirst
        select movement.OfSite(site).In(category);

    private static Money Rounded(Money amount) => Money.FromPounds(Rounding.ToPounds(amount.Pounds));

    private static Arbitrary<(ItemPosition[] Opening, ItemPosition[] Closing)> Registers
    {
        get
        {
            var item =
                from site in Gen.Elements("S1", "S2", "S3")
                from reference in Gen.Choose(1, 12)
                from category in Gen.Elements(Enum.GetValues<RiskCategory>())
                from pence in Gen.Choose(0, 1_000_000)
                from year in Gen.Elements("2024/25", "2025/26", "2026/27")
                from status in Gen.Frequency(
                    (6, Gen.Constant(ItemStatus.Identified)),
                    (1, Gen.Elements(ItemStatus.Complete, ItemStatus.Disposed, ItemStatus.Withdrawn))
                )
                select Item($"R{reference}", 0, category, status) with
                {
                    SiteCode = site,
                    Cost = new Money(pence),
                    PriceBase = PriceBase.Parse(year),
                };
            var register = item.ListOf().Select(items => items.DistinctBy(each => each.Key).ToArray());
            return (from opening in register from closing in register select (opening, closing)).ToArbitrary();
        }
    }

    private static ItemPosition Item(
        string reference,
        long pounds,
        RiskCategory category = RiskCategory.Low,
        ItemStatus status = ItemStatus.Identified
    ) =>
        new()
        {
            SiteCode = "S1",
            Reference = reference,
            Defect = reference,
            Category = category,
            Cost = Money.FromPounds(pounds),
            PriceBase = Prices.Opening,
            Status = status,
        };

    private static ItemPosition Now(
        string reference,
        long pounds,
        RiskCategory category = RiskCategory.Low,
        ItemStatus status = ItemStatus.Identified
    ) => Item(reference, pounds, category, status) with { PriceBase = Prices.Closing };

    private static string Words(MovementSteps steps) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{steps.Opening.Pounds:0} new {steps.New.Pounds:0} resurveyed {steps.Resurveyed.Pounds:0} repriced {steps.Repriced.Pounds:0} regraded {steps.Regraded.Pounds:0} fixed {steps.Fixed.Pounds:0} disposed {steps.Disposed.Pounds:0} removed {steps.Removed.Pounds:0} closing {steps.Closing.Pounds:0}"
        );
}
