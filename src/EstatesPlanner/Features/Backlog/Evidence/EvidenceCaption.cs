using EstatesPlanner.Domain;
using EstatesPlanner.Import;
using EstatesPlanner.KeptFiles;

namespace EstatesPlanner.Features.Backlog.Evidence;

/// <summary>What a photo or document shows, in words: a photo's text alternative on pages and in business cases.</summary>
public static class EvidenceCaption
{
    public const string Missing = "Say what the photo shows, for people who cannot see it.";

    /// <exception cref="Refusal">A photo without one, or one that is too long.</exception>
    public static string Of(string? caption, KeptKind kind)
    {
        var words = InvisibleText.Remove((caption ?? "").ReplaceLineEndings(" ")).Trim();
        return words.Length > EvidenceLimits.CaptionCharacters
                ? throw Refusal.BadInput($"Say what it shows in {EvidenceLimits.CaptionCharacters} characters or fewer.")
            : words.Length == 0 && kind.IsPhoto ? throw Refusal.BadInput(Missing)
            : words;
    }
}
