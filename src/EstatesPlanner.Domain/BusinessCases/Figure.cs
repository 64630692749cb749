namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// One number of a business case, frozen with its working: what it is, how it prints and which figures or source rows it came from.
/// A page, a chart and the attached data file all print the same <see cref="Display"/>.
/// </summary>
public sealed record Figure
{
    private const int InputsPrinted = 6;

    /// <summary>Words with dots, such as <c>capital.total</c>; unique in its case.</summary>
    public required string Id { get; init; }

    public required string Label { get; init; }

    /// <summary>The exact value, unrounded.</summary>
    public required decimal Value { get; init; }

    public required FigureUnit Unit { get; init; }

    /// <summary>
    /// The price level of an amount of money, such as <c>2026/27</c>; null for other units and for cash (nominal) amounts.
    /// </summary>
    public string? PriceBase { get; init; }

    public required FigureWorking Working { get; init; }

    /// <summary>The working in words, for a person: "sum of 14 items' cost to eradicate".</summary>
    public required string How { get; init; }

    public IReadOnlyList<FigureInput> Inputs { get; init; } = [];

    /// <summary>The inputs as the figure index prints them: the first six, and how many more the data file names.</summary>
    public string InputsInWords =>
        string.Join("; ", Inputs.Take(InputsPrinted).Select(input => input.InWords))
        + (Inputs.Count > InputsPrinted ? $"; and {Inputs.Count - InputsPrinted} more" : "");

    /// <summary>As printed in tables and the figure index.</summary>
    public string Display => FigureDisplay.Of(Value, Unit);

    /// <summary>As printed in sentences and charts.</summary>
    public string Short => FigureDisplay.Short(Value, Unit);
}

/// <summary>
/// How a figure follows from its inputs. All but <see cref="Stated"/> and <see cref="Engine"/> can be recomputed from the case alone.
/// </summary>
public enum FigureWorking
{
    /// <summary>Copied from a source row.</summary>
    Stated,

    /// <summary>The sum of its input figures.</summary>
    Sum,

    /// <summary>The first input figure less the others.</summary>
    Difference,

    /// <summary>The product of its input figures; an input in per cent counts as its hundredth.</summary>
    Product,

    /// <summary>The first input figure over the second; in per cent where the unit says so.</summary>
    Quotient,

    /// <summary>Answered by a rule of the program that <see cref="Figure.How"/> names.</summary>
    Engine,
}

/// <summary>Where a figure came from: another figure of the case, or a row of a source. Exactly one is set.</summary>
public sealed record FigureInput
{
    public string? Figure { get; init; }

    public SourceRow? Source { get; init; }

    internal string InWords => Figure ?? Source?.InWords ?? "";

    public static FigureInput Of(Figure figure) => new() { Figure = figure.Id };

    public static FigureInput Of(SourceRow source) => new() { Source = source };
}

/// <summary>A row of a source a person can open: an imported file, the register, a bid, published data.</summary>
public sealed record SourceRow
{
    /// <summary>The file's name, or the name of the record: "Backlog register", "Bid RXX-014".</summary>
    public required string File { get; init; }

    public string? Sheet { get; init; }

    /// <summary>Row number in a file, or the reference in a register.</summary>
    public string? Row { get; init; }

    /// <summary>SHA-256 of the file as it was read, where a file was read.</summary>
    public string? Hash { get; init; }

    internal string InWords => string.Join(", ", new[] { File, Sheet, Row }.Where(part => part is not null));
}
