using EstatesPlanner.KeptFiles;

namespace EstatesPlanner.Photos;

/// <summary>A photo written anew from its pixels alone, upright, with a small copy.</summary>
/// <param name="Thumbnail">A JPEG.</param>
public sealed record DevelopedPhoto(KeptKind Kind, byte[] Bytes, byte[] Thumbnail);
