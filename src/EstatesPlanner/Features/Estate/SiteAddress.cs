using EstatesPlanner.Domain.Estate;

namespace EstatesPlanner.Features.Estate;

/// <summary>Where the pages of a site are.</summary>
public static class SiteAddress
{
    public static string Of(Site site) => Of(site.Trust, site.Code);

    public static string Of(string trust, string site) => $"/trust/{trust}/sites/{Uri.EscapeDataString(site)}";

    /// <summary>The form of a block.</summary>
    public static string Of(Block block) => $"{Of(block.Trust, block.SiteCode)}/blocks/{Uri.EscapeDataString(block.Code)}/edit";

    /// <summary>Where a block is removed.</summary>
    public static string Remove(Block block) => $"{Of(block.Trust, block.SiteCode)}/blocks/{Uri.EscapeDataString(block.Code)}/remove";

    /// <summary>The form on which a survey's grades are entered.</summary>
    public static string Survey(string trust, string site, string? block = null) => $"{Of(trust, site)}/survey{(block is null ? "" : $"?block={Uri.EscapeDataString(block)}")}";
}
