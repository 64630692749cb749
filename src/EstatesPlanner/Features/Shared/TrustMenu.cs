namespace EstatesPlanner.Features.Shared;

/// <summary>The pages of one trust, in the order of the work: register, incidents, bids, rounds.</summary>
public static class TrustMenu
{
    public static IReadOnlyList<(string Href, string Words)> For(string trust) =>
        [
            (Addresses.Trust(trust), "Overview"),
            (Addresses.Register(trust), "Backlog register"),
            (Addresses.Forecast(trust), "Forecast"),
            (Addresses.Incidents(trust), "Incidents"),
            (Addresses.Sites(trust), "Sites"),
            (Addresses.TrustEric(trust), "ERIC"),
            (Addresses.Bids(trust), "Bids"),
            (Addresses.Rounds(trust), "Rounds and plans"),
            (Addresses.Imports(trust), "Imports"),
        ];

    /// <summary>Whether the address is this entry's page or one below it.</summary>
    public static bool IsCurrent(string path, string trust, string href) =>
        string.Equals(path, Uri.UnescapeDataString(href), StringComparison.OrdinalIgnoreCase)
        || (href != Addresses.Trust(trust) && path.StartsWith(Uri.UnescapeDataString(href) + "/", StringComparison.OrdinalIgnoreCase));
}
