using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Rounds;

/// <summary>A trust's capital rounds.</summary>
public sealed class RoundsModel(IPlannerReader store, Access access) : TrustPage
{
    public IReadOnlyList<Round> Rounds { get; private set; } = [];

    /// <summary>Whether the reader scores in the round and is shown their own sheets alone until its scoring ends.</summary>
    public bool IsBlind(Round round) => access.IsBlind(Actor, round);

    protected override Duty Duty => Duty.ViewBids;

    public void OnGet()
    {
        using var db = store.Read();
        Rounds = [.. db.Rounds.Where(round => round.Trust == Trust).OrderByDescending(round => round.Id)];
    }
}
