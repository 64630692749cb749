using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Audit;

namespace EstatesPlanner.Features.Admin;

/// <summary>Writes the audit trail out: of one trust for those who may read it, of everything for the host.</summary>
public sealed class ExportAudit(IPlannerReader store, Access access)
{
    /// <param name="trust">Null for every chain.</param>
    /// <returns>The ends of what was written.</returns>
    /// <exception cref="Refusal">The actor may not read it.</exception>
    public IReadOnlyList<ChainHead> Write(Actor actor, string? trust, TextWriter to)
    {
        if (trust is not null)
        {
            access.Demand(actor, Duty.ReadAudit, trust);
        }
        else if (!actor.IsHost)
        {
            throw Refusal.NotAllowed($"{actor.Person.Name} may not take out the audit trail of every trust: name one with --trust.");
        }

        using var db = store.ReadAtOnce();
        return AuditExport.Write(db, trust, to);
    }
}
