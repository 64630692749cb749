using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EstatesPlanner.Import.Xls;

/// <summary>One line of what the child writes: the start of a sheet, a row, or a refusal.</summary>
internal sealed record XlsLine
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string? Sheet { get; init; }

    /// <summary>Of a sheet or of a row.</summary>
    public bool Hidden { get; init; }

    public int Row { get; init; }

    public IReadOnlyList<string?>? Cells { get; init; }

    /// <summary>Columns whose cells are numbers; null where none is.</summary>
    public IReadOnlyList<int>? Numbers { get; init; }

    /// <summary>Columns of the row's sheet that are hidden and hold something in this row; null where none does.</summary>
    public IReadOnlyList<int>? HiddenColumns { get; init; }

    /// <summary>Merged areas of the sheet that starts here, such as A2:A9; null where it has none.</summary>
    public IReadOnlyList<string>? Merges { get; init; }

    public string? Refused { get; init; }
}
