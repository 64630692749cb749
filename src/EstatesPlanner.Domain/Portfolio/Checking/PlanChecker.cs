namespace EstatesPlanner.Domain.Portfolio.Checking;

/// <summary>
/// Verifies a plan and the bound it claims, in integers, with code that shares nothing with the search: it reads the model itself.
/// Nothing is called optimal or infeasible before this has found no problem.
/// </summary>
public static class PlanChecker
{
    /// <summary>What is wrong with a plan: each rule it breaks, and a value that is not the sum of its bids; none when it stands.</summary>
    public static IReadOnlyList<string> PlanProblems(PortfolioModel model, IReadOnlyList<FundedBid> funded, long value) =>
        new PlanCheck(model, funded).Problems(value);

    /// <summary>Why a certificate does not prove its bound; null when it does.</summary>
    public static string? BoundProblem(PortfolioModel model, Certificate certificate) => new BoundCheck(model, certificate).Problem();
}
