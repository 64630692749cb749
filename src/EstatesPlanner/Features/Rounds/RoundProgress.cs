using EstatesPlanner.Books.Rounds;

namespace EstatesPlanner.Features.Rounds;

/// <summary>How far the judging of a round has come: one level for each bid on each judged criterion.</summary>
/// <param name="Levels">Wanted in all.</param>
/// <param name="Missing">Nobody who may score has scored.</param>
/// <param name="OutOfDate">Settled on something else than stands now.</param>
/// <param name="Moderated">Settled by the chair.</param>
public sealed record RoundProgress(int Levels, int Missing, int OutOfDate, int Moderated)
{
    public int Outstanding => Missing + OutOfDate;

    public static RoundProgress Of(RoundBook book)
    {
        var judged = book.Bids.SelectMany(entry => entry.Judged.Values).ToList();
        return new RoundProgress(
            judged.Count,
            judged.Count(level => level.Level is null),
            judged.Count(level => level.IsOutOfDate),
            judged.Count(level => level.Moderated is not null)
        );
    }
}
