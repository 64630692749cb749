using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Rounds.Scoring;

/// <summary>The columns of a score sheet, in any order.</summary>
internal static class ScoreColumns
{
    public static readonly HeaderFinder Finder = new([
        new("person", false, ["scorer", "scored by"]),
        new("bid", true, ["bid reference", "reference"]),
        new("criterion", true, ["criterion id"]),
        new("level", true, ["level score", "score", "points"]) { Kind = ColumnKind.Ratio },
        new("reason", true, ["why", "rationale"]),
    ]);
}
