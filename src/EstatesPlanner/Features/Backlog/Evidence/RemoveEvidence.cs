using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Backlog.Evidence;

/// <summary>
/// Takes a photo or document off its item. The audit trail keeps that it was there; a business case that was made keeps its copy.
/// </summary>
public sealed class RemoveEvidence(IPlannerWriter writer, Access access, ReleaseBytes release)
{
    /// <exception cref="Refusal">There is no such evidence among what the actor may see, or they may not change its item.</exception>
    public async Task<EvidenceFile> Remove(Actor actor, string trust, Guid id)
    {
        var removed = await writer.Run(
            actor.Stamp("remove evidence"),
            db =>
            {
                var file =
                    access.Evidence(actor, db, trust).SingleOrDefault(known => known.Id == id)
                    ?? throw Refusal.NotFound("There is no such evidence.");
                access.Demand(
                    actor,
                    Duty.EditRegister,
                    trust,
                    db.BacklogItems.Where(item => item.Id == file.Item).Select(item => item.SiteCode).Single()
                );
                db.EvidenceFiles.Remove(file);
                return file;
            }
        );
        await release.Of(actor, [removed.Sha256, removed.Thumbnail]);
        return removed;
    }
}
