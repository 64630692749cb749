using EstatesPlanner.Fields;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Incidents;

/// <summary>
/// An incident that was read from cells and passed every rule, with the items it is down to: the only thing that can be saved.
/// </summary>
public sealed class ReadIncident
{
    private ReadIncident(IncidentDraft draft) => Draft = draft;

    public IncidentDraft Draft { get; }

    /// <summary>Reads the texts of one incident; what it may name is asked of <see cref="Checked"/>.</summary>
    public static (WrittenIncident Written, IReadOnlyList<FieldFault> Unread) Begin(Cells cells, string trust) =>
        IncidentFields.Table.Read(cells, WrittenIncident.Begin(cells, trust));

    /// <returns>The incident, or what is wrong with it, in the order of its fields.</returns>
    public static (ReadIncident? Incident, IReadOnlyList<FieldFault> Faults) Checked(
        WrittenIncident written,
        IReadOnlyList<FieldFault> unread,
        IncidentTerms terms
    )
    {
        var faults = IncidentFields.Table.Faults(unread, new IncidentRules(terms).Validate(written).Errors);
        return faults.Count > 0
            ? (null, faults)
            : (
                new ReadIncident(
                    new IncidentDraft(
                        written.Incident with
                        {
                            Type = terms.Types.Find(written.Incident.Type)!,
                        },
                        [.. written.Items.Select(reference => terms.Items[(written.Incident.SiteCode, reference)])]
                    )
                ),
                []
            );
    }
}
