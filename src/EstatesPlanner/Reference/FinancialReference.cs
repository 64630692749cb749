using System.Text.Json;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Reference;

/// <summary>What the financial view takes as given: <c>data/financial-terms.json</c>.</summary>
public sealed class FinancialReference
{
    private readonly Lazy<FinancialTerms> terms = new(Read);

    public FinancialTerms Terms => terms.Value;

    private static FinancialTerms Read()
    {
        var file =
            JsonSerializer.Deserialize<TermsFile>(
                File.ReadAllText(ReferenceData.PathOf("data", "financial-terms.json")),
                JsonSerializerOptions.Web
            ) ?? throw new InvalidDataException("data/financial-terms.json is empty.");
        return new FinancialTerms
        {
            Pdc = new PdcRates(
                file.PdcDividend.Name,
                file.PdcDividend.Source,
                [.. file.PdcDividend.Rates.Select(rate => new DatedRate(FinancialYear.Parse(rate.From), rate.Percent, rate.Mark))]
            ),
            CapitalVatPercent = file.CapitalVat.Percent,
            CapitalVatSource = $"{file.CapitalVat.Source} ({file.CapitalVat.Mark})",
            UsualLifeYears = file.AssetLife.Years,
            Mark = file.CapitalVat.Mark,
        };
    }

    private sealed record TermsFile(RatesRow PdcDividend, PercentRow CapitalVat, YearsRow AssetLife);

    private sealed record RatesRow(string Name, string Source, IReadOnlyList<RateRow> Rates);

    private sealed record RateRow(string From, decimal Percent, string Mark);

    private sealed record PercentRow(decimal Percent, string Source, string Mark);

    private sealed record YearsRow(int Years);
}
