using System.Globalization;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Writing;
using FsCheck.Fluent;

namespace EstatesPlanner.Tests.Import;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("1250.10", 1250.10)]
    [InlineData("£1,250.10", 1250.10)]
    [InlineData(" 1,234,567 ", 1234567)]
    [InlineData("(300)", -300)]
    [InlineData("-3,000", -3000)]
    [InlineData("-£3,000", -3000)]
    [InlineData("\u2212300", -300)]
    [InlineData("93.00", 93)]
    [InlineData("20.2490", 20.249)]
    [InlineData("\u00A017", 17)]
    [InlineData("-0", 0)]
    public void A_number_as_people_in_England_write_it(string text, double value)
    {
        Assert.True(NumberText.TryRead(text, out var number, out var fault), fault);
        Assert.Equal((decimal)value, number);
    }

    [Theory]
    [InlineData("1.250,10", "1.250,10 can be read two ways. Write 1250.10.")]
    [InlineData("1250,10", "1250,10 can be read two ways. Write 1250.10.")]
    [InlineData("1,25,000", "1,25,000 can be read two ways. Write it without commas.")]
    [InlineData("£1.2m", "£1.2m: write 1200000.")]
    [InlineData("250k", "250k: write 250000.")]
    [InlineData("1.3bn", "1.3bn: write 1300000000.")]
    [InlineData("1.2E+05", "1.2E+05: write 120000.")]
    [InlineData("1e309", "1e309 is not a number.")]
    [InlineData("NaN", "NaN is not a number.")]
    [InlineData("12 500", "12 500: write 12500.")]
    [InlineData("tbc", "tbc is not a number.")]
    public void A_number_that_must_be_written_another_way(string text, string sentence)
    {
        Assert.False(NumberText.TryRead(text, out _, out var fault));
        Assert.Equal(sentence, fault);
    }

    [Theory]
    [InlineData("2026-03-31", "2026-03-31")]
    [InlineData("31/3/2026", "2026-03-31")]
    [InlineData("31.03.26", "2026-03-31")]
    [InlineData("1 Sept 2025", "2025-09-01")]
    [InlineData("12-Mar-24", "2024-03-12")]
    [InlineData("29 February 2024", "2024-02-29")]
    public void A_day_as_people_in_England_write_it(string text, string day)
    {
        Assert.True(DateText.TryRead(text, out var read, out var fault), fault);
        Assert.Equal(day, read.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("29/02/2025", "29 February 2025 does not exist.")]
    [InlineData("12/31/2025", "12/31/2025 is not day/month/year. Write 31/12/2025.")]
    [InlineData("45123", "45123 looks like a date that lost its format. Write 16/07/2023.")]
    [InlineData("soon", "soon is not a date. Write it as 31/03/2026.")]
    [InlineData("1 Foo 2025", "1 Foo 2025 is not a date. Write it as 31/03/2026.")]
    public void A_day_that_must_be_written_another_way(string text, string sentence)
    {
        Assert.False(DateText.TryRead(text, out _, out var fault));
        Assert.Equal(sentence, fault);
    }

    [Theory]
    [InlineData("1.2E+05", "Excel has changed this reference. Format the column as text and type it again.")]
    [InlineData("01-Mar", "Excel has changed this reference. Format the column as text and type it again.")]
    [InlineData("2025-03-01", "Excel has changed this reference. Format the column as text and type it again.")]
    [InlineData("B-\u202E104", "The reference holds an invisible character (U+202E). Type it again.")]
    [InlineData("B\u200B104", "The reference holds an invisible character (U+200B). Type it again.")]
    [InlineData("B-104", null)]
    [InlineData("0012", null)]
    [InlineData("MAR-01", null)]
    [InlineData("Wärme 😀", null)]
    public void A_reference_that_was_changed_on_the_way_is_named(string text, string? sentence) =>
        Assert.Equal(sentence, ReferenceText.Fault(text));

    [Fact]
    public void Narrative_loses_only_what_nobody_sees() => Assert.Equal("a b😀c\nd", InvisibleText.Remove("a\u202E b😀\uD800c\u200B\nd"));

    [Fact]
    public void A_guarded_text_comes_back_as_it_was() =>
        Prop.ForAll<string>(text => text is null || ExportText.Unguard(ExportText.Guard(text)) == text || text.StartsWith('\'')).Holds();

    [Fact]
    public void An_address_read_is_the_address_written() =>
        Prop.ForAll(
                Gen.Choose(1, CellAddress.LastRow).ToArbitrary(),
                Gen.Choose(0, CellAddress.LastColumn).ToArbitrary(),
                (row, column) => CellAddress.TryParse(CellAddress.Of(row, column), out var r, out var c) && (r, c) == (row, column)
            )
            .Holds();

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(16_383, "XFD")]
    public void Columns_have_letters(int column, string letters) => Assert.Equal(letters, CellAddress.Column(column));
}
