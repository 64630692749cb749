using System.Globalization;
using EstatesPlanner.Import;
using EstatesPlanner.KeptFiles;

namespace EstatesPlanner.Photos;

/// <summary>
/// Decodes a photo and writes it again, turned upright and no larger than it needs to be, so that where it was taken, by whom and with what
/// is
/// dropped with everything else that is not a pixel. One photo at a time, each in a child process of its own.
/// </summary>
public sealed class DevelopPhoto(PhotoFolder folder, string? node) : IDisposable
{
    public const string Damaged =
        "The photo is damaged or cut short, or was written in an unusual way. Open it, save it again as JPEG and add it once more.";

    private readonly SemaphoreSlim turn = new(1, 1);

    /// <exception cref="FileRefusal">More megapixels than the limit, damaged, moving, or more than time and memory allow.</exception>
    /// <exception cref="PhotoFault">Node or the codecs are missing.</exception>
    public async Task<DevelopedPhoto> Develop(KeptKind kind, byte[] photo, CancellationToken stop)
    {
        var header = PhotoHeader.Of(kind, photo) ?? throw new FileRefusal(Damaged);
        if (header.Pixels > EvidenceLimits.Pixels)
        {
            throw new FileRefusal(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The photo has {header.Width:N0} × {header.Height:N0} pixels, {Megapixels(header.Pixels)} megapixels; the most is {Megapixels(EvidenceLimits.Pixels)}. Make it smaller and add it again."
                )
            );
        }

        if (node is null)
        {
            throw new PhotoFault(
                "Node 20 was not found on this computer, so photos cannot be kept. Install Node 20 or later and start the program again."
            );
        }

        await turn.WaitAsync(stop);
        try
        {
            return await PhotoChild.Run(node, folder, kind, header.Orientation, photo, stop);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private static string Megapixels(long pixels) => (pixels / 1_000_000m).ToString("N0", CultureInfo.InvariantCulture);
}
