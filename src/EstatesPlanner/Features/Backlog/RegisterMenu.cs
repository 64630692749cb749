namespace EstatesPlanner.Features.Backlog;

/// <summary>The pages about a whole register, in the order of the work.</summary>
public static class RegisterMenu
{
    public static IReadOnlyList<(string Href, string Words)> For(string trust) =>
    [
        ($"/trust/{trust}/register", "Items"),
        ($"/trust/{trust}/register/views", "Saved views"),
        ($"/trust/{trust}/register/walk", "Walk sheet"),
        ($"/trust/{trust}/register/changes", "Changes"),
        ($"/trust/{trust}/register/uplift", "Price uplift"),
        ($"/trust/{trust}/register/prices", "Price indices"),
        ($"/trust/{trust}/register/bands", "Risk bands"),
        ($"/trust/{trust}/register/basis", "Cost basis"),
    ];

    /// <summary>Whether the address is this entry's page; the list of items is also where single items are.</summary>
    public static bool IsCurrent(string path, string href) => string.Equals(path, href, StringComparison.OrdinalIgnoreCase)
        || (!href.EndsWith("/register", StringComparison.Ordinal) && path.StartsWith(href + "/", StringComparison.OrdinalIgnoreCase));
}
