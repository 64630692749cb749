namespace EstatesPlanner.Features.Estate;

/// <summary>The pages about a trust's estate, in the order of the work.</summary>
public static class EstateMenu
{
    public static IReadOnlyList<(string Href, string Words)> For(string trust) =>
    [
        ($"/trust/{trust}/sites", "Sites"),
        ($"/trust/{trust}/estate/gaps", "Missing and out of date"),
        ($"/trust/{trust}/estate/due", "Due for review"),
        ($"/trust/{trust}/estate/trust", "The trust"),
    ];
}
