namespace EstatesPlanner.Domain.Bids;

/// <summary>
/// An asset in the accounts today that the option takes out of use, so that its charges are released and what is left of it is written off.
/// </summary>
/// <param name="NetBookValue">Pounds in the accounts at the start of year 0.</param>
/// <param name="RemainingLifeYears">Years of depreciation left at the start of year 0, straight line.</param>
/// <param name="ReplacedIn">The year index from which it is gone.</param>
/// <param name="IsDonated">Given or grant-funded, so that it carries no PDC dividend.</param>
public sealed record ReplacedAsset(
    string Id,
    string Name,
    decimal NetBookValue,
    int RemainingLifeYears,
    int ReplacedIn,
    bool IsDonated = false
);
