using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Features.Backlog;

/// <summary>Where an item's page is.</summary>
public static class ItemAddress
{
    public static string Of(BacklogItem item) => $"/trust/{item.Trust}/register/{Uri.EscapeDataString(item.SiteCode)}/{Uri.EscapeDataString(item.Reference)}";
}
