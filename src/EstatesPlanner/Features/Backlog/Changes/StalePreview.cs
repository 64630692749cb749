using EstatesPlanner.Domain;

namespace EstatesPlanner.Features.Backlog.Changes;

/// <summary>What a person was shown is what is applied, or nothing is.</summary>
internal static class StalePreview
{
    /// <param name="shown">Fingerprint of what they saw; null where they were shown nothing.</param>
    /// <param name="now">Fingerprint of what would be done now.</param>
    /// <exception cref="Refusal">They differ.</exception>
    public static void Refuse(string? shown, string now)
    {
        if (shown is not null && shown != now)
        {
            throw Refusal.NotAllowed(
                "The register has changed since you looked. Nothing was changed: look at what would happen now, then apply it."
            );
        }
    }
}
