namespace EstatesPlanner.Features.Estate;

/// <summary>The pages about a trust's estate, in the order of the work.</summary>
public static class EstateMenu
{
    public static IReadOnlyList<(string Href, string Words)> For(string trust) =>
        [
            (Addresses.Sites(trust), "Sites"),
            (Addresses.EstateGaps(trust), "Missing and out of date"),
            (Addresses.EstateDue(trust), "Due for review"),
            (Addresses.TrustRecord(trust), "The trust"),
        ];
}
