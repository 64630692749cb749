using EstatesPlanner.KeptFiles;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Backlog.Evidence;

/// <summary>
/// Lets go of bytes once no evidence and no business case that was made names them. Asked where all writing is, so that nothing can come
/// between.
/// </summary>
public sealed class ReleaseBytes(IPlannerWriter writer, KeptBytes kept)
{
    public Task Of(Actor actor, IEnumerable<string?> hashes) =>
        writer.Run(
            actor.Stamp("release evidence"),
            db =>
            {
                foreach (var hash in hashes.OfType<string>().Where(hash => !IsNamed(db, hash)))
                {
                    kept.Forget(hash);
                }
            }
        );

    private static bool IsNamed(PlannerDb db, string hash) =>
        db.EvidenceFiles.Any(file => file.Sha256 == hash || file.Thumbnail == hash)
        || db.BusinessCases.Any(made => made.Figures.Contains(hash));
}
