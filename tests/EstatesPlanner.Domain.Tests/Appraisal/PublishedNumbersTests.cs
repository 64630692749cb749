using System.Text.Json;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Kit;

namespace EstatesPlanner.Domain.Tests.Appraisal;

/// <summary>What <c>data/README.md</c> promises of the appraisal's published numbers.</summary>
public class PublishedNumbersTests
{
    [Theory]
    [InlineData("gdp-deflators.json")]
    [InlineData("nhs-cost-inflation-index.json")]
    [InlineData("optimism-bias.json")]
    public void Every_series_says_where_it_comes_from_and_how_far_it_is_confirmed(string file) => SaysItsSource(Read(file));

    [Fact]
    public void Every_discount_schedule_says_where_it_comes_from_and_how_far_it_is_confirmed() =>
        Assert.All(Read("discount-schedules.json").GetProperty("schedules").EnumerateArray(), SaysItsSource);

    [Fact]
    public void Every_convention_of_ranges_says_that_it_is_one_and_is_not_confirmed()
    {
        var conventions = Read("sensitivity-ranges.json").GetProperty("conventions").EnumerateArray().ToList();

        Assert.All(conventions, SaysItsSource);
        Assert.All(conventions, convention => Assert.Equal("not confirmed", convention.GetProperty("mark").GetString()));
        Assert.All(
            conventions.SelectMany(convention => convention.GetProperty("ranges").EnumerateArray()),
            range => Assert.InRange(0, range.GetProperty("lowPercent").GetDecimal(), range.GetProperty("highPercent").GetDecimal())
        );
        Assert.Contains(
            Read("sensitivity-ranges.json").GetProperty("usual").GetString(),
            conventions.Select(convention => convention.GetProperty("id").GetString())
        );
    }

    [Theory]
    [InlineData("sensitivity-ranges.json", "scenarios")]
    [InlineData("financial-terms.json", "pdcDividend", "capitalVat", "assetLife")]
    [InlineData("optimism-bias-mitigation.json", "generic", "healthTemplate", "healthUpperBound")]
    public void Every_series_of_a_file_of_several_says_where_it_comes_from(string file, params string[] series) =>
        Assert.All(series, each => SaysItsSource(Read(file).GetProperty(each)));

    [Fact]
    public void The_causes_of_the_health_template_make_one_hundred_and_each_has_its_mark()
    {
        var causes = Read("optimism-bias-mitigation.json").GetProperty("healthTemplate").GetProperty("values").EnumerateArray().ToList();

        Assert.Equal(100, causes.Sum(cause => cause.GetProperty("weight").GetDecimal()));
        Assert.Equal(
            37,
            causes
                .Where(cause => cause.GetProperty("mark").GetString() == "confirmed")
                .Sum(cause => cause.GetProperty("weight").GetDecimal())
        );
        Assert.All(causes, cause => Assert.Contains(cause.GetProperty("mark").GetString(), new[] { "confirmed", "not confirmed" }));
    }

    [Theory]
    [InlineData("nonStandardDuration")]
    [InlineData("nonStandardCapital")]
    [InlineData("standardDuration")]
    [InlineData("standardCapital")]
    public void The_causes_of_a_generic_bound_make_less_than_one_hundred(string column) =>
        Assert.InRange(
            Read("optimism-bias-mitigation.json")
                .GetProperty("generic")
                .GetProperty("values")
                .EnumerateArray()
                .Sum(cause => cause.GetProperty(column).GetDecimal()),
            1,
            99
        );

    [Theory]
    [InlineData("gdp-deflators.json")]
    [InlineData("nhs-cost-inflation-index.json")]
    public void Years_follow_each_other_without_a_gap(string file)
    {
        var years = Read(file)
            .GetProperty("values")
            .EnumerateArray()
            .Select(row => FinancialYear.Parse(row.GetProperty("year").GetString()!))
            .ToList();

        Assert.Equal(Enumerable.Range(0, years.Count).Select(i => years[0] + i), years);
    }

    [Fact]
    public void The_deflator_from_2020_to_2024_agrees_with_the_second_transcription()
    {
        var values = Read("gdp-deflators.json")
            .GetProperty("values")
            .EnumerateArray()
            .ToDictionary(row => FinancialYear.Parse(row.GetProperty("year").GetString()!), row => row.GetProperty("value").GetDecimal());
        var index = new PriceIndex("gdp", "GDP deflator", values);

        Assert.Equal(1.1751m, decimal.Round(index.Factor(PriceBase.Parse("2020/21"), PriceBase.Parse("2024/25"))!.Value, 4));
        Assert.Equal(1.3692m, decimal.Round(index.Factor(PriceBase.Parse("2013/14"), PriceBase.Parse("2024/25"))!.Value, 4));
    }

    [Fact]
    public void Four_years_of_nhs_pay_and_prices_compound_to_the_known_product()
    {
        var growth = Read("nhs-cost-inflation-index.json")
            .GetProperty("values")
            .EnumerateArray()
            .Where(row => string.CompareOrdinal(row.GetProperty("year").GetString(), "2019/20") > 0)
            .Aggregate(1m, (product, row) => product * (1 + (row.GetProperty("payAndPrices").GetDecimal() / 100)));

        Assert.Equal(1.17693m, decimal.Round(growth, 5));
    }

    [Fact]
    public void An_upper_bound_is_above_its_lower_bound() =>
        Assert.All(
            Read("optimism-bias.json").GetProperty("values").EnumerateArray(),
            row => Assert.True(row.GetProperty("upperPercent").GetDecimal() > row.GetProperty("lowerPercent").GetDecimal())
        );

    private static void SaysItsSource(JsonElement series)
    {
        Assert.All(
            ["id", "name", "source", "vintage", "recorded", "note"],
            member => Assert.NotEmpty(series.GetProperty(member).GetString()!)
        );
        Assert.Contains(series.GetProperty("mark").GetString(), new[] { "confirmed", "not confirmed" });
        Assert.True(series.TryGetProperty("appliesFrom", out _));
    }

    private static JsonElement Read(string file) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedFolder.Repository, "data", file))).RootElement;
}
