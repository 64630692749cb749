using System.Text.Json;
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
/// <param name="Held">False where this program keeps no such figure: the trust fills the column in.</param>
public sealed record EricField(string Field, string Level, string Header, FinancialYear From, FinancialYear? Until, FinancialYear SeenTo, string Mark, bool Held)
{
    public bool IsConfirmed(FinancialYear year) => Mark == "confirmed" && year <= SeenTo;

    public bool IsOf(string level) => Level == level || Level == "both";
}

/// <summary>The fields of the return by year, from <c>data/eric-fields.json</c>. A year after the last one seen takes the last known fields.</summary>
public sealed class EricFields
{
    private readonly Lazy<IReadOnlyList<EricField>> all = new(Read);

    /// <summary>The fields of a year at one level, in the order of their columns.</summary>
    /// <exception cref="Refusal">A year before the first whose fields are known.</exception>
    public IReadOnlyList<EricField> Of(FinancialYear year, string level)
    {
        var first = all.Value.Min(field => field.From);
        return year < first
            ? throw Refusal.BadInput($"The fields of ERIC before {first} are not known.")
            : [.. all.Value.Where(field => field.IsOf(level) && field.From <= year && (field.Until is null || year <= field.Until))];
    }

    private static List<EricField> Read()
    {
        var file = JsonSerializer.Deserialize<FieldsFile>(File.ReadAllText(ReferenceData.PathOf("data", "eric-fields.json")), JsonSerializerOptions.Web)
            ?? throw new InvalidDataException("data/eric-fields.json is empty.");
        return [.. file.Fields.Select(row => new EricField(row.Field, row.Level, row.Header, FinancialYear.Parse(row.From), row.Until is { } until ? FinancialYear.Parse(until) : null, FinancialYear.Parse(row.SeenTo), row.Mark, row.Held))];
    }

    private sealed record FieldsFile(IReadOnlyList<FieldRow> Fields);

    private sealed record FieldRow(string Field, string Level, string Header, string From, string? Until, string SeenTo, string Mark, bool Held);
}
