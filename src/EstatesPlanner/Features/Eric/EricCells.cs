using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Features.Eric;

/// <summary>The cells of one sheet by field, with the problems met in them.</summary>
internal sealed class EricCells
{
    private readonly EricAliases aliases;
    private readonly string file;
    private readonly EricSheet sheet;
    private readonly List<ImportProblem> problems = [];

    private readonly SheetWatch watch;

    public EricCells(EricAliases aliases, string file, EricSheet sheet)
    {
        (this.aliases, this.file, this.sheet) = (aliases, file, sheet);
        watch = new SheetWatch(file, sheet.Sheet, sheet.Header, Tally, isBeside: _ => true);
    }

    public IReadOnlyList<ImportProblem> Problems => problems;

    /// <summary>What was read otherwise than it stands.</summary>
    public ReadingTally Tally { get; } = new();

    public IEnumerable<string> Notes => watch.Notes();

    /// <summary>A row of data as it is read; what the frame of the sheet says of it is noted.</summary>
    public SourceRow Take(SourceRow source)
    {
        var (row, noticed) = watch.Take(source);
        problems.AddRange(noticed);
        return row;
    }

    public string? Text(SourceRow source, string field) => sheet.Header.Cell(source, aliases.Column(field));

    /// <summary>An amount in pounds; null where the file says not applicable, in whatever words.</summary>
    public Money? Money(SourceRow source, string field, ProblemLevel level)
    {
        if (Number(source, field, level) is not { } pounds)
        {
            return null;
        }

        var pence = Rounding.ToPence(pounds);
        if (pence.Pounds != pounds)
        {
            Tally.Add(aliases.Column(field), HowRead.Rounded, Text(source, field), TwoReadings.Plain(pence.Pounds));
        }

        return pence;
    }

    public decimal? Number(SourceRow source, string field, ProblemLevel level)
    {
        if (sheet.Header.Index(aliases.Column(field)) is not { } column || source[column] is not { } text)
        {
            return null;
        }

        if (source.Fault(column) is { } fault)
        {
            Add(source, field, fault.Message, level);
            return null;
        }

        if (aliases.IsNotApplicable(text))
        {
            return null;
        }

        var kind = source.Numbers.Contains(column) ? ColumnKind.Text : sheet.Header.Kind(aliases.Column(field));
        if (NumberText.TryRead(text, out var value, out var why, kind) && Math.Abs(value) < Largest)
        {
            return value;
        }

        Add(source, field, why ?? $"{text} is larger than any backlog.", level);
        return null;
    }

    public void Warn(SourceRow source, string field, string message) => Add(source, field, message, ProblemLevel.Warning);

    /// <summary>
    /// One published copy was cut at the commas inside trusts' names, so that in those rows the name, the region and the type each sit one
    /// column to the right of where they belong: known by a trust type standing just after the column for it.
    /// </summary>
    public SourceRow Straighten(SourceRow source)
    {
        if (
            sheet.Header.Index(aliases.Column("trustName")) is not { } name
            || sheet.Header.Index(aliases.Column("region")) != name + 1
            || sheet.Header.Index(aliases.Column("trustType")) != name + 2
            || aliases.IsTrustType(source[name + 2])
            || !aliases.IsTrustType(source[name + 3])
        )
        {
            return source;
        }

        Warn(source, "trustName", "The trust's name was cut at a comma; its region and type were read one column to the right.");
        var cells = source.Cells.ToList();
        (cells[name], cells[name + 1], cells[name + 2]) = ($"{source[name]}, {source[name + 1]}", source[name + 2], source[name + 3]);
        return source with { Cells = cells };
    }

    /// <summary>A thousand times the backlog of England.</summary>
    private const decimal Largest = 16_000_000_000_000m;

    private void Add(SourceRow source, string field, string message, ProblemLevel level) =>
        problems.Add(sheet.Header.Problem(file, sheet.Sheet.Name, source, aliases.Column(field), message, level));
}
