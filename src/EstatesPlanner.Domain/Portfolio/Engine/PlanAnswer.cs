using System.Security.Cryptography;
using System.Text;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Portfolio.Checking;

namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>Turns what the search found into a <see cref="Plan"/>, each checked before it is given out.</summary>
internal sealed class PlanAnswer(PortfolioModel model, Problem problem, Certificate certificate)
{
    public Certificate Certificate { get; } = certificate;

    /// <summary>Why the certificate does not hold; null when it does.</summary>
    public string? ProofProblem() => PlanChecker.BoundProblem(model, Certificate);

    public Plan Optimal(int[] plan, bool tiesProved, TimeSpan elapsed) =>
        Write(PlanStatus.Optimal, plan, problem.ValueOf(plan), elapsed) with
        {
            TiesProved = tiesProved,
        };

    public Plan Gap(int[]? plan, long? bound, TimeSpan elapsed) => Write(PlanStatus.Gap, plan, bound, elapsed);

    public Plan Infeasible(FoundConflict conflict, TimeSpan elapsed) =>
        Write(PlanStatus.Infeasible, null, null, elapsed) with
        {
            Conflict = conflict.Members,
            ConflictIsMinimal = conflict.IsMinimal,
            ConflictIsSmallest = conflict.IsSmallest,
        };

    private Plan Write(PlanStatus status, int[]? plan, long? bound, TimeSpan elapsed)
    {
        FundedBid[] funded = [.. (plan ?? []).Where(choice => choice >= 0).Select(Funded).OrderBy(bid => bid.Bid, StringComparer.Ordinal)];
        long? value = plan is null ? null : problem.ValueOf(plan);
        if (value is { } worth && PlanChecker.PlanProblems(model, funded, worth) is [var broken, ..])
        {
            throw new InvalidOperationException($"The search gave a plan that the checker refuses: {broken}");
        }

        var inputHash = CanonicalForm.Hash(model);
        return new()
        {
            Status = status,
            Value = value,
            Bound = bound,
            Engine = PlanEngine.Version,
            InputHash = inputHash,
            PlanId = PlanId(inputHash, funded),
            Elapsed = elapsed,
            TiesProved = false,
            Funded = funded,
            NotFunded = plan is null ? [] : NotFunded(funded),
            Pots = plan is null ? [] : PotLedger.Of(model, funded),
            BeyondHorizon = [.. funded.SelectMany(Later)],
            Conflict = [],
            Certificate = Certificate,
        };
    }

    private FundedBid Funded(int choice)
    {
        var (bid, option, start, pots) = problem.Choices[choice].Key;
        return new(bid, option, start, pots, problem.Objective[choice]);
    }

    private List<UnfundedBid> NotFunded(FundedBid[] funded)
    {
        var taken = funded.Select(bid => bid.Bid).ToHashSet(StringComparer.Ordinal);
        var room = PotLedger.Room(model, funded);
        return
        [
            .. model
                .Bids.Where(bid => !taken.Contains(bid.Id))
                .OrderBy(bid => bid.Id, StringComparer.Ordinal)
                .Select(bid => new UnfundedBid(bid.Id, Binding.Of(model, bid, room))),
        ];
    }

    private IEnumerable<LaterSpend> Later(FundedBid funded) =>
        from spend in OptionOf(funded).Spend
        from k in Enumerable.Range(0, spend.Profile.Count)
        where funded.Start + k > model.Years[^1] && spend.Profile[k] != 0
        group spend.Profile[k] by funded.Start + k into year
        orderby year.Key
        select new LaterSpend(funded.Bid, year.Key, year.Sum());

    private PortfolioOption OptionOf(FundedBid funded) =>
        model
            .Bids.First(bid => string.Equals(bid.Id, funded.Bid, StringComparison.Ordinal))
            .Options.First(option => string.Equals(option.Id, funded.Option, StringComparison.Ordinal));

    private static string PlanId(string inputHash, IEnumerable<FundedBid> funded)
    {
        var text = string.Join('\n', funded.Select(bid => string.Join('\t', [bid.Bid, bid.Option, bid.Start.ToString(), .. bid.Pots])));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{inputHash}\n{PlanEngine.Version}\n{text}")))[..16];
    }
}
