using System.Text.Json;

namespace EstatesPlanner.Tests.Appraisal;

/// <summary>
/// The financial view of the contract's example, through the verb, by the GDP deflator of data/ (105.3095 in year 0, 107.3546 in year 1).
/// </summary>
public class FinancialVerbTests
{
    private const string Capital = "\"kind\": \"capital\"";
    private const decimal YearOne = 107.3546m / 105.3095m;

    [Fact]
    public async Task Every_answer_has_the_trusts_finances_beside_the_economic_view()
    {
        var financial = (await Appraise.Json(Appraise.Sample)).GetProperty("financial");
        var years = financial.GetProperty("options")[1].GetProperty("years");

        Assert.Equal(
            (3.5m, "not confirmed"),
            (
                financial.GetProperty("pdcDividend").GetProperty("rates")[0].GetProperty("percent").GetDecimal(),
                financial.GetProperty("pdcDividend").GetProperty("rates")[0].GetProperty("mark").GetString()
            )
        );
        Assert.Equal("2026/27", years[0].GetProperty("year").GetString());
        Close(124, years[0].GetProperty("capital"));
        Close(24.8m, years[0].GetProperty("capitalVat"));
        Close(24.8m * YearOne, years[1].GetProperty("capital"));
        Close(0.035m * 148.8m / 2, years[0].GetProperty("pdc"));
        Close(6 * YearOne, years[1].GetProperty("running"));
        Close((148.8m + (29.76m * YearOne)) / 30, years[2].GetProperty("depreciation"));
        Assert.Equal(
            [
                "VAT of 20%, none of it recovered, on lines that state none (not confirmed): Works.",
                "A life of 30 years for assets that state none (not confirmed): Works.",
                "No replaced asset is named, so no depreciation or PDC dividend is released.",
            ],
            financial.GetProperty("options")[1].GetProperty("assumptions").EnumerateArray().Select(each => each.GetString())
        );
        Assert.Equal(JsonValueKind.Null, financial.GetProperty("options")[1].GetProperty("affordable").ValueKind);
    }

    [Fact]
    public async Task A_line_states_its_vat_its_recovery_and_its_asset_and_the_economic_view_stays()
    {
        var answer = await With(
            Capital,
            Capital
                + ", \"vatPercent\": 20, \"vatRecoverablePercent\": 50, \"asset\": { \"lifeYears\": 5, \"inUseFrom\": 2, \"donatedPercent\": 25, \"impairmentPercent\": 10 }"
        );
        var (option, years) = (
            answer.GetProperty("financial").GetProperty("options")[1],
            answer.GetProperty("financial").GetProperty("options")[1].GetProperty("years")
        );
        var cost = (124 + (24.8m * YearOne)) * 1.1m;

        Close(12.4m, years[0].GetProperty("capitalVat"));
        Close(0.25m * 136.4m, years[0].GetProperty("donated"));
        Close(0.1m * cost, years[2].GetProperty("impairment"));
        Close(0.75m * 0.9m * cost / 5, years[2].GetProperty("depreciation"));
        Close(0, years[7].GetProperty("netBookValue"));
        Close(-58.464204996797745812m, answer.GetProperty("options")[1].GetProperty("npsv"));
        Assert.False(option.GetProperty("costs")[0].GetProperty("vatAssumed").GetBoolean());
    }

    [Fact]
    public async Task Replaced_assets_release_their_charges()
    {
        var years = (
            await With(
                "\"residual\":",
                "\"replaces\": [ { \"id\": \"old\", \"name\": \"Old plant\", \"netBookValue\": 30, \"remainingLifeYears\": 6, \"replacedIn\": 2 } ], \"residual\":"
            )
        )
            .GetProperty("financial")
            .GetProperty("options")[1]
            .GetProperty("years");

        Close(0, years[1].GetProperty("released").GetProperty("depreciation"));
        Close(5, years[2].GetProperty("released").GetProperty("depreciation"));
        Close(20, years[2].GetProperty("released").GetProperty("writeOff"));
        Close(0.035m * 17.5m, years[2].GetProperty("released").GetProperty("pdc"));
    }

