using System.Text;
using System.Text.Json.Nodes;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Features.Shared.Charts;
using EstatesPlanner.Typesetting;

namespace EstatesPlanner.Features.BusinessCases;

/// <summary>A business case as a request to the typesetter: its data file as composed, a printable copy of it, and its charts.</summary>
public sealed class CaseDocument(PrintableText printable)
{
    /// <summary>The path of the case as composed, among the files of the request.</summary>
    public const string DataFile = "figures.json";

    /// <param name="case">The frozen case.</param>
    /// <param name="madeAt">The moment written into the PDF.</param>
    /// <param name="standard">For reading, or for the archive.</param>
    /// <param name="pictures">The thumbnails the case shows, by the id of their evidence; none where it shows none.</param>
    /// <exception cref="TypesettingException">A final copy of a case with outstanding points.</exception>
    public TypesetRequest Request(
        BusinessCase @case,
        DateTimeOffset madeAt,
        PdfStandard standard = PdfStandard.Accessible,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? pictures = null
    )
    {
        if (@case is { IsFinal: true, Problems: [var first, ..] })
        {
            throw new TypesettingException(
                $"A final copy cannot be made while {(@case.Problems.Count == 1 ? "1 point is" : $"{@case.Problems.Count} points are")} outstanding. The first: {first.Sentence}"
            );
        }

        var data = CaseJson.Write(@case);
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
        {
            [DataFile] = data,
            ["printed.json"] = Encoding.UTF8.GetBytes(printable.OfJson(JsonNode.Parse(data))!.ToJsonString()),
        };
        foreach (var (id, chart) in @case.Charts)
        {
            files[$"charts/{id}.svg"] = Encoding.UTF8.GetBytes(printable.Drawn(CaseCharts.Draw(chart, @case.Figures)));
        }

        foreach (var evidence in @case.ItemEvidence.Where(file => file.Shown))
        {
            files[$"evidence/{evidence.Id}.jpg"] = pictures![evidence.Id];
        }

        return new TypesetRequest
        {
            Subject = $"{@case.TrustCode} {@case.Reference}",
            Template = $"business-case/{@case.Kind.Word()}.typ",
            Files = files,
            MadeAt = madeAt,
            Standard = standard,
        };
    }
}
