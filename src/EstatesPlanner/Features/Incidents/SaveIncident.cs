using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Readings;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Incidents;

/// <summary>Records an incident, changes one, or takes out one that was entered by mistake.</summary>
public sealed class SaveIncident(IPlannerReader store, IPlannerWriter writer, Access access, ReferenceData reference, TimeProvider clock)
{
    /// <summary>The rules an input of this trust must pass.</summary>
    public IncidentRules Rules(string trust, IncidentInput input)
    {
        using var db = store.Read();
        return new IncidentRules(Terms(db, trust, input));
    }

    /// <exception cref="Refusal">The reference is taken, or the actor may not.</exception>
    public Task<Incident> Add(Actor actor, string trust, IncidentInput input)
    {
        access.Demand(actor, Duty.EditRegister, trust, IncidentTerms.SiteOf(input));
        return writer.Run(actor.Stamp("record incident"), db =>
        {
            var draft = IncidentReading.ToDraft(input, Guid.CreateVersion7(), Terms(db, trust, input));
            RefuseTaken(db, draft.Incident);
            IncidentChanges.Add(db, draft);
            return draft.Incident;
        });
    }

    /// <exception cref="Refusal">There is no such incident, somebody else has changed it since, its new reference is taken, or the actor may not.</exception>
    public Task<Incident> Change(Actor actor, string trust, Guid id, IncidentInput input) => writer.Run(actor.Stamp("change incident"), db =>
    {
        var known = Known(db, actor, trust, id, input.Version);
        access.Demand(actor, Duty.EditRegister, trust, IncidentTerms.SiteOf(input));
        var draft = IncidentReading.ToDraft(input, id, Terms(db, trust, input));
        RefuseTaken(db, draft.Incident);
        IncidentChanges.Change(db, known, draft);
        return draft.Incident;
    });

    /// <exception cref="Refusal">As for a change.</exception>
    public Task Remove(Actor actor, string trust, Guid id, long version) =>
        writer.Run(actor.Stamp("remove incident"), db => IncidentChanges.Remove(db, Known(db, actor, trust, id, version)));

    private Incident Known(PlannerDb db, Actor actor, string trust, Guid id, long? version)
    {
        var known = db.Incidents.SingleOrDefault(incident => incident.Id == id && incident.Trust == trust) ?? throw Refusal.NotFound("There is no such incident.");
        access.Demand(actor, Duty.EditRegister, trust, known.SiteCode);
        return version == known.Version ? known : throw Refusal.NotAllowed(StaleEdit.Sentence(db, trust, $"Incident {trust}/{known.SiteCode}/{known.Reference}", known.Reference));
    }

    private static void RefuseTaken(PlannerDb db, Incident incident)
    {
        if (db.Incidents.Any(known => known.Trust == incident.Trust && known.Reference == incident.Reference && known.Id != incident.Id))
        {
            throw Refusal.BadInput($"{incident.Trust} already has an incident {incident.Reference}.");
        }
    }

    private IncidentTerms Terms(PlannerDb db, string trust, IncidentInput input) => IncidentTerms.Of(db, reference, clock, trust, [input]);
}
