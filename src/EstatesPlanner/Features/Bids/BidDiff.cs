using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Features.Bids;

/// <summary>
/// What saving a bids file would do to the bids as they stand. Bids are matched by reference; a blank cell clears what was there.
/// </summary>
/// <param name="Changed">The bid as it would be, and as it was.</param>
internal sealed record BidDiff(IReadOnlyList<CapitalBid> Added, IReadOnlyList<(CapitalBid After, CapitalBid Before)> Changed, int Unchanged)
{
    /// <summary>Notes on its row each bid that may not be changed: somebody else's, or one already decided.</summary>
    public static BidDiff Of(BidFile file, IReadOnlyList<CapitalBid> known)
    {
        var before = known.ToDictionary(bid => bid.Reference, StringComparer.Ordinal);
        var pairs = file.Drafts.Select(draft => (Draft: draft, Before: before.GetValueOrDefault(draft.Reference))).ToList();
        var changed = pairs
            .Where(pair => pair.Before is not null && !Same(pair.Draft.Bid, pair.Before, file.Sheets))
            .Select(pair => (pair.Draft, After: Merged(pair.Draft.Bid, pair.Before!, file.Sheets), Before: pair.Before!))
            .ToList();
        foreach (var (draft, _, was) in changed)
        {
            NoteRefusal(draft, was);
        }

        var added = pairs.Where(pair => pair.Before is null).Select(pair => pair.Draft.Bid).ToList();
        return new BidDiff(added, [.. changed.Select(change => (change.After, change.Before))], pairs.Count - added.Count - changed.Count);
    }

    /// <summary>
    /// The known bid with what the file says. A file that names no round leaves the bid in its own, and what no sheet speaks of stays.
    /// </summary>
    private static CapitalBid Merged(CapitalBid bid, CapitalBid before, BidSheets sheets) =>
        bid with
        {
            Id = before.Id,
            Version = before.Version,
            Filter = sheets.Has(BidColumns.Factors) || sheets.Has(BidColumns.Filter) ? bid.Filter : before.Filter,
            AppraisalTerms = Terms(bid.AppraisalTerms, before.AppraisalTerms, sheets),
            Narrative = sheets.Has(BidColumns.Narrative) ? bid.Narrative : before.Narrative,
            Realised = sheets.Has(BidColumns.Realised) ? bid.Realised : before.Realised,
            Options =
            [
                .. KeptWorkings
                    .In(
                        bid.Options,
                        before.Options,
                        forms: !sheets.Has(BidColumns.Forms) && !sheets.Has(BidColumns.FormRows),
                        inputs: !sheets.Has(BidColumns.Inputs)
                    )
                    .Select(option => Kept(option, before.Options.FirstOrDefault(known => known.Id == option.Id), sheets)),
            ],
            Submission = before.Submission,
            Round = bid.Round ?? before.Round,
            State = bid.Round is null && before.Round is null ? BidState.Draft : BidState.Submitted,
        };

    /// <summary>
    /// The denominator stands on the Bids sheet, where a blank cell clears it; scenarios and income groups stay where no sheet speaks of
    /// them.
    /// </summary>
    private static AppraisalTerms? Terms(AppraisalTerms? said, AppraisalTerms? before, BidSheets sheets)
    {
        var (now, was) = (said ?? new AppraisalTerms(), before ?? new AppraisalTerms());
        var kept =
            sheets.Has(BidColumns.Groups) || sheets.Has(BidColumns.Shares)
                ? now
                : now with
                {
                    Groups = was.Groups,
                    Shares = was.Shares,
                    GroupsFrom = was.GroupsFrom,
                };
        var terms = kept with { Scenarios = sheets.Has(BidColumns.Scenarios) ? now.Scenarios : was.Scenarios };
        return terms.IsEmpty ? null : terms;
    }

    /// <summary>How a percentage came about, and the assets an option replaces, stay where no sheet speaks of them.</summary>
    private static BidOption Kept(BidOption option, BidOption? before, BidSheets sheets) =>
        before is null
            ? option
            : option with
            {
                OptimismBias =
                    !sheets.Has(BidColumns.Bias)
                    && option.OptimismBias is { } bias
                    && before.OptimismBias is { Working: not null } was
                    && was.Percent == bias.Percent
                        ? bias with
                        {
                            Working = was.Working,
                        }
                        : option.OptimismBias,
                Replaces = sheets.Has(BidColumns.Replaced) ? option.Replaces : before.Replaces,
            };

    /// <summary>Who imports and how far a bid has come are no part of what it says.</summary>
    private static bool Same(CapitalBid bid, CapitalBid before, BidSheets sheets) =>
        BidText.Of(Merged(bid, before, sheets) with { Author = before.Author, State = before.State, Submission = before.Submission })
        == BidText.Of(before);

    private static void NoteRefusal(BidDraft draft, CapitalBid before)
    {
        if (before.Author != draft.Bid.Author)
        {
            draft.Rows.Line.Refuse("bid", $"Bid {before.Reference} was written by {before.Author}, who alone may change it.");
        }
        else if (BidStates.IsSettled(before.State))
        {
            draft.Rows.Line.Refuse("bid", $"Bid {before.Reference} is decided, so it cannot be changed.");
        }
        else if (before.State is BidState.Withdrawn or BidState.Deferred)
        {
            draft.Rows.Line.Refuse("bid", $"Bid {before.Reference} is {BidLife.Words(before.State)}, so it cannot be changed.");
        }
    }
}
