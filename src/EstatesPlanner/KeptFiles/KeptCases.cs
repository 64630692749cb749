namespace EstatesPlanner.KeptFiles;

/// <summary>
/// The PDFs of business cases as they were made, in the data folder under their own SHA-256 (<c>cases/ab/ab12…</c>): what was made is taken
/// away again as it was, and not made anew.
/// </summary>
public sealed class KeptCases(PlannerSettings settings, TimeProvider clock)
{
    private readonly KeptBytes bytes = new(Path.Combine(settings.DataFolder, "cases"), clock);

    public void Keep(ReadOnlySpan<byte> pdf) => bytes.Keep(pdf);

    /// <returns>Null where it was made before PDFs were kept, or is missing or altered.</returns>
    public byte[]? Read(string hash) => bytes.Read(hash);
}
