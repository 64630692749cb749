using System.Text.Json;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Backlog.Forecasting.Fit;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Reference;

/// <summary>
/// England's published backlog and investment by year, from <c>data/eric-national-backlog.json</c>: what deterioration is fitted to.
/// </summary>
public sealed class NationalBacklog(ReferenceData reference)
{
    private readonly Lazy<NationalFile> file = new(Read);

    public IReadOnlyList<NationalYear> Years => [.. file.Value.Values.Select(Year)];

    /// <summary>Every year after which the next is published by category with its investment.</summary>
    public IReadOnlyList<NationalStep> Steps => NationalStep.Of(Years, reference.Deflator);

    /// <summary>
    /// Construction prices above general prices a year, from the first published year to the last of the construction index, to a tenth of
    /// a per cent.
    /// </summary>
    public Rate CostGrowth
    {
        get
        {
            var growth = RealPriceGrowth.Of(
                reference.Construction,
                reference.Deflator,
                Years.Min(year => year.Year),
                reference.Construction.Values.Keys.Max()
            );
            return Rate.FromPercent(Rounding.To(1, growth.Percent));
        }
    }

    private NationalYear Year(YearRow row)
    {
        var year = FinancialYear.Parse(row.Year);
        CategoryPounds? backlog = row is { High: { } high, Significant: { } significant, Moderate: { } moderate, Low: { } low }
            ? new CategoryPounds(high, significant, moderate, low)
            : null;
        var prices = new PriceBase(row.InvestmentPrices is { } text ? FinancialYear.Parse(text) : year);
        return new NationalYear(
            year,
            backlog,
            row.Total ?? backlog?.Total,
            row.Investment * reference.Deflator.Factor(prices, new PriceBase(year))
        );
    }

    private static NationalFile Read() =>
        JsonSerializer.Deserialize<NationalFile>(
            File.ReadAllText(ReferenceData.PathOf("data", "eric-national-backlog.json")),
            JsonSerializerOptions.Web
        ) ?? throw new InvalidDataException("data/eric-national-backlog.json is empty.");

    private sealed record NationalFile(IReadOnlyList<YearRow> Values);

    private sealed record YearRow(
        string Year,
        decimal? High,
        decimal? Significant,
        decimal? Moderate,
        decimal? Low,
        decimal? Total,
        decimal? Investment,
        string? InvestmentPrices
    );
}
