using EstatesPlanner.Books.Imports;

namespace EstatesPlanner.Jobs;

/// <summary>What became of one file of the inbox.</summary>
/// <param name="File">Its name as it was dropped.</param>
/// <param name="MovedTo">Full path where it lies now.</param>
/// <param name="Answer">What the import said; null where the file could not be read or the trust is none.</param>
/// <param name="Refused">The sentence of a refusal; null where it was imported.</param>
public sealed record InboxOutcome(string Trust, string File, string MovedTo, ImportAnswer? Answer, string? Refused)
{
    /// <summary>What went wrong inside the program, for its log.</summary>
    internal Exception? Fault { get; init; }
}