    [Fact]
    public async Task The_file_may_state_its_own_rates_and_the_headroom()
    {
        var financial = (
            await Appraise.Json(
                Appraise.With(
                    """
                    "financial": { "pdcRatePercent": 3, "capitalVatPercent": 0, "usualLifeYears": 10, "headroom": { "revenue": { "from": 0, "to": 10, "amount": -20 }, "capital": { "values": { "0": 124, "1": 20 } } } }
                    """
                )
            )
        ).GetProperty("financial");
        var option = financial.GetProperty("options")[1];

        Close(0.03m * 62, option.GetProperty("years")[0].GetProperty("pdc"));
        Assert.Equal((false, "2026/27"), (option.GetProperty("affordable").GetBoolean(), option.GetProperty("firstYearShort").GetString()));
        Close((24.8m * YearOne) - 20, option.GetProperty("largestCapitalShortfall"));
        Close((0.03m * 62) + 20, option.GetProperty("affordability")[0].GetProperty("revenueShortfall"));
        Assert.Equal(JsonValueKind.Null, financial.GetProperty("options")[0].GetProperty("affordable").ValueKind);
    }

    [Theory]
    [InlineData("\"vatPercent\": 200", "options[1].costs[0].vatPercent: A rate of VAT is between 0% and 100%.")]
    [InlineData(
        "\"asset\": { \"life\": 3 }",
        "options[1].costs[0].asset.life: This member is not known here. Known: lifeYears, inUseFrom, donatedPercent, impairmentPercent, residualPercent"
    )]
    [InlineData("\"asset\": { \"lifeYears\": 0 }", "options[1].costs[0].asset.lifeYears: A life is 1 to 200 years.")]
    public async Task A_slip_in_a_line_is_named_with_its_path(string member, string sentence) =>
        Assert.StartsWith(
            sentence,
            await Appraise.Refusal(Appraise.Sample.Replace(Capital, $"{Capital}, {member}", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "\"financial\": { \"pdcRate\": 3 }",
        "financial.pdcRate: This member is not known here. Known: pdcRatePercent, capitalVatPercent, usualLifeYears, headroom."
    )]
    [InlineData(
        "\"financial\": { \"pdcRatePercent\": -3 }",
        "financial.pdcRatePercent: The rate of the PDC dividend is between 0% and 100%."
    )]
    [InlineData(
        "\"financial\": { \"headroom\": { \"revenue\": { \"from\": 0, \"to\": 11, \"amount\": 1 } } }",
        "financial.headroom.revenue.to: Year 11 is outside years 0 to 10 of the appraisal."
    )]
    public async Task A_slip_in_the_terms_is_named_with_its_path(string member, string sentence) =>
        Assert.StartsWith(sentence, await Appraise.Refusal(Appraise.With(member)), StringComparison.Ordinal);

    [Fact]
    public async Task People_read_it_year_by_year_with_what_was_taken_as_given()
    {
        var (_, output, _) = await Appraise.Text(Appraise.Sample);

        Assert.Contains("pwf: the trust's finances, £ in the money of each year", output, StringComparison.Ordinal);
        Assert.Matches(@"Capital limit \(CDEL\) \W+ 149 \W+ 30 ", output);
        Assert.Contains("Taken as given: A life of 30 years", output, StringComparison.Ordinal);
    }

    private static Task<JsonElement> With(string member, string other)
    {
        Assert.Contains(member, Appraise.Sample, StringComparison.Ordinal);
        return Appraise.Json(Appraise.Sample.Replace(member, other, StringComparison.Ordinal));
    }

    private static void Close(decimal expected, JsonElement actual) =>
        Assert.InRange(actual.GetDecimal(), expected - 0.000000001m, expected + 0.000000001m);
}
