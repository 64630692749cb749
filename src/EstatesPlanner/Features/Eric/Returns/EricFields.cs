using System.Text.Json;
using System.Text.Json.Serialization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Features.Eric.Returns;

/// <summary>One field of a return in the years in which it goes by one header.</summary>
/// <param name="Field">What it holds, such as <c>high</c>.</param>
/// <param name="Level">site, trust, or both.</param>
/// <param name="Header">Exact text of the column.</param>
/// <param name="Until">Null where it is not known to have ended.</param>
/// <param name="SeenTo">The last year in which the header was seen or described.</param>
/// <param name="Mark">confirmed, or not confirmed.</param>
/// <param name="Held">False where the register has no such figure: the trust states it or fills the column in.</param>
/// <param name="Kind">How a figure is read that the trust may state by site; null where the register alone gives it.</param>
/// <param name="Seen">Values of a Select that were seen in published files, to the letter.</param>
public sealed record EricField(
    string Field,
    string Level,
    string Header,
    FinancialYear From,
    FinancialYear? Until,
    FinancialYear SeenTo,
    string Mark,
    bool Held,
    StatedKind? Kind,
    IReadOnlyList<string> Seen
)
{
    public bool IsConfirmed(FinancialYear year) => Mark == "confirmed" && year <= SeenTo;

    public bool IsOf(string level) => Level == level || Level == "both";
}

/// <summary>
/// The fields of the return by year, from <c>data/eric-fields.json</c>. A year after the last one seen takes the last known fields.
/// </summary>
public sealed class EricFields
{
    private readonly Lazy<FieldsFile> file;
    private readonly Lazy<IReadOnlyList<EricField>> all;

    public EricFields()
    {
        file = new(Read);
        all = new(() => [.. file.Value.Fields.Select(Field)]);
    }

    /// <summary>The fields of a year at one level, in the order of their columns.</summary>
    /// <exception cref="Refusal">A year before the first whose fields are known.</exception>
    public IReadOnlyList<EricField> Of(FinancialYear year, string level)
    {
        var first = all.Value.Min(field => field.From);
        return year < first
            ? throw Refusal.BadInput($"The fields of ERIC before {first} are not known.")
            : [.. all.Value.Where(field => field.IsOf(level) && field.From <= year && (field.Until is null || year <= field.Until))];
    }

    /// <summary>What is known to be missing from the columns of a year, in sentences.</summary>
    public IReadOnlyList<string> Warnings(FinancialYear year) =>
        [.. file.Value.Warnings.Where(warning => year >= FinancialYear.Parse(warning.From)).Select(warning => warning.Text)];

    /// <summary>The fields of a year that a trust may state by site.</summary>
    /// <exception cref="Refusal">As for <see cref="Of"/>.</exception>
    public IReadOnlyList<EricField> Stated(FinancialYear year) => [.. Of(year, "site").Where(field => field.Kind is not null)];

    private static EricField Field(FieldRow row) =>
        new(
            row.Field,
            row.Level,
            row.Header,
            FinancialYear.Parse(row.From),
            row.Until is { } until ? FinancialYear.Parse(until) : null,
            FinancialYear.Parse(row.SeenTo),
            row.Mark,
            row.Held,
            row.Kind,
            row.Seen ?? []
        );

    private static FieldsFile Read() =>
        JsonSerializer.Deserialize<FieldsFile>(File.ReadAllText(ReferenceData.PathOf("data", "eric-fields.json")), Options)
        ?? throw new InvalidDataException("data/eric-fields.json is empty.");

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private sealed record FieldsFile(IReadOnlyList<FieldRow> Fields, IReadOnlyList<WarningRow> Warnings);

    private sealed record FieldRow(
        string Field,
        string Level,
        string Header,
        string From,
        string? Until,
        string SeenTo,
        string Mark,
        bool Held,
        StatedKind? Kind,
        IReadOnlyList<string>? Seen
    );

    private sealed record WarningRow(string From, string Text);
}
