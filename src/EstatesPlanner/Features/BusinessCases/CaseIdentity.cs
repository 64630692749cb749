using System.Globalization;
using System.Text.Json.Nodes;
using EstatesPlanner.Domain.BusinessCases;

namespace EstatesPlanner.Features.BusinessCases;

/// <summary>
/// What tells one making of a case from another though both say the same: its version, its day, who prepared it and where the
/// audit trail stood. Nor is it content whether it is a draft or a final. All else is content, and a change of it is a new version.
/// </summary>
public sealed record CaseIdentity(string Version, DateOnly PreparedOn, string PreparedBy, CaseAuditHead? AuditHead)
{
    private static readonly string[] Members = ["version", "preparedOn", "preparedOnWords", "preparedBy", "auditHead", "isFinal", "status"];

    /// <summary>The row of the assumptions in which a final says where the audit trail stood.</summary>
    private const string AuditRow = "Audit trail";

    /// <summary>What a template was seen to leave out follows from the pages, which are compared by themselves.</summary>
    private static readonly string[] OfThePages = ["checklist", "problems"];

    /// <param name="figures">The data file of a case that was made.</param>
    public static CaseIdentity Of(string figures)
    {
        var made = JsonNode.Parse(figures)!;
        return new CaseIdentity(
            (string)made["version"]!,
            DateOnly.ParseExact((string)made["preparedOn"]!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            (string)made["preparedBy"]!,
            made["auditHead"] is { } head ? new CaseAuditHead((long)head["entries"]!, (string)head["hash"]!) : null
        );
    }

    /// <summary>Whether the data file is that of a final.</summary>
    public static bool IsFinal(string figures) => (bool)JsonNode.Parse(figures)!["isFinal"]!;

    public CaseSources On(CaseSources sources) =>
        sources with
        {
            Version = Version,
            PreparedOn = PreparedOn,
            PreparedBy = PreparedBy,
            AuditHead = AuditHead,
        };

    public static bool SameContent(string figures, ReadOnlySpan<byte> other) =>
        JsonNode.DeepEquals(Content(JsonNode.Parse(figures)!), Content(JsonNode.Parse(other)!));

    private static JsonNode Content(JsonNode made)
    {
        foreach (var member in Members.Concat(OfThePages))
        {
            made.AsObject().Remove(member);
        }

        made["tables"]?.AsObject().Remove("problems");
        (made["tables"]?["assumptions"]?["rows"] as JsonArray)?.RemoveAll(row => (string?)row!["cells"]![0]!["text"] == AuditRow);
        return made;
    }
}
