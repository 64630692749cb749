using EstatesPlanner.Typesetting;

namespace EstatesPlanner.Tests.Typesetting;

public class PrintableTextTests
{
    private static readonly PrintableText Text = new(FontCoverage.Of(TypesetterFolders.Find(AppContext.BaseDirectory).Fonts));

    [Theory]
    [InlineData("Plain £1,250 – “quoted” café", "Plain £1,250 – “quoted” café")]
    [InlineData("Cafe\u0301", "Café")]
    [InlineData("👨‍👩‍👧‍👦 and 🏥", "□ and □")]
    [InlineData("a\u200Db\uFEFF\u202E", "ab")]
    [InlineData("one  \t two", "one two")]
    [InlineData("one\r\ntwo", "one\ntwo")]
    [InlineData(" one", "one")]
    [InlineData("one\n  two ", "one\ntwo ")]
    [InlineData("one\u200Btwo", "onetwo")]
    public void Only_what_the_fonts_draw_is_left(string written, string printed) => Assert.Equal(printed, Text.Of(written));

    [Fact]
    public void A_long_word_may_break_every_twelve_characters() =>
        Assert.Equal("123456789012\u200B345678901234\u200B56", Text.Of("12345678901234567890123456"));

    [Fact]
    public void A_text_without_end_is_cut_with_a_note() =>
        Assert.EndsWith(
            "… (the rest is in the attached data file)",
            Text.Of(new string(' ', 1) + new string('x', 30_000)),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_fonts_draw_the_substitute_and_the_signs_figures_use() =>
        Assert.All(
            $"{PrintableText.Substitute}£−%–—·•…’“”×÷".EnumerateRunes(),
            rune => Assert.Equal(rune.ToString(), Text.Of(rune.ToString()))
        );
}
