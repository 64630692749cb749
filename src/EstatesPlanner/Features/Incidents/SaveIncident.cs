using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Fields;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Incidents;

/// <summary>Records an incident, changes one, or takes out one that was entered by mistake.</summary>
public sealed class SaveIncident(IPlannerReader store, IPlannerWriter writer, Access access, ReferenceData reference, TimeProvider clock)
{
    /// <summary>Reads an incident from cells on this trust's terms: what comes of it can be saved.</summary>
    public (ReadIncident? Incident, IReadOnlyList<FieldFault> Faults) Read(string trust, Cells cells)
    {
        using var db = store.Read();
        var (written, unread) = ReadIncident.Begin(cells, trust);
        return ReadIncident.Checked(written, unread, IncidentTerms.Of(db, reference, clock, trust, [written]));
    }

    /// <exception cref="Refusal">The reference is taken, or the actor may not.</exception>
    public Task<Incident> Add(Actor actor, string trust, ReadIncident read)
    {
        var draft = Of(trust, read);
        access.Demand(actor, Duty.EditRegister, trust, draft.Incident.SiteCode);
        return writer.Run(
            actor.Stamp("record incident"),
            db =>
            {
                RefuseTaken(db, draft.Incident);
                IncidentChanges.Add(db, draft);
                return draft.Incident;
            }
        );
    }

    /// <exception cref="Refusal">There is no such incident, somebody else has changed it since, its new reference is taken, or the actor
    /// may not.</exception>
    public Task<Incident> Change(Actor actor, string trust, Guid id, ReadIncident read, long? version) =>
        writer.Run(
            actor.Stamp("change incident"),
            db =>
            {
                var known = Known(db, actor, trust, id, version);
                var draft = Of(trust, read) with { Incident = read.Draft.Incident with { Id = id } };
                access.Demand(actor, Duty.EditRegister, trust, draft.Incident.SiteCode);
                RefuseTaken(db, draft.Incident);
                IncidentChanges.Change(db, known, draft);
                return draft.Incident;
            }
        );

    /// <exception cref="Refusal">As for a change.</exception>
    public Task Remove(Actor actor, string trust, Guid id, long version) =>
        writer.Run(actor.Stamp("remove incident"), db => IncidentChanges.Remove(db, Known(db, actor, trust, id, version)));

    private Incident Known(PlannerDb db, Actor actor, string trust, Guid id, long? version)
    {
        var known =
            db.Incidents.SingleOrDefault(incident => incident.Id == id && incident.Trust == trust)
            ?? throw Refusal.NotFound("There is no such incident.");
        access.Demand(actor, Duty.EditRegister, trust, known.SiteCode);
        return version == known.Version
            ? known
            : throw Refusal.NotAllowed(
                StaleEdit.Sentence(db, trust, $"Incident {trust}/{known.SiteCode}/{known.Reference}", known.Reference)
            );
    }

    private static void RefuseTaken(PlannerDb db, Incident incident)
    {
        if (db.Incidents.Any(known => known.Trust == incident.Trust && known.Reference == incident.Reference && known.Id != incident.Id))
        {
            throw Refusal.BadInput($"{incident.Trust} already has an incident {incident.Reference}.");
        }
    }

    private static IncidentDraft Of(string trust, ReadIncident read) =>
        read.Draft.Incident.Trust == trust
            ? read.Draft
            : throw new ArgumentException($"The incident was read on the terms of {read.Draft.Incident.Trust}.", nameof(read));
}
