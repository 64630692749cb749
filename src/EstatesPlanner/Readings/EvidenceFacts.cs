using System.Text.Json;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Readings;

/// <summary>The facts of <c>seeds/evidence/facts.json</c>, each with the source it is quoted from.</summary>
public sealed class EvidenceFacts
{
    private readonly Lazy<IReadOnlyList<Evidence>> facts = new(Read);

    /// <summary>What the strategic case may quote.</summary>
    public IReadOnlyList<Evidence> ForCases => facts.Value;

    private static List<Evidence> Read()
    {
        var file = JsonSerializer.Deserialize<FactsFile>(File.ReadAllText(ReferenceData.PathOf("seeds", "evidence", "facts.json")), JsonSerializerOptions.Web)
            ?? throw new InvalidDataException("seeds/evidence/facts.json is empty.");
        return [.. file.Facts.Select(fact => new Evidence(fact.Id, fact.Statement, fact.Figure, $"{fact.Source}, as cited in {file.Report.Citation}"))];
    }

    private sealed record FactsFile(ReportRow Report, IReadOnlyList<FactRow> Facts);

    private sealed record ReportRow(string Citation);

    private sealed record FactRow(string Id, string Statement, string Figure, string Source);
}
