namespace EstatesPlanner.Features.Shared;

/// <summary>The pages of one trust, in the order of the work: register, incidents, bids, rounds.</summary>
public static class TrustMenu
{
    public static IReadOnlyList<(string Href, string Words)> For(string trust) =>
    [
        ($"/trust/{trust}", "Overview"),
        ($"/trust/{trust}/register", "Backlog register"),
        ($"/trust/{trust}/forecast", "Forecast"),
        ($"/trust/{trust}/incidents", "Incidents"),
        ($"/trust/{trust}/sites", "Sites"),
        ($"/trust/{trust}/eric", "ERIC"),
        ($"/trust/{trust}/bids", "Bids"),
        ($"/trust/{trust}/rounds", "Rounds and plans"),
        ($"/trust/{trust}/imports", "Imports"),
    ];

    /// <summary>Whether the address is this entry's page or one below it.</summary>
    public static bool IsCurrent(string path, string trust, string href) =>
        string.Equals(path, href, StringComparison.OrdinalIgnoreCase)
        || (href != $"/trust/{trust}" && path.StartsWith(href + "/", StringComparison.OrdinalIgnoreCase));
}
