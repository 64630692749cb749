using EstatesPlanner.Domain;
using EstatesPlanner.KeptFiles;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Backlog.Evidence;

/// <summary>Opens one photo or document. Bytes that are not what they were are never given out.</summary>
public sealed class OpenEvidence(IPlannerReader store, Access access, KeptBytes kept)
{
    /// <exception cref="Refusal">None such among what the actor may see; or its bytes are missing from the data folder, or altered
    /// there.</exception>
    public (EvidenceFile File, byte[] Bytes) Whole(Actor actor, string trust, Guid id)
    {
        var file = Find(actor, trust, id);
        return (file, Bytes(file, file.Sha256));
    }

    /// <exception cref="Refusal">As for the whole; or it has no picture.</exception>
    public byte[] Picture(Actor actor, string trust, Guid id)
    {
        var file = Find(actor, trust, id);
        return Bytes(file, file.Thumbnail ?? throw Refusal.NotFound($"{file.FileName} has no picture."));
    }

    private EvidenceFile Find(Actor actor, string trust, Guid id)
    {
        using var db = store.Read();
        return access.Evidence(actor, db, trust).SingleOrDefault(file => file.Id == id)
            ?? throw Refusal.NotFound("There is no such evidence.");
    }

    private byte[] Bytes(EvidenceFile file, string hash) =>
        kept.Read(hash)
        ?? throw Refusal.NotFound(
            $"What was kept of {file.FileName} is {kept.FaultOf(hash)} in the data folder. Bring it back from a backup."
        );
}
