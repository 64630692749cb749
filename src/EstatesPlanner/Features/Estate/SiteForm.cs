using System.Globalization;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Fields;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Features.Estate;

/// <summary>What the forms of a site have in common.</summary>
internal static class SiteForm
{
    /// <summary>The types ERIC knows; a type entered before that it does not know stays a choice.</summary>
    public static IReadOnlyList<FieldChoice> Types(ReferenceData reference, string? known) =>
        [new("", "Not known"), .. reference.SiteTypes.Union([.. string.IsNullOrWhiteSpace(known) ? Array.Empty<string>() : [known]], StringComparer.Ordinal).Select(type => new FieldChoice(type, type))];

    public static SiteInput Of(Site site) => new()
    {
        Trust = site.Trust,
        Code = site.Code,
        Name = site.Name,
        Type = site.Type,
        Tenure = site.Tenure,
        FloorArea = site.GrossInternalAreaM2?.ToString("0.##", CultureInfo.InvariantCulture),
        Version = site.Version,
    };
}
