using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Import.Writing;

namespace EstatesPlanner.Features.Bids.Life;

/// <summary>What each benefit came to, by year, beside what was promised, as a table to take away.</summary>
internal static class RealisedSheet
{
    public static ExportSheet Of(IReadOnlyList<BenefitAccount> accounts) =>
        new(
            "Benefits realised",
            ["Benefit", "Year", "Unit", "Promised", "Came to", "Of the promise, %", "Evidence"],
            [
                .. accounts.Select(account =>
                    (IReadOnlyList<object?>)
                        [
                            account.Benefit.Name,
                            account.Year.ToString(),
                            account.Benefit.Unit,
                            account.Promised,
                            account.Actual?.Quantity,
                            account.Achieved * 100,
                            account.Actual?.Evidence,
                        ]
                ),
            ]
        );
}
