using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Features.Rounds;

/// <summary>A trust's capital rounds.</summary>
public sealed class RoundsModel(SqliteStore store) : TrustPage
{
    public IReadOnlyList<Round> Rounds { get; private set; } = [];

    protected override Duty Duty => Duty.ViewBids;

    public void OnGet()
    {
        using var db = store.Read();
        Rounds = [.. db.Rounds.Where(round => round.Trust == Trust).OrderByDescending(round => round.Id)];
    }
}
