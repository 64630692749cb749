using EstatesPlanner.Import.Writing;

namespace EstatesPlanner.Import;

/// <summary>A column an importer knows: its own name, and the other names under which files carry it.</summary>
public sealed record ColumnNames(string Name, bool Required, IReadOnlyList<string> Aliases)
{
    public ColumnNames(string name, bool required = false)
        : this(name, required, []) { }

    /// <summary>What its cells hold.</summary>
    public ColumnKind Kind { get; init; }
}

/// <summary>What two columns of one name mean.</summary>
public enum DuplicateHeaders
{
    /// <summary>A mistake: a register says each thing once.</summary>
    Refuse,

    /// <summary>The first counts: published files repeat names in blocks that only the row above tells apart.</summary>
    TakeFirst,
}

/// <summary>The header row of a sheet: which column holds what.</summary>
public sealed class Header(
    int row,
    IReadOnlyList<string?> names,
    IReadOnlyDictionary<string, int> columns,
    Func<string, ColumnKind>? kinds = null
)
{
    private const int NamesToPrint = 40;

    /// <summary>Row of the header; the data begins below it.</summary>
    public int Row => row;

    /// <summary>Every header cell as the file writes it.</summary>
    public IReadOnlyList<string?> Names => names;

    /// <summary>The known columns and where they stand.</summary>
    public IReadOnlyDictionary<string, int> Columns => columns;

    /// <summary>
    /// Index of the last cell with a header, or of the last known column where that lies beyond; -1 where the sheet has no header row.
    /// </summary>
    public int Last { get; } =
        row == 0
            ? -1
            : Enumerable
                .Range(0, names.Count)
                .Where(i => !string.IsNullOrWhiteSpace(names[i]))
                .Concat(columns.Values)
                .DefaultIfEmpty(-1)
                .Max();

    /// <summary>What the cells of a known column hold.</summary>
    public ColumnKind Kind(string column) => kinds?.Invoke(column) ?? ColumnKind.Text;

    /// <summary>The header of a column as the file writes it; our name where it has none.</summary>
    public string NameOf(string column) =>
        Index(column) is { } index && index < names.Count && !string.IsNullOrWhiteSpace(names[index]) ? names[index]!.Trim() : column;

    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>Index of a known column; null where the file has none.</summary>
    public int? Index(string column) => columns.TryGetValue(column, out var index) ? index : null;

    /// <summary>
    /// The cell of a known column, trimmed and without the guard our own exports put before a formula; null where blank or where the file
    /// has no such column.
    /// </summary>
    public string? Cell(SourceRow source, string column) =>
        columns.TryGetValue(column, out var index) && source[index] is { } text ? ExportText.Unguard(text) : null;

    /// <summary>True for a row that says again what the header says.</summary>
    public bool Repeats(SourceRow source) =>
        columns.Count > 0
        && columns.Values.All(index => HeaderName.Key(source[index]) == HeaderName.Key(index < names.Count ? names[index] : null));

    /// <summary>The headers that are there, for the sentence that says which one is not.</summary>
    public string Found()
    {
        var written = names.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => name!.Trim()).ToList();
        return string.Join(", ", written.Take(NamesToPrint))
            + (written.Count > NamesToPrint ? $" and {written.Count - NamesToPrint} more" : "");
    }

    /// <summary>A problem at one cell of a row, addressed in the person's own words.</summary>
    public ImportProblem Problem(
        string? file,
        string? sheet,
        SourceRow source,
        string column,
        string message,
        ProblemLevel level = ProblemLevel.Error
    )
    {
        var index = Index(column);
        return new ImportProblem
        {
            File = file,
            Sheet = sheet,
            Row = source.Number,
            Column = index is { } known && known < names.Count ? names[known]?.Trim() : column,
            Cell = index is { } place ? CellAddress.Of(source.Number, place) : null,
            Value = index is { } at ? source[at] : null,
            Message = message,
            Level = level,
        };
    }
}

/// <summary>Finds the header row of a sheet by the names in it, in any order and under any of their aliases.</summary>
public sealed class HeaderFinder(IReadOnlyList<ColumnNames> columns, DuplicateHeaders duplicates = DuplicateHeaders.Refuse)
{
    private const int RowsToSearch = 50;

