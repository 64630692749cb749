using System.Globalization;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>A case while it is being composed: each part adds its figures, tables, charts and words; nothing is taken away.</summary>
internal sealed class CaseDraft(CaseSources sources)
{
    private readonly Dictionary<string, CaseTable> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CaseChart> _charts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public CaseSources Sources { get; } = sources;

    public FigureBook Figures { get; } = new(sources.PriceBase);

    public IReadOnlyDictionary<string, CaseTable> Tables => _tables;

    public IReadOnlyDictionary<string, CaseChart> Charts => _charts;

    public IReadOnlyDictionary<string, string> Texts => _texts;

    private static readonly OptionRole[] Order = [OptionRole.BusinessAsUsual, OptionRole.DoMinimum, OptionRole.Other, OptionRole.Preferred];

    /// <summary>The bid's options in the order a reader expects: the benchmark first, the preferred last.</summary>
    public IReadOnlyList<BidOption> Options { get; } =
    [.. sources.Bid.Options.OrderBy(option => Array.IndexOf(Order, option.Role)).ThenBy(option => option.Id, StringComparer.Ordinal)];

    /// <summary>Year 0 of every section.</summary>
    public FinancialYear FirstYear { get; } = CaseCalendar.FirstYear(sources);

    /// <summary>
    /// The options in the trust's own accounts; null where the bid cannot be appraised, or no deflator reaches its years.
    /// </summary>
    public IReadOnlyList<FinancialView>? Views =>
        field ??= Sources.Appraisal is { Model: var model } appraisal
            ? FinancialView.Of(appraisal, Sources.Finance with { Headroom = Sources.Room.From(model.FirstYear, model.Years) })
            : null;

    public BidOption? Preferred => Sources.Bid.Preferred;

    public string BidName => $"Bid {Sources.Bid.Reference}";

    /// <summary>The part of a figure's id that stands for an option.</summary>
    public string Key(BidOption option) =>
        FigureKey.Of(option.Id, Options.ToList().FindIndex(each => string.Equals(each.Id, option.Id, StringComparison.Ordinal)));

    public bool IsPreferred(BidOption option) => string.Equals(option.Id, Preferred?.Id, StringComparison.Ordinal);

    public SourceRow BidRow(string sheet, string row) =>
        new()
        {
            File = BidName,
            Sheet = sheet,
            Row = row,
        };

    public void Say(string id, string text) => _texts[id] = text;

    /// <summary>Adds a table at the case's price base; one without rows is left out.</summary>
    public void Table(
        string id,
        string caption,
        string source,
        IReadOnlyList<CaseColumn> columns,
        IEnumerable<CaseRow> rows,
        bool hasMoney = true,
        string? prices = null
    )
    {
        var all = rows.ToList();
        if (all.Count > 0)
        {
            _tables.Add(
                id,
                new CaseTable
                {
                    Id = id,
                    Caption = caption,
                    Source = source,
                    Columns = columns,
                    Rows = all,
                    PriceBase = hasMoney ? prices ?? Sources.PriceBase.ToString() : null,
                }
            );
        }
    }

    /// <summary>Adds a chart whose alternative text says every value in it.</summary>
    public void Chart(
        string id,
        ChartShape shape,
        string caption,
        string source,
        IReadOnlyList<ChartPoint> points,
        IReadOnlyList<string>? series = null,
        string? limitName = null,
        bool hasMoney = true,
        string? prices = null
    )
    {
        var names = series ?? ["Value"];
        _charts.Add(
            id,
            new CaseChart
            {
                Id = id,
                Shape = shape,
                Caption = caption,
                Source = source,
                Points = points,
                Series = names,
                LimitName = limitName,
                PriceBase = hasMoney ? prices ?? Sources.PriceBase.ToString() : null,
                Alt = $"{ShapeName(shape)}: {caption}. {string.Join("; ", points.Select(point => Says(point, names, limitName)))}.",
            }
        );
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Says(ChartPoint point, IReadOnlyList<string> series, string? limitName)
    {
        var values = point.Figures.Select(
            (id, i) => series.Count == 1 ? Figures[id].Short : $"{series[i].ToLowerInvariant()} {Figures[id].Short}"
        );
        var limit = point.Limit is { } line ? $", {limitName?.ToLowerInvariant()} {Figures[line].Short}" : "";
        return $"{point.Label} {string.Join(", ", values)}{limit}";
    }

    private static string ShapeName(ChartShape shape) =>
        shape switch
        {
            ChartShape.Bars => "Bar chart",
            ChartShape.Columns => "Column chart",
            ChartShape.Bridge => "Bridge chart",
            _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "Not a shape of chart."),
        };
}
