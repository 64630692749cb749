namespace EstatesPlanner.KeptFiles;

/// <summary>How much evidence is taken. Sizes are of the bytes as they come, and of those that are kept.</summary>
public static class EvidenceLimits
{
    /// <summary>One file, as it was sent: 20 MiB.</summary>
    public const int FileBytes = 20 * 1024 * 1024;

    /// <summary>All files of a trust together, as they are kept: 2 GiB.</summary>
    public const long TrustBytes = 2L * 1024 * 1024 * 1024;

    /// <summary>Width times height of a photo: 40 megapixels, which decode to 160 MB.</summary>
    public const long Pixels = 40_000_000;

    /// <summary>The longer side of a photo as it is kept, in pixels.</summary>
    public const int LongestSide = 2400;

    /// <summary>The longer side of its thumbnail, in pixels.</summary>
    public const int ThumbnailSide = 320;

    public const int CaptionCharacters = 300;
}
