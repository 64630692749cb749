using EstatesPlanner.Books.Imports;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>A bids file, read and held against the rules, before anything is saved.</summary>
/// <param name="Drafts">Each bid once, by its first row.</param>
/// <param name="Unread">Bids that came to no draft: a blank or repeated reference, or one that only another sheet names.</param>
internal sealed record BidFile(TableFile File, BidSheets Sheets, IReadOnlyList<BidDraft> Drafts, int Unread)
{
    public int Read => Drafts.Count + Unread;

    public IReadOnlyList<ImportProblem> Problems => [.. Sheets.Others, .. Sheets.Lines.SelectMany(line => line.Problems)];

    public bool IsRefused => Sheets.Lines.Any(line => line.IsRejected);

    public RowCounts Refused =>
        new()
        {
            Read = Read,
            Rejected = Unread + Drafts.Count(draft => draft.Rows.IsRejected),
            Skipped = Sheets.Skipped.Count,
        };
}
