using EstatesPlanner.Books.Backlog;

namespace EstatesPlanner.Features.Backlog.Evidence;

/// <summary>Evidence as the verbs print it.</summary>
internal static class EvidenceAnswers
{
    public static object Of(ItemEvidence evidence) =>
        new
        {
            id = evidence.File.Id,
            site = evidence.Item.SiteCode,
            item = evidence.Item.Reference,
            fileName = evidence.File.FileName,
            contentType = evidence.File.ContentType,
            size = evidence.File.Size,
            caption = evidence.File.Caption,
            sha256 = evidence.File.Sha256,
            thumbnail = evidence.File.Thumbnail,
            addedAt = evidence.File.AddedAt,
            addedBy = evidence.File.AddedBy,
        };
}
