using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.BusinessCases;

/// <summary>Figures worked out from figures: the value, the working in words, and the price level cannot disagree.</summary>
public class FigureBookTests
{
    private readonly FigureBook book = new(PriceBase.Parse("2026/27"));

    [Fact]
    public void A_sum_adds_its_parts_and_names_them()
    {
        var sum = book.Sum("all", "All", FigureUnit.Pounds, "sum of two", [Pounds("a", 1.25m), Pounds("b", -3)]);

        Assert.Equal(
            (-1.75m, "2026/27", FigureWorking.Sum, "sum of two", "a; b"),
            (sum.Value, sum.PriceBase, sum.Working, sum.How, sum.InputsInWords)
        );
        Assert.Equal((0m, "2026/27"), (book.Sum("none", "None", FigureUnit.Pounds, "sum of none", []).Value, book["none"].PriceBase));
    }

    [Fact]
    public void A_difference_takes_all_others_from_the_first()
    {
        var left = book.Difference("left", "Left", Pounds("a", 10), Pounds("b", 3), Pounds("c", 2));

        Assert.Equal((5m, "A − B − C", FigureUnit.Pounds, "a; b; c"), (left.Value, left.How, left.Unit, left.InputsInWords));
    }

    [Fact]
    public void Per_cents_of_a_product_count_as_hundredths()
    {
        var product = book.Product(
            "p",
            "P",
            FigureUnit.Pounds,
            Pounds("a", 200),
            Of("b", 15, FigureUnit.Percent),
            Of("c", 0.5m, FigureUnit.Factor)
        );

        Assert.Equal((15m, "A × B × C", "2026/27"), (product.Value, product.How, product.PriceBase));
    }

    [Fact]
    public void A_quotient_is_in_per_cent_where_its_unit_is()
    {
        Assert.Equal(0.25m, book.Quotient("q", "Q", FigureUnit.Ratio, Pounds("a", 1), Pounds("b", 4)).Value);
        var percent = book.Quotient("r", "R", FigureUnit.Percent, book["a"], book["b"]);
        Assert.Equal((25m, "A ÷ B", null), (percent.Value, percent.How, percent.PriceBase));
    }

    [Fact]
    public void Amounts_at_different_prices_do_not_combine()
    {
        var old = book.StatedAt(PriceBase.Parse("2020/21"), "old", "Old", 1, "stated");
        var cash = book.Cash("cash", "Cash", 1, "stated");

        Assert.Equal(("2020/21", null), (old.PriceBase, cash.PriceBase));
        Assert.StartsWith(
            "Amounts at different price bases do not add.",
            Assert.Throws<ArgumentException>(() => book.Sum("s", "S", FigureUnit.Pounds, "", [Pounds("a", 1), old])).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => book.Difference("d", "D", book["a"], cash));
        Assert.Null(book.Sum("t", "T", FigureUnit.Pounds, "", [cash]).PriceBase);
    }

    [Fact]
    public void A_number_of_things_has_no_price_level() => Assert.Null(Of("n", 3, FigureUnit.Count).PriceBase);

    [Fact]
    public void An_id_is_used_once_and_a_figure_that_is_not_there_is_none()
    {
        Pounds("a", 1);
        Assert.Throws<ArgumentException>(() => Pounds("a", 1));
        Assert.Null(book.Find("b"));
    }

    [Theory]
    [InlineData("works", "works")]
    [InlineData("M-and-E-2", "M-and-E-2")]
    [InlineData("abcdefghijklmnopqrstuvwx", "abcdefghijklmnopqrstuvwx")]
    [InlineData("abcdefghijklmnopqrstuvwxy", "no-3")]
    [InlineData("", "no-3")]
    [InlineData("works & fees", "no-3")]
    [InlineData("a.b", "no-3")]
    [InlineData("été", "no-3")]
    [InlineData("no-1", "no-3")]
    [InlineData("NO-1", "no-3")]
    public void A_persons_id_is_a_part_of_a_figures_id_where_it_is_a_short_plain_word_and_otherwise_its_place(string id, string key) =>
        Assert.Equal(key, FigureKey.Of(id, 2));

    [Fact]
    public void A_year_in_a_figures_id_has_no_stroke() => Assert.Equal("2026-27", FigureKey.Of(new FinancialYear(2026)));

    private Figure Pounds(string id, decimal value) => Of(id, value, FigureUnit.Pounds);

    private Figure Of(string id, decimal value, FigureUnit unit) => book.Stated(id, id.ToUpperInvariant(), value, unit, "stated");
}
