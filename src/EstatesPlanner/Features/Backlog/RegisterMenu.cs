namespace EstatesPlanner.Features.Backlog;

/// <summary>The pages about a whole register, in the order of the work.</summary>
public static class RegisterMenu
{
    public static IReadOnlyList<(string Href, string Words)> For(string trust) =>
        [
            (Addresses.Register(trust), "Items"),
            (Addresses.RegisterViews(trust), "Saved views"),
            (Addresses.Walk(trust), "Walk sheet"),
            (Addresses.RegisterChanges(trust), "Changes"),
            (Addresses.RegisterUplift(trust), "Price uplift"),
            (Addresses.RegisterPrices(trust), "Price indices"),
            (Addresses.RegisterBands(trust), "Risk bands"),
            (Addresses.RegisterBasis(trust), "Cost basis"),
        ];

    /// <summary>Whether the address is this entry's page; the list of items is also where single items are.</summary>
    public static bool IsCurrent(string path, string href)
    {
        var page = Uri.UnescapeDataString(href);
        return string.Equals(path, page, StringComparison.OrdinalIgnoreCase)
            || (!page.EndsWith("/register", StringComparison.Ordinal) && path.StartsWith(page + "/", StringComparison.OrdinalIgnoreCase));
    }
}
