namespace EstatesPlanner.Import.Xlsx;

/// <summary>One file inside a zip, as its directory lists it and its own header confirms.</summary>
/// <param name="Name">With forward slashes.</param>
/// <param name="Start">Where the packed bytes begin.</param>
/// <param name="Packed">How many they are.</param>
/// <param name="Unpacked">How many bytes they should become; checked while reading.</param>
/// <param name="Crc">Check sum of the unpacked bytes.</param>
/// <param name="IsDeflated">False where the bytes are stored as they are.</param>
internal sealed record ZipPart(string Name, long Start, long Packed, long Unpacked, uint Crc, bool IsDeflated);
