namespace EstatesPlanner.Import;

/// <summary>
/// How much of a file is read before it is refused. Everything is counted while reading: declared sizes lie.
/// A page and a verb have their own, because a page shares its machine with everybody else.
/// </summary>
public sealed record ImportLimits
{
    private const long MiB = 1024 * 1024;

    /// <summary>An upload on a page.</summary>
    public static readonly ImportLimits Page = new()
    {
        WorkbookBytes = 20 * MiB,
        TextBytes = 64 * MiB,
        Rows = 100_000,
        UnpackedBytes = 64 * MiB,
        ValuedCells = 4_000_000,
        Time = TimeSpan.FromSeconds(10),
        MemoryBytes = 256 * MiB,
        RowAdvice = "Use the import verb.",
    };

    /// <summary>A file given to a verb on the host.</summary>
    public static readonly ImportLimits Verb = new()
    {
        WorkbookBytes = 64 * MiB,
        TextBytes = 1024 * MiB,
        Rows = 1_000_000,
        UnpackedBytes = 256 * MiB,
        ValuedCells = 20_000_000,
        Time = TimeSpan.FromSeconds(120),
        MemoryBytes = 300 * MiB,
        RowAdvice = "Split the file.",
    };

    /// <summary>Size of an .xlsx or .xls file.</summary>
    public required long WorkbookBytes { get; init; }

    /// <summary>Size of a csv file.</summary>
    public required long TextBytes { get; init; }

    /// <summary>Rows with a value, in one sheet.</summary>
    public required int Rows { get; init; }

    /// <summary>Columns up to the last one with a value. ERIC needs more than a register: its published files passed 189.</summary>
    public int Columns { get; init; } = 200;

    public int CellCharacters { get; init; } = 32_767;

    /// <summary>Characters in one csv record, line breaks inside quotation marks included.</summary>
    public int RecordCharacters { get; init; } = 1024 * 1024;

    /// <summary>Parts inside a workbook.</summary>
    public int Parts { get; init; } = 500;

    /// <summary>Bytes of all parts of a workbook together, unpacked.</summary>
    public required long UnpackedBytes { get; init; }

    /// <summary>How many times its packed size a part may unpack to, once past one MiB. Tighter refuses honest files.</summary>
    public int Ratio { get; init; } = 200;

    public int SharedStrings { get; init; } = 1_000_000;

    /// <summary>Characters of all shared strings together.</summary>
    public long SharedCharacters { get; init; } = 32 * MiB;

    /// <summary>Cells with a value, in one sheet.</summary>
    public required long ValuedCells { get; init; }

    public int CellFormats { get; init; } = 65_490;

    /// <summary>Size of the list of content types and of each list of relationships in a workbook.</summary>
    public long ListPartBytes { get; init; } = MiB;

    /// <summary>How long the child that reads an .xls may run.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>How much memory the child that reads an .xls may take.</summary>
    public required long MemoryBytes { get; init; }

    /// <summary>What to do when a file has too many rows.</summary>
    public required string RowAdvice { get; init; }
}
