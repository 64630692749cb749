using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Eric;

/// <summary>A trust's published figures as one page shows them: the trend at the chosen prices, and one year beside its peers.</summary>
public sealed record PublishedView
{
    /// <summary>Address of the page.</summary>
    public required string Path { get; init; }

    public required PublishedTrust Trust { get; init; }

    /// <summary>Null for pounds of each year, as published.</summary>
    public required PriceBase? Prices { get; init; }

    public required PriceIndex Index { get; init; }

    /// <summary>Those a reader may choose from.</summary>
    public required IReadOnlyList<PriceIndex> Indices { get; init; }

    /// <summary>Null where no year has the trust.</summary>
    public required YearStanding? Standing { get; init; }

    public IReadOnlyList<TrendYear> Trend => TrendYear.At(Trust.Years, Prices, Index).Shown;

    public TrendYear? Latest => Trend.Count == 0 ? null : Trend[^1];

    /// <summary>
    /// What the reader must know about the years: those the index does not reach, and those between that were not imported.
    /// </summary>
    public IReadOnlyList<string> YearNotes =>
        [
            .. TrendYear
                .At(Trust.Years, Prices, Index)
                .Beyond.Select(year => $"{Index.Name} does not reach from {year} to {Prices} prices, so {year} is left out."),
            .. MissingYears.Select(year => $"No file for {year} has been imported."),
            .. Trust
                .Imported.Except(Trust.Years.Select(year => year.Year))
                .Select(year => $"The file for {year} does not have {Trust.Code}."),
        ];

    /// <summary>Years whose file is a sample: neither England nor, perhaps, the whole of the trust.</summary>
    public IReadOnlyList<string> PartNotes =>
        [.. Trust.Parts.Select(part => $"The file for {part.Year} has {part.Words}. It may not have every site of {Trust.Code} either.")];

    /// <summary>In a sentence: at which prices the trend is stated.</summary>
    public string PriceWords => Prices is { } prices ? $"at {prices} prices by {Index.Name}" : "in pounds of each year, as published";

    public string TrendChart => EricCharts.Trend(Trend, PriceWords);

    public IReadOnlyList<FieldChoice> PriceChoices =>
        [
            new("", "As published, pounds of each year"),
            .. Index.Values.Keys.Order().Select(year => new FieldChoice($"{year}", $"{year} prices")),
        ];

    public IReadOnlyList<FieldChoice> IndexChoices => [.. Indices.Select(index => new FieldChoice(index.Id, index.Name))];

    public IReadOnlyList<FieldChoice> YearChoices => [.. Trust.Years.Select(year => new FieldChoice($"{year.Year}", $"{year.Year}"))];

    private IEnumerable<FinancialYear> MissingYears =>
        Trust.Imported.Count == 0
            ? []
            : Enumerable
                .Range(Trust.Imported[0].Start, Trust.Imported[^1] - Trust.Imported[0])
                .Select(start => new FinancialYear(start))
                .Except(Trust.Imported);

    /// <summary>One table of this page as a file.</summary>
    public string Download(string table, string format) =>
        Addresses.Ask(
            Path,
            ("year", $"{Standing?.Year}"),
            ("prices", $"{Prices}"),
            ("index", Prices is null ? null : Index.Id),
            ("table", table),
            ("format", format)
        );
}
