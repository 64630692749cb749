using EstatesPlanner.Books.Incidents;
using EstatesPlanner.Fields;
using EstatesPlanner.Import.Writing;

namespace EstatesPlanner.Features.Incidents;

/// <summary>Incidents as a sheet, with the columns the importer reads back.</summary>
public static class IncidentSheet
{
    public static ExportSheet Of(IReadOnlyList<IncidentEntry> entries) =>
        new(
            "Incidents",
            [.. IncidentFields.Table.Names],
            entries.Select(entry =>
                IncidentFields.Table.Row(
                    new WrittenIncident(entry.Incident, Cells.None) { Items = [.. entry.Items.Select(item => item.Reference)] }
                )
            )
        );
}