    private readonly Dictionary<string, string> byKey = Keys(columns);
    private readonly Dictionary<string, ColumnKind> byName = columns
        .DistinctBy(column => column.Name)
        .ToDictionary(column => column.Name, column => column.Kind, StringComparer.Ordinal);

    /// <summary>
    /// Whether a person may say in a mapping what the columns of their own sheet hold: the way round for two headers of one meaning.
    /// </summary>
    public bool HasMappings { get; init; }

    /// <summary>The header, with every required column.</summary>
    /// <param name="rows">The sheet from its top; no more than the first 50 rows are looked at.</param>
    /// <exception cref="FileRefusal">A required column is missing, or two columns share a name that must be unique.</exception>
    public Header Find(IEnumerable<SourceRow> rows)
    {
        var header = Best(rows) ?? throw new FileRefusal("The file has no rows.");
        RefuseDuplicates(header);
        Require(header);
        return header;
    }

    /// <exception cref="FileRefusal">A required column is missing.</exception>
    public void Require(Header header)
    {
        if (columns.FirstOrDefault(column => column.Required && !header.Has(column.Name)) is { } missing)
        {
            throw new FileRefusal($"No column for {missing.Name}. Found: {header.Found()}.");
        }
    }

    /// <summary>
    /// The row that holds most of the known names, the first of equals; null for a sheet without rows. Of two columns that stand for one
    /// the first is
    /// taken: to look at a sheet is not yet to read it, and a mapping may say what each of them holds.
    /// </summary>
    public Header? Best(IEnumerable<SourceRow> rows)
    {
        var candidates = rows.Take(RowsToSearch).Where(row => !row.IsBlank).Select(row => (Row: row, Columns: Match(row))).ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        var best = candidates.MaxBy(candidate => candidate.Columns.Count);
        return new Header(best.Row.Number, best.Row.Cells, best.Columns, KindOf);
    }

    /// <summary>What the cells of a column hold.</summary>
    public ColumnKind KindOf(string column) => byName.TryGetValue(column, out var kind) ? kind : ColumnKind.Text;

    /// <summary>The known columns by their own names.</summary>
    public IEnumerable<string> Names => columns.Select(column => column.Name);

    /// <summary>Whether a header cell names one of the columns.</summary>
    public bool Knows(string? name) => byKey.ContainsKey(HeaderName.Key(name));

    private Dictionary<string, int> Match(SourceRow row)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (byKey.TryGetValue(HeaderName.Key(row.Cells[i]), out var name))
            {
                found.TryAdd(name, i);
            }
        }

        return found;
    }

    /// <exception cref="FileRefusal">Two columns stand for one that must be unique: both are named as the file has them.</exception>
    public void RefuseDuplicates(Header header)
    {
        if (duplicates != DuplicateHeaders.Refuse)
        {
            return;
        }

        var twice = header
            .Names.Index()
            .Where(cell => Knows(cell.Item))
            .GroupBy(cell => byKey[HeaderName.Key(cell.Item)], StringComparer.Ordinal)
            .FirstOrDefault(same => same.Count() > 1);
        if (twice is not null)
        {
            var found = twice.Select(cell => $"{cell.Item!.Trim()} ({CellAddress.Of(header.Row, cell.Index)})").ToList();
            throw new FileRefusal(
                $"{(found.Count == 2 ? "Two" : $"{found.Count}")} columns stand for {twice.Key}: {string.Join(", ", found.SkipLast(1))} and {found[^1]}. {(found.Count == 2 ? "Rename one of them" : "Keep one and rename the others")}{(HasMappings ? ", or use a mapping that says what each column holds" : "")}."
            );
        }
    }

    /// <exception cref="ArgumentException">Two known columns claim one alias: the importer's own mistake.</exception>
    private static Dictionary<string, string> Keys(IReadOnlyList<ColumnNames> columns)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            foreach (var alias in column.Aliases.Prepend(column.Name))
            {
                if (keys.TryGetValue(HeaderName.Key(alias), out var other) && other != column.Name)
                {
                    throw new ArgumentException($"'{alias}' names both {other} and {column.Name}.", nameof(columns));
                }

                keys[HeaderName.Key(alias)] = column.Name;
            }
        }

        return keys;
    }
}
