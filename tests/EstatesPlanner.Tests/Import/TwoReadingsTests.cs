using System.Globalization;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Bids.Sheets;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;
using FsCheck.Fluent;

namespace EstatesPlanner.Tests.Import;

public sealed class TwoReadingsTests
{
    [Theory]
    [InlineData("45.500", "45.500 can be read two ways. Write 45500 or 45.50.")]
    [InlineData("1.200", "1.200 can be read two ways. Write 1200 or 1.20.")]
    [InlineData("250.000", "250.000 can be read two ways. Write 250000 or 250.00.")]
    [InlineData("1.234", "1.234 can be read two ways. Write 1234 or 1.23.")]
    [InlineData("£9.990", "£9.990 can be read two ways. Write 9990 or 9.99.")]
    [InlineData("-3.000", "-3.000 can be read two ways. Write -3000 or -3.00.")]
    [InlineData("(3.000)", "(3.000) can be read two ways. Write -3000 or -3.00.")]
    [InlineData("1,2", "1,2 can be read two ways. Write 1.2.")]
    [InlineData("12,50", "12,50 can be read two ways. Write 12.50.")]
    [InlineData("0,500", "0,500 can be read two ways. Write it without commas.")]
    [InlineData("1.234.567", "1.234.567: write 1234567.")]
    public void An_amount_of_money_that_may_be_thousands_or_pence_is_refused_with_both(string text, string sentence)
    {
        Assert.False(NumberText.TryRead(text, out _, out var fault, ColumnKind.Money));
        Assert.Equal(sentence, fault);
    }

    [Theory]
    [InlineData("1234.500", 1234.5)]
    [InlineData("0.500", 0.5)]
    [InlineData("45.50", 45.5)]
    [InlineData("45,500", 45500)]
    [InlineData("£1,250.10", 1250.1)]
    [InlineData("45.5000", 45.5)]
    public void An_amount_of_money_with_one_reading_is_read(string text, double value)
    {
        Assert.True(NumberText.TryRead(text, out var number, out var fault, ColumnKind.Money), fault);
        Assert.Equal((decimal)value, number);
    }

    [Theory]
    [InlineData("1.000", ColumnKind.Whole, "1.000 can be read two ways. Write 1000, or a whole number without a point.")]
    [InlineData("0.125", ColumnKind.Ratio, null)]
    [InlineData("107.500", ColumnKind.Ratio, null)]
    [InlineData("107,500", ColumnKind.Ratio, "107,500 can be read two ways. Write 107500 or 107.5.")]
    [InlineData("12.500", ColumnKind.Measure, null)]
    [InlineData("12,500", ColumnKind.Measure, null)]
    public void What_the_column_holds_decides(string text, ColumnKind kind, string? sentence)
    {
        NumberText.TryRead(text, out _, out var fault, kind);
        Assert.Equal(sentence, fault);
    }

    [Fact]
    public void Thousands_written_with_a_point_are_never_read_as_money() =>
        Prop.ForAll(
                Gen.Choose(1, 999).ToArbitrary(),
                Gen.Choose(0, 999).ToArbitrary(),
                (thousands, rest) =>
                    !NumberText.TryRead(
                        string.Create(CultureInfo.InvariantCulture, $"{thousands}.{rest:000}"),
                        out _,
                        out _,
                        ColumnKind.Money
                    )
            )
            .Holds();

    [Fact]
    public void A_number_that_leaves_comes_back_the_same_whatever_the_column() =>
        Prop.ForAll(
                Gen.Choose(-9_999_999, 9_999_999).ToArbitrary(),
                Gen.Choose(0, 4).ToArbitrary(),
                Gen.Elements(ColumnKind.Money, ColumnKind.Ratio, ColumnKind.Measure, ColumnKind.ExactPounds).ToArbitrary(),
                (digits, places, kind) =>
                    new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)places) is var number
                    && NumberText.TryRead(TwoReadings.Plain(number), out var back, out _, kind)
                    && back == number
            )
            .Holds();

    [Fact]
    public void Pounds_by_year_leave_a_workbook_so_that_they_come_back()
    {
        var flow = Flow.Of([KeyValuePair.Create(0, 333.333m), KeyValuePair.Create(2, 250_000m)]);
        Assert.Equal("0=333.3330; 2=250000", FlowText.ByYear(flow));
        Assert.Equal(flow, Flow.Of(FlowText.Read(FlowText.ByYear(flow)!.Split("; "))!));
    }

    [Theory]
    [InlineData("1e-40", "1e-40 is too small to be read. Write 0 if that is what it means.")]
    [InlineData("-3E-60", "-3E-60 is too small to be read. Write 0 if that is what it means.")]
    [InlineData("0e5", "0e5: write 0.")]
    public void A_number_too_small_to_be_held_is_not_nothing(string text, string sentence)
    {
        Assert.False(NumberText.TryRead(text, out _, out var fault));
        Assert.Equal(sentence, fault);
    }

    [Theory]
    [InlineData("c. 45.500", null)]
    [InlineData("45.500 ex VAT", null)]
    [InlineData("20.000 - 30.000", null)]
    [InlineData("£1,2m", null)]
    [InlineData("£1.250m", 1250000d)]
    [InlineData("20,000 - 30,000", 30000d)]
    public void A_chosen_way_of_writing_reads_no_amount_that_has_two_readings(string text, double? read) =>
        Assert.Equal((decimal?)read, AmountReading.Read(text, EstatesPlanner.Import.Mapping.Readings.OfAmounts, ColumnKind.Money)?.Amount);

    [Theory]
    [InlineData("45.500", 45500, 45.5)]
    [InlineData("1.250,10", 1250.1, null)]
    [InlineData("1250,10", 1250.1, null)]
    [InlineData("£2.000.000", 2000000, null)]
    [InlineData("c. 1.200", 1200, 1.2)]
    public void What_a_point_means_is_settled_by_the_person_who_says_it(string text, double thousands, double? decimals)
    {
        Assert.Equal(
            (decimal)thousands,
            AmountReading.Read(text, [Reading.PointThousands, Reading.ApproximateAmounts], ColumnKind.Money)?.Amount
        );
        Assert.Equal(
            (decimal?)decimals,
            AmountReading.Read(text, [Reading.PointDecimals, Reading.ApproximateAmounts], ColumnKind.Money)?.Amount
        );
    }
}
