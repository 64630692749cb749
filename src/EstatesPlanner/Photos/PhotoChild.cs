using System.Globalization;
using System.Text.Json;
using EstatesPlanner.Children;
using EstatesPlanner.Import;
using EstatesPlanner.KeptFiles;

namespace EstatesPlanner.Photos;

/// <summary>One Node child that develops one photo: the photo in; a line of JSON, the photo and its thumbnail out.</summary>
internal static class PhotoChild
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    /// <summary>A progressive JPEG of 40 megapixels takes 750 MB: its coefficients, its pixels and a copy of them.</summary>
    private const long MemoryLimit = 1024L * 1024 * 1024;

    private const string TooMuch = "The photo takes too much time or memory to read. Make it smaller, save it as JPEG and add it again.";

    /// <exception cref="FileRefusal">The codecs refused the photo, or the limits ran out.</exception>
    /// <exception cref="PhotoFault">The codecs are missing, or Node cannot be run.</exception>
    public static async Task<DevelopedPhoto> Run(
        string node,
        PhotoFolder folder,
        KeptKind kind,
        int orientation,
        byte[] photo,
        CancellationToken stop
    )
    {
        using var answer = new MemoryStream();
        try
        {
            var end = await GuardedChild.Run(
                Start(node, folder.Find(), kind, orientation),
                new MemoryStream(photo, writable: false),
                answer,
                TimeLimit,
                MemoryLimit,
                stop
            );
            return end.Code == 0
                ? Answer(answer.ToArray())
                : throw new FileRefusal(DevelopPhoto.Damaged, new InvalidDataException(end.Said));
        }
        catch (ChildOverrun cause)
        {
            throw new FileRefusal(TooMuch, cause);
        }
        catch (ChildNotStarted cause)
        {
            throw new PhotoFault(cause.Message);
        }
    }

    private static ChildStart Start(string node, string folder, KeptKind kind, int orientation) =>
        new(
            node,
            [
                "--max-old-space-size=256",
                PhotoFolder.ScriptIn(folder),
                kind.Codec!,
                Number(EvidenceLimits.LongestSide),
                Number(EvidenceLimits.ThumbnailSide),
                Number(orientation),
            ]
        )
        {
            Folder = folder,
        };

    private static DevelopedPhoto Answer(byte[] answer)
    {
        var line = Array.IndexOf(answer, (byte)'\n');
        var head = JsonSerializer.Deserialize<Head>(answer.AsSpan(0, line), JsonSerializerOptions.Web)!;
        var (from, thumbnail) = (line + 1, line + 1 + head.Kept);
        return new DevelopedPhoto(KeptKind.Of(head.Type), answer[from..thumbnail], answer[thumbnail..(thumbnail + head.Thumbnail)]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Head(string Type, int Kept, int Thumbnail);
}
