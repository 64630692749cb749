using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Features.Rounds;

/// <summary>A ranked and a scored round as people read them.</summary>
internal static class RankText
{
    public static void PrintRank(IAnsiConsole console, RoundBook book)
    {
        console.WriteLine(
            $"{book.Round.Name} ({book.Round.Trust} {book.Round.Id}), {EnglishText.Count(book.Bids.Count)} bids; capital excluding VAT at {book.Round.PriceBase} prices. {Ranking.TieRule}"
        );
        var table = new Table();
        foreach (
            var (name, isNumber) in new[]
            {
                ("Rank", true),
                ("Bid", false),
                ("Name", false),
                ("Score", true),
                ("Capital, £", true),
                ("Score per £m", true),
                ("Rank by value per pound", true),
                ("Unscored", false),
            }
        )
        {
            table.AddColumn(isNumber ? new TableColumn(name).RightAligned() : new TableColumn(name));
        }

        foreach (var rank in book.Ranking)
        {
            var entry = book[rank.Bid.Reference];
            string[] cells =
            [
                EnglishText.Count(rank.ByValue),
                rank.Bid.Reference,
                entry.Bid.Name,
                Points(rank.Bid.Score),
                rank.Bid.Capital.ToString("#,0", EnglishText.Culture),
                rank.Bid.ValuePerPound is { } value ? Points(value) : "",
                EnglishText.Count(rank.ByValuePerPound),
                string.Join(", ", entry.Score.Unscored),
            ];
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }

        console.Write(table);
        book.SetApart.ToList().ForEach(bid => console.WriteLine(bid.Why));
    }

    public static void PrintScores(IAnsiConsole console, RoundBook book)
    {
        console.WriteLine(
            $"{book.Round.Name} ({book.Round.Trust} {book.Round.Id}): points of 100 on each criterion, the quantity they come from in brackets."
        );
        var table = new Table().AddColumn("Bid");
        foreach (var criterion in book.Round.Criteria)
        {
            table.AddColumn(new TableColumn(Markup.Escape(criterion.Name)).RightAligned());
        }

        table.AddColumn(new TableColumn("Score").RightAligned());
        foreach (var entry in book.Bids)
        {
            table.AddRow([
                Markup.Escape(entry.Bid.Reference),
                .. entry.Score.ByCriterion.Select(score => Markup.Escape(Cell(score, entry))),
                Points(entry.Score.Total),
            ]);
        }

        console.Write(table);
    }

    private static string Cell(CriterionScore score, BidEntry entry) =>
        (score.Quantity, entry.Judged.GetValueOrDefault(score.Criterion)) switch
        {
            (null, _) => "unscored",
            (_, { Spread: > 0 } judged) => $"{Points(score.Points)} (spread {EnglishText.Quantity(judged.Spread)})",
            (_, { }) => Points(score.Points),
            ({ } quantity, null) => $"{Points(score.Points)} ({quantity.ToString("#,0.##", EnglishText.Culture)})",
        };

    private static string Points(decimal points) => points.ToString("#,0.0", EnglishText.Culture);
}
