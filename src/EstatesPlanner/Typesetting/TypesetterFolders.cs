namespace EstatesPlanner.Typesetting;

/// <param name="Engine">The folder of <c>typeset.mjs</c>, its packages and its fonts.</param>
/// <param name="Templates">The folder of document templates; nothing outside it can be read by one.</param>
public sealed record TypesetterFolders(string Engine, string Templates)
{
    public string Script => Path.Combine(Engine, "typeset.mjs");

    public string Fonts => Path.Combine(Engine, "fonts");

    /// <summary>Beside the published program, or in the source tree above a development build.</summary>
    /// <exception cref="TypesettingException">Neither is there.</exception>
    public static TypesetterFolders Find(string programFolder)
    {
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
        {
            string[] engines = [Path.Combine(folder.FullName, "typesetter"), Path.Combine(folder.FullName, "src", "typesetter")];
            var templates = Path.Combine(folder.FullName, "templates");
            if (
                engines.FirstOrDefault(engine => File.Exists(Path.Combine(engine, "typeset.mjs"))) is { } engine
                && Directory.Exists(templates)
            )
            {
                return new TypesetterFolders(engine, templates);
            }
        }

        throw TypesettingException.OfMachine(
            $"The typesetter was not found beside the program or above it ({programFolder}). Install the program again."
        );
    }
}
