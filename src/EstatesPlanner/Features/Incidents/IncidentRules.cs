using EstatesPlanner.Fields;

namespace EstatesPlanner.Features.Incidents;

/// <summary>
/// What makes an incident acceptable: what it names must be known, it must have happened, and what a clinical service lost belongs to a
/// clinical incident.
/// </summary>
public sealed class IncidentRules : FieldRules<WrittenIncident>
{
    public IncidentRules(IncidentTerms terms)
    {
        Must(
            IncidentFields.Site,
            written => terms.Sites.Contains(written.Incident.SiteCode),
            written => $"{terms.Trust} has no site {written.Cells.Text(IncidentFields.Site)}. Add it first."
        );
        Must(
            IncidentFields.Date,
            written => written.Incident.On <= terms.Today,
            _ => "The date is to come: an incident is recorded once it has happened."
        );
        Must(
            IncidentFields.Type,
            written => terms.Types.Find(written.Incident.Type) is not null,
            written => $"{written.Incident.Type} is none of the {terms.Types.Name}: {string.Join("; ", terms.Types.Types)}."
        );
        Must(
            IncidentFields.Items,
            written => Unknown(written, terms).Count == 0,
            written =>
                $"Site {written.Cells.Text(IncidentFields.Site)} has no item {string.Join(", ", Unknown(written, terms))} in the register."
        );
        Must(
            IncidentFields.Block,
            written => written.Incident.BlockCode is not { } block || terms.Blocks.Contains((written.Incident.SiteCode, block)),
            written => $"Site {written.Cells.Text(IncidentFields.Site)} has no block {written.Incident.BlockCode}."
        );
        Must(
            IncidentFields.LostTime,
            written => !IsOrdinary(written) || written.Incident.LostClinicalHours is not > 0,
            _ => LostWithoutClinical
        );
        Must(
            IncidentFields.LostIncome,
            written => !IsOrdinary(written) || written.Incident.LostClinicalIncome is not { Pence: > 0 },
            _ => LostWithoutClinical
        );
    }

    /// <summary>A return asks for what a clinical service incident lost; one that stopped no clinical service lost none.</summary>
    private const string LostWithoutClinical =
        "Clinical time or income was lost, so this is a clinical incident. Write yes under clinical, or leave this blank.";

    private static bool IsOrdinary(WrittenIncident written) =>
        written.Cells.Text(IncidentFields.Clinical) is not { } text || YesNoText.Read(text) == false;

    private static List<string> Unknown(WrittenIncident written, IncidentTerms terms) =>
        [.. written.Items.Where(reference => !terms.Items.ContainsKey((written.Incident.SiteCode, reference)))];
}
