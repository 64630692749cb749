using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Books.Estate;

/// <summary>The blocks of a trust that leave the estate within its plan: no money is to be put into them.</summary>
public sealed class LeavingBlocks
{
    /// <summary>Years of a plan where no round says how far it goes.</summary>
    private const int AssumedYears = 5;

    private readonly Dictionary<(string Site, string Block), Block> leaving;

    private LeavingBlocks(IEnumerable<Block> blocks, FinancialYear planEnds)
    {
        PlanEnds = planEnds;
        leaving = blocks.Where(block => block.LeavesBy(planEnds.LastDay)).ToDictionary(block => (block.SiteCode, block.Code));
    }

    /// <summary>The last year of the trust's rounds, or five years with this one where it has none.</summary>
    public FinancialYear PlanEnds { get; }

    public IEnumerable<Block> All => leaving.Values;

    public static LeavingBlocks Of(PlannerDb db, string trust, DateOnly today)
    {
        var current = FinancialYear.Of(today);
        var years = db
            .Rounds.AsNoTracking()
            .Where(round => round.Trust == trust)
            .Select(round => round.Years)
            .AsEnumerable()
            .SelectMany(each => each)
            .Where(year => year >= current)
            .ToList();
        return new LeavingBlocks(
            db.Blocks.AsNoTracking().Where(block => block.Trust == trust && block.Intent != BlockIntent.Retain),
            years.Count == 0 ? current + (AssumedYears - 1) : years.Max()
        );
    }

    /// <summary>Why no money should go into what stands in this block; null where it stays.</summary>
    public string? Warning(string site, string? block) =>
        block is not null && leaving.GetValueOrDefault((site, block)) is { } known
            ? $"{known.Name} is to be {Words(known.Intent)}{(known.LeavesOn is { } day ? $" on {EnglishText.Day(day)}, within the plan to {PlanEnds}" : ", on a day not set yet")}: no spend on a block that is leaving."
            : null;

    private static string Words(BlockIntent intent) => intent == BlockIntent.Replace ? "replaced" : "disposed of";
}
