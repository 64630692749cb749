namespace EstatesPlanner.Features.Shared;

/// <summary>The form that takes a table as a file, checked only or imported.</summary>
/// <param name="Hint">What columns it needs.</param>
/// <param name="Template">File name of the blank sheet.</param>
/// <param name="CheckOnly">Whether the box is ticked that changes nothing.</param>
public sealed record TableUpload(string Hint, string Template, bool CheckOnly)
{
    /// <summary>The sheets to choose from, once a file had several that fit.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];
}
