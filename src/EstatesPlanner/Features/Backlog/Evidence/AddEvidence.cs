using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Import;
using EstatesPlanner.KeptFiles;
using EstatesPlanner.People;
using EstatesPlanner.Photos;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Backlog.Evidence;

/// <summary>A file that has passed every rule but those of the place it goes to.</summary>
public sealed record ReadyEvidence
{
    internal ReadyEvidence(string fileName, KeptKind kind, string caption, byte[] bytes, byte[]? thumbnail) =>
        (FileName, Kind, Caption, Bytes, Thumbnail) = (fileName, kind, caption, bytes, thumbnail);

    public string FileName { get; }

    public KeptKind Kind { get; }

    public string Caption { get; }

    public byte[] Bytes { get; }

    /// <summary>Null for a document.</summary>
    public byte[]? Thumbnail { get; }
}

/// <param name="WasThere">The item already had these very bytes; nothing was added.</param>
public sealed record AddedEvidence(EvidenceFile File, bool WasThere);

/// <summary>Keeps a photo or document with a backlog item: first the bytes, whole and flushed, then the row that names them.</summary>
public sealed class AddEvidence(
    IPlannerWriter writer,
    Access access,
    DevelopPhoto photos,
    KeptBytes kept,
    ReleaseBytes release,
    TimeProvider clock
)
{
    /// <summary>Reads the file, tells its kind, and develops a photo. Nothing is kept yet.</summary>
    /// <param name="fileName">As the person has it.</param>
    /// <param name="caption">What it shows; a photo must have one.</param>
    /// <exception cref="FileRefusal">Too large, of no kind that is kept, or damaged.</exception>
    /// <exception cref="Refusal">The caption is missing or too long.</exception>
    public async Task<ReadyEvidence> Prepare(Stream content, string fileName, string? caption, CancellationToken cancellation)
    {
        var bytes = await Read(content, cancellation);
        var kind = KindByContent.Of(bytes, fileName);
        var words = EvidenceCaption.Of(caption, kind);
        if (!kind.IsPhoto)
        {
            return new ReadyEvidence(SentName.Of(fileName), kind, words, bytes, null);
        }

        var photo = await photos.Develop(kind, bytes, cancellation);
        return new ReadyEvidence(SentName.Of(fileName), photo.Kind, words, photo.Bytes, photo.Thumbnail);
    }

    /// <exception cref="Refusal">There is no such item, or the actor may not change it.</exception>
    /// <exception cref="FileRefusal">The trust's room for evidence is full.</exception>
    public async Task<AddedEvidence> Keep(Actor actor, string trust, Guid item, ReadyEvidence ready)
    {
        writer.Start();
        var (hash, thumbnail) = (kept.Keep(ready.Bytes), ready.Thumbnail is { } small ? kept.Keep(small) : null);
        var added = false;
        try
        {
            var answer = await writer.Run(
                actor.Stamp("add evidence"),
                db => Add(db, actor, Place(db, actor, trust, item), ready, hash, thumbnail)
            );
            added = !answer.WasThere;
            return answer;
        }
        finally
        {
            if (!added)
            {
                await release.Of(actor, [hash, thumbnail]);
            }
        }
    }

    private AddedEvidence Add(PlannerDb db, Actor actor, BacklogItem item, ReadyEvidence ready, string hash, string? thumbnail)
    {
        if (db.EvidenceFiles.FirstOrDefault(file => file.Item == item.Id && file.Sha256 == hash) is { } same)
        {
            return new AddedEvidence(same, WasThere: true);
        }

        if (
            db.EvidenceFiles.Where(file => file.Trust == item.Trust).Sum(file => file.Size) + ready.Bytes.Length
            > EvidenceLimits.TrustBytes
        )
        {
            throw new FileRefusal(
                $"{item.Trust} already keeps {FileRefusal.MiB(EvidenceLimits.TrustBytes)} of evidence, which is all there is room for. Remove what is not needed first."
            );
        }

        // Somebody may have removed the last evidence of these bytes since they were written: here nobody can come between.
        kept.Keep(ready.Bytes);
        if (ready.Thumbnail is { } small)
        {
            kept.Keep(small);
        }

        var file = new EvidenceFile
        {
            Id = Guid.NewGuid(),
            Trust = item.Trust,
            Item = item.Id,
            FileName = ready.FileName,
            ContentType = ready.Kind.ContentType,
            Sha256 = hash,
            Size = ready.Bytes.Length,
            Thumbnail = thumbnail,
            Caption = ready.Caption,
            AddedAt = clock.GetUtcNow().UtcDateTime,
            AddedBy = actor.Id,
        };
        db.EvidenceFiles.Add(file);
        return new AddedEvidence(file, WasThere: false);
    }

    private BacklogItem Place(PlannerDb db, Actor actor, string trust, Guid item)
    {
        var known =
            access.Items(actor, db, trust).SingleOrDefault(candidate => candidate.Id == item)
            ?? throw Refusal.NotFound("There is no such item.");
        access.Demand(actor, Duty.EditRegister, trust, known.SiteCode);
        return known;
    }

    /// <summary>Counted while reading: a stated length may lie.</summary>
    private static async Task<byte[]> Read(Stream content, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int count;
        while ((count = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            if (bytes.Length + count > EvidenceLimits.FileBytes)
            {
                throw FileRefusal.TooLarge(EvidenceLimits.FileBytes);
            }

            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }
}
