using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Features.Backlog;

/// <summary>How a register file is to be taken.</summary>
/// <param name="DryRun">Say what would happen; change nothing.</param>
/// <param name="AcceptValid">Take the good rows and hand the rest back to be mended.</param>
/// <param name="AsAt">The past day on which the register said this; null for today.</param>
public sealed record ImportChoices(bool DryRun, bool AcceptValid, DateOnly? AsAt = null)
{
    /// <summary>Name of the sheet to read; null for the one the mapping names, or the one that fits best.</summary>
    public string? Sheet { get; init; }

    /// <summary>Row of the headers, from 1; null for the one the mapping names, or the one that fits best.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>How the person's own columns are read; null where they are ours.</summary>
    public SheetMapping? Mapping { get; init; }

    /// <summary>The name under which the mapping is kept; null where it is not, or is another by now.</summary>
    public string? MappingName { get; init; }

    /// <summary>Read a file again that was imported before, as a newer version of itself.</summary>
    public bool Again { get; init; }

    /// <summary>The fingerprint of the changes the person was shown; where the register has moved since, nothing is imported.</summary>
    public string? Shown { get; init; }
}
