using System.Text.Json;
using EstatesPlanner.Domain.BusinessCases;

namespace EstatesPlanner.Reference;

/// <summary>The published facts a strategic case may quote: <c>seeds/evidence/facts.json</c>, each with its source.</summary>
public static class EvidenceFacts
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Every fact, or none where the file was left out of the installation.</summary>
    public static IReadOnlyList<Evidence> Read()
    {
        var path = ReferenceData.PathOf("seeds", "evidence", "facts.json");
        if (!File.Exists(path))
        {
            return [];
        }

        var file =
            JsonSerializer.Deserialize<FactsFile>(File.ReadAllText(path), Web)
            ?? throw new InvalidDataException("seeds/evidence/facts.json is empty.");
        return
        [
            .. file.Facts.Select(fact => new Evidence(
                fact.Id,
                fact.Statement,
                fact.Figure,
                $"{fact.Source}, cited in {file.Report.Citation}",
                fact.Serves
            )
            {
                Sectors = fact.Sectors,
            }),
        ];
    }

    private sealed record FactsFile(ReportPart Report, IReadOnlyList<FactPart> Facts);

    private sealed record ReportPart(string Citation);

    private sealed record FactPart(
        string Id,
        string Statement,
        string Figure,
        string Source,
        IReadOnlyList<string> Serves,
        IReadOnlyList<string>? Sectors
    );
}
