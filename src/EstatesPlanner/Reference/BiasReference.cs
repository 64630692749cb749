using System.Text.Json;
using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Reference;

/// <summary>
/// The published bounds of optimism bias, and what causes it: <c>data/optimism-bias.json</c> and <c>data/optimism-bias-mitigation.json</c>.
/// </summary>
public sealed class BiasReference
{
    private readonly Lazy<BoundsFile> bounds = new(() => Read<BoundsFile>("optimism-bias.json"));
    private readonly Lazy<MitigationFile> mitigation = new(() => Read<MitigationFile>("optimism-bias-mitigation.json"));

    /// <summary>Types of project that have an upper bound on capital.</summary>
    public IReadOnlyList<string> Types => [.. bounds.Value.Values.Where(OfCapital).Select(row => row.Type)];

    public string GenericMethod => Named(mitigation.Value.Generic);

    public string HealthMethod => Named(mitigation.Value.HealthTemplate);

    /// <summary>Name of a type and its upper bound on capital, percent; null where there is no such type.</summary>
    public (string Name, decimal UpperPercent)? Upper(string type) =>
        bounds.Value.Values.FirstOrDefault(row => OfCapital(row) && row.Type == type) is { } row ? (row.Name, row.UpperPercent) : null;

    /// <summary>What causes it, by factor id, none of it mitigated; empty for a type of which nothing is published.</summary>
    public IReadOnlyDictionary<string, BiasFactor> Causes(string type) =>
        mitigation
            .Value.Generic.Values.Select(row =>
                (
                    row.Factor,
                    Cause: type switch
                    {
                        "standard-buildings" => new BiasFactor(row.Name, row.StandardCapital, 0),
                        "non-standard-buildings" => new BiasFactor(row.Name, row.NonStandardCapital, 0),
                        _ => null,
                    }
                )
            )
            .Where(row => row.Cause is not null)
            .ToDictionary(row => row.Factor, row => row.Cause!, StringComparer.Ordinal);

    /// <summary>The causes of the health template, by factor id, none of it mitigated; they make 100%.</summary>
    public IReadOnlyDictionary<string, BiasFactor> HealthCauses =>
        mitigation.Value.HealthTemplate.Values.ToDictionary(
            row => row.Factor,
            row => new BiasFactor(row.Name, row.Weight, 0),
            StringComparer.Ordinal
        );

    /// <summary>The choices that build up the health template's upper bound: part, choice, percent.</summary>
    public ILookup<string, (string Choice, decimal Percent)> HealthBuildUp =>
        mitigation.Value.HealthUpperBound.Values.ToLookup(row => row.Part, row => (row.Choice, row.Percent), StringComparer.Ordinal);

    private static bool OfCapital(BoundRow row) => row.Of is "capital expenditure";

    private static string Named<T>(Series<T> series) => $"{series.Name} ({series.Source}; {series.Mark})";

    private static T Read<T>(string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(ReferenceData.PathOf("data", file)), JsonSerializerOptions.Web)
        ?? throw new InvalidDataException($"data/{file} is empty.");

    private sealed record BoundsFile(IReadOnlyList<BoundRow> Values);

    private sealed record BoundRow(string Type, string Name, string Of, decimal UpperPercent);

    private sealed record MitigationFile(Series<GenericRow> Generic, Series<HealthRow> HealthTemplate, Series<BuildRow> HealthUpperBound);

    private sealed record Series<T>(string Name, string Source, string Mark, IReadOnlyList<T> Values);

    private sealed record GenericRow(string Factor, string Name, decimal NonStandardCapital, decimal StandardCapital);

    private sealed record HealthRow(string Factor, string Name, decimal Weight);

    private sealed record BuildRow(string Part, string Choice, decimal Percent);
}
