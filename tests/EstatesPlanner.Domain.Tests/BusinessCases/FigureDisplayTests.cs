using EstatesPlanner.Domain.BusinessCases;

namespace EstatesPlanner.Domain.Tests.BusinessCases;

public class FigureDisplayTests
{
    [Theory]
    [InlineData("4213499.5", FigureUnit.Pounds, "£4,213,500", "£4.21m")]
    [InlineData("-310250", FigureUnit.Pounds, "−£310,250", "−£310k")]
    [InlineData("0.4", FigureUnit.Pounds, "£0", "£0")]
    [InlineData("-0.4", FigureUnit.Pounds, "£0", "£0")]
    [InlineData("9999", FigureUnit.Pounds, "£9,999", "£9,999")]
    [InlineData("999500", FigureUnit.Pounds, "£999,500", "£1.00m")]
    [InlineData("12345678", FigureUnit.Pounds, "£12,345,678", "£12.3m")]
    [InlineData("11600000000", FigureUnit.Pounds, "£11,600,000,000", "£11.60bn")]
    [InlineData("14.65", FigureUnit.Percent, "14.7%", "14.7%")]
    [InlineData("24", FigureUnit.Percent, "24%", "24%")]
    [InlineData("1234", FigureUnit.Count, "1,234", "1,234")]
    [InlineData("2.305", FigureUnit.Ratio, "2.31", "2.31")]
    [InlineData("0.966183574", FigureUnit.Factor, "0.9662", "0.9662")]
    [InlineData("71.25", FigureUnit.Score, "71.3", "71.3")]
    public void A_figure_prints_one_way(string value, FigureUnit unit, string display, string shortForm)
    {
        var exact = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(display, FigureDisplay.Of(exact, unit));
        Assert.Equal(shortForm, FigureDisplay.Short(exact, unit));
    }
}
