using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Eric;

/// <summary>The cells of one sheet by field, with the problems met in them.</summary>
internal sealed class EricCells(EricAliases aliases, string file, EricSheet sheet)
{
    private readonly List<ImportProblem> problems = [];

    public IReadOnlyList<ImportProblem> Problems => problems;

    public string? Text(SourceRow source, string field) => sheet.Header.Cell(source, aliases.Column(field));

    /// <summary>An amount in pounds; null where the file says not applicable, in whatever words.</summary>
    public Money? Money(SourceRow source, string field, ProblemLevel level) => Number(source, field, level) is { } pounds ? Rounding.ToPence(pounds) : null;

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

        if (NumberText.TryRead(text, out var value, out var why) && Math.Abs(value) < Largest)
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
        if (sheet.Header.Index(aliases.Column("trustName")) is not { } name
            || sheet.Header.Index(aliases.Column("region")) != name + 1
            || sheet.Header.Index(aliases.Column("trustType")) != name + 2
            || aliases.IsTrustType(source[name + 2])
            || !aliases.IsTrustType(source[name + 3]))
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
