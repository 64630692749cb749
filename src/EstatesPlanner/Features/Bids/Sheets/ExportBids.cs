using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Bids.Sheets;

/// <summary>
/// The bids of a trust as the workbook that <c>import bids</c> reads: the same bids give the same bytes, and importing it changes nothing.
/// </summary>
public sealed class ExportBids(IPlannerReader store, Access access)
{
    /// <param name="round">Only those in this round; null for all.</param>
    /// <exception cref="Refusal">The trust is none of theirs, they may not see bids, or it has no such round.</exception>
    public (IReadOnlyList<ExportSheet> Sheets, int Bids) Of(Actor actor, string trust, string? round)
    {
        using var db = store.Read();
        access.Demand(actor, Duty.ViewBids, trust);
        var seen = access.Bids(actor, db, trust);
        if (round is not null && !db.Rounds.Any(known => known.Trust == trust && known.Id == round))
        {
            throw Refusal.NotFound($"No round {round} in {trust}.");
        }

        var bids = seen.Where(bid => round == null || bid.Round == round).OrderBy(bid => bid.Reference).ToList();
        var fictional = db.Organisations.Any(organisation => organisation.Code == trust && organisation.IsDemonstration)
            ? db
                .Memberships.Where(membership =>
                    membership.Trust == trust
                    && membership.Role == Role.Author
                    && db.People.Any(person => person.Id == membership.Person && person.IsDemonstration)
                )
                .Select(membership => membership.Person)
                .ToHashSet()
            : [];
        return (
            [
                .. BidColumns.Sheets.Select(sheet =>
                    Sheet(sheet.Key, [.. sheet.Value.Names.Where(column => Keeps(column, sheet.Key, fictional))], bids, fictional)
                ),
            ],
            bids.Count
        );
    }

    /// <summary>
    /// The short form's columns are another way of saying what the other sheets say; an author is named on the demonstration trust alone.
    /// </summary>
    private static bool Keeps(string column, string sheet, HashSet<string> fictional) =>
        sheet != BidColumns.Bids
        || ((!BidColumns.ShortForm.Contains(column) && column != "removes") && (column != "author" || fictional.Count > 0));

    private static ExportSheet Sheet(
        string name,
        IReadOnlyList<string> columns,
        IReadOnlyList<CapitalBid> bids,
        HashSet<string> fictional
    ) =>
        new(
            name,
            columns,
            bids.SelectMany(bid =>
                BidCellsOut
                    .Rows(bid, name)
                    .Select(row =>
                        (IReadOnlyList<object?>)
                            [
                                .. columns.Select(column =>
                                    column == "author"
                                        ? fictional.Contains(bid.Author)
                                            ? bid.Author
                                            : null
                                        : row.GetValueOrDefault(column)
                                ),
                            ]
                    )
            )
        );
}
