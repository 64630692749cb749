namespace EstatesPlanner.Jobs;

/// <summary>Where files are dropped to be imported, and how patiently.</summary>
/// <param name="Folder">Full path; each trust has a folder of its code in it.</param>
/// <param name="Settle">How long a file must have stayed as it is before it is taken for whole.</param>
/// <param name="Every">How often the folder is looked at: shares do not say when they change.</param>
public sealed record InboxSettings(string Folder, TimeSpan Settle, TimeSpan Every)
{
    public static readonly TimeSpan UsualSettle = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan UsualEvery = TimeSpan.FromSeconds(5);

    /// <summary>The folder given, else <c>inbox</c> in the data folder.</summary>
    public static InboxSettings In(PlannerSettings settings, string? folder) =>
        new(
            Path.GetFullPath(string.IsNullOrWhiteSpace(folder) ? Path.Combine(settings.DataFolder, "inbox") : folder),
            UsualSettle,
            UsualEvery
        );
}
