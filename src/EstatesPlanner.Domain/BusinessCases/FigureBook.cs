using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// The figures of a case as it is composed. A sum, difference, product or quotient is worked out here from the figures it names,
/// so its value and its stated working cannot disagree.
/// </summary>
internal sealed class FigureBook(PriceBase priceBase)
{
    private readonly Dictionary<string, Figure> _figures = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Figure> All => _figures;

    public Figure this[string id] => _figures[id];

    public Figure? Find(string id) => _figures.GetValueOrDefault(id);

    /// <summary>A number as its source gives it.</summary>
    public Figure Stated(string id, string label, decimal value, FigureUnit unit, string how, params IReadOnlyList<SourceRow> sources) =>
        Add(id, label, value, unit, FigureWorking.Stated, how, [.. sources.Select(FigureInput.Of)], priceBase.ToString());

    /// <summary>Pounds as a source gives them, at a price level of its own.</summary>
    public Figure StatedAt(PriceBase prices, string id, string label, decimal value, string how, params IReadOnlyList<SourceRow> sources) =>
        Add(id, label, value, FigureUnit.Pounds, FigureWorking.Stated, how, [.. sources.Select(FigureInput.Of)], prices.ToString());

    /// <summary>Pounds of the day they are paid, which have no price base.</summary>
    public Figure Cash(string id, string label, decimal value, string how, params IReadOnlyList<FigureInput> inputs) =>
        Add(id, label, value, FigureUnit.Pounds, FigureWorking.Engine, how, inputs, prices: null);

    /// <summary>A number a rule of the program answered; <paramref name="how"/> names the rule.</summary>
    public Figure Engine(string id, string label, decimal value, FigureUnit unit, string how, IEnumerable<FigureInput> inputs) =>
        Add(id, label, value, unit, FigureWorking.Engine, how, [.. inputs], priceBase.ToString());

    public Figure Sum(string id, string label, FigureUnit unit, string how, IEnumerable<Figure> parts)
    {
        var all = parts.ToList();
        return Add(
            id,
            label,
            all.Sum(part => part.Value),
            unit,
            FigureWorking.Sum,
            how,
            Inputs(all),
            all.Count == 0 ? priceBase.ToString() : Prices(all)
        );
    }

    public Figure Difference(string id, string label, Figure from, params IReadOnlyList<Figure> less) =>
        Add(
            id,
            label,
            from.Value - less.Sum(each => each.Value),
            from.Unit,
            FigureWorking.Difference,
            $"{from.Label} − {Names(less, " − ")}",
            Inputs([from, .. less]),
            Prices([from, .. less])
        );

    /// <summary>Per cents count as hundredths.</summary>
    public Figure Product(string id, string label, FigureUnit unit, params IReadOnlyList<Figure> factors) =>
        Add(
            id,
            label,
            factors.Aggregate(1m, (product, factor) => product * Plain(factor)),
            unit,
            FigureWorking.Product,
            Names(factors, " × "),
            Inputs(factors),
            Prices(factors)
        );

    public Figure Quotient(string id, string label, FigureUnit unit, Figure over, Figure under) =>
        Add(
            id,
            label,
            over.Value / under.Value * (unit == FigureUnit.Percent ? 100 : 1),
            unit,
            FigureWorking.Quotient,
            $"{over.Label} ÷ {under.Label}",
            Inputs([over, under]),
            priceBase.ToString()
        );

    private static decimal Plain(Figure figure) => figure.Unit == FigureUnit.Percent ? figure.Value / 100 : figure.Value;

    private static string Names(IEnumerable<Figure> figures, string sign) => string.Join(sign, figures.Select(figure => figure.Label));

    private static IReadOnlyList<FigureInput> Inputs(IEnumerable<Figure> figures) => [.. figures.Select(FigureInput.Of)];

    /// <summary>The price level of the amounts that go into one; amounts at different levels do not combine.</summary>
    private static string? Prices(IEnumerable<Figure> parts) =>
        parts.Where(part => part.Unit == FigureUnit.Pounds).Select(part => part.PriceBase).Distinct(StringComparer.Ordinal).ToList() switch
        {
            [] => null,
            [var one] => one,
            _ => throw new ArgumentException("Amounts at different price bases do not add.", nameof(parts)),
        };

    private Figure Add(
        string id,
        string label,
        decimal value,
        FigureUnit unit,
        FigureWorking working,
        string how,
        IReadOnlyList<FigureInput> inputs,
        string? prices
    )
    {
        var figure = new Figure
        {
            Id = id,
            Label = label,
            Value = value,
            Unit = unit,
            Working = working,
            How = how,
            Inputs = inputs,
            PriceBase = unit == FigureUnit.Pounds ? prices : null,
        };
        _figures.Add(id, figure);
        return figure;
    }
}
