namespace EstatesPlanner.Photos;

/// <summary>
/// The folder of <c>photo.mjs</c> and its codecs: beside the published program, or in the source tree above a development build.
/// </summary>
public sealed class PhotoFolder(string programFolder)
{
    private const string Script = "photo.mjs";

    /// <exception cref="PhotoFault">It is not there, or its codecs are not.</exception>
    public string Find()
    {
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
        {
            string[] places = [Path.Combine(folder.FullName, "photos"), Path.Combine(folder.FullName, "src", "photos")];
            if (places.FirstOrDefault(place => File.Exists(Path.Combine(place, Script))) is { } found)
            {
                return Directory.Exists(Path.Combine(found, "node_modules"))
                    ? found
                    : throw new PhotoFault($"The photo codecs are missing from {found}. Build the program again, or run 'npm ci' there.");
            }
        }

        throw new PhotoFault(
            $"The photo codecs were not found beside the program or above it ({programFolder}). Install the program again."
        );
    }

    public static string ScriptIn(string folder) => Path.Combine(folder, Script);
}
