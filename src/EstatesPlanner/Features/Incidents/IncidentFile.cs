using EstatesPlanner.Books.Imports;
using EstatesPlanner.Fields;
using EstatesPlanner.Import;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Features.Incidents;

/// <summary>A sheet of incidents, held against the rules and against what is known, before anything is saved.</summary>
/// <param name="Changed">As it would be, and as it is.</param>
internal sealed record IncidentFile(
    SheetLines Sheet,
    IReadOnlyList<IncidentDraft> Added,
    IReadOnlyList<(IncidentDraft After, IncidentDraft Before)> Changed,
    int Unchanged
)
{
    public int Rejected => Sheet.Lines.Count(line => line.IsRejected);

    public RowCounts Counts =>
        Rejected > 0
            ? new RowCounts
            {
                Read = Sheet.Lines.Count,
                Rejected = Rejected,
                Skipped = Sheet.Skipped.Count,
            }
            : new RowCounts
            {
                Read = Sheet.Lines.Count,
                Added = Added.Count,
                Changed = Changed.Count,
                Unchanged = Unchanged,
                Skipped = Sheet.Skipped.Count,
            };

    /// <param name="file">Open.</param>
    /// <param name="sheet">Name of the sheet to read; null for the one that fits.</param>
    /// <exception cref="FileRefusal">No sheet has the columns, or several have and none is named.</exception>
    public static SheetLines Open(TableFile file, string? sheet) => SheetLines.OfOne(file, sheet, IncidentFields.Finder);

    public static IncidentFile Read(PlannerDb db, ReferenceData reference, TimeProvider clock, string trust, SheetLines sheet)
    {
        var known = Known(db, trust);
        var rows = sheet
            .Lines.Select(line =>
                (
                    Line: line,
                    Read: ReadIncident.Begin(
                        Cells.Of(line).Over(known.GetValueOrDefault(line.Text(IncidentFields.Reference) ?? "").Cells ?? Cells.None),
                        trust
                    )
                )
            )
            .ToList();
        var terms = IncidentTerms.Of(db, reference, clock, trust, rows.Select(row => row.Read.Written));
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var (added, changed, unchanged) = (new List<IncidentDraft>(), new List<(IncidentDraft, IncidentDraft)>(), 0);
        foreach (var (line, (written, unread)) in rows)
        {
            var (incident, faults) = ReadIncident.Checked(written, unread, terms);
            foreach (var fault in faults)
            {
                line.Refuse(fault.Field, fault.Message);
            }

            if (line.IsRejected)
            {
                continue;
            }

            var draft = incident!.Draft;
            if (!seen.TryAdd(draft.Incident.Reference, line.Row))
            {
                line.Refuse(
                    IncidentFields.Reference,
                    FormattableString.Invariant(
                        $"Rows {seen[draft.Incident.Reference]} and {line.Row} share reference {draft.Incident.Reference}."
                    )
                );
            }
            else if (!known.TryGetValue(draft.Incident.Reference, out var before))
            {
                added.Add(draft);
            }
            else if (draft.Says(before.Draft))
            {
                unchanged++;
            }
            else
            {
                changed.Add(
                    (
                        draft with
                        {
                            Incident = draft.Incident with { Id = before.Draft.Incident.Id, Version = before.Draft.Incident.Version + 1 },
                        },
                        before.Draft
                    )
                );
            }
        }

        return new IncidentFile(sheet, added, changed, unchanged);
    }

    private static Dictionary<string, (IncidentDraft Draft, Cells Cells)> Known(PlannerDb db, string trust)
    {
        var items = (
            from link in db.IncidentItems
            where link.Trust == trust
            join item in db.BacklogItems on link.Item equals item.Id
            select new
            {
                link.Incident,
                item.Id,
                item.Reference,
            }
        )
            .AsEnumerable()
            .ToLookup(link => link.Incident);
        return db
            .Incidents.AsNoTracking()
            .Where(incident => incident.Trust == trust)
            .AsEnumerable()
            .ToDictionary(
                incident => incident.Reference,
                incident =>
                    (
                        new IncidentDraft(incident, [.. items[incident.Id].Select(item => item.Id)]),
                        IncidentFields.Table.Filled(
                            new WrittenIncident(incident, Cells.None) { Items = [.. items[incident.Id].Select(item => item.Reference)] }
                        )
                    ),
                StringComparer.Ordinal
            );
    }
}
