namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// Annex: the photos and documents kept with the items the scheme removes. All are listed by name and hash; the pictures of the first are
/// printed.
/// </summary>
internal static class ComposeEvidence
{
    /// <summary>Pictures printed: four pages of twelve.</summary>
    private const int MostPictures = 48;

    public static void Into(CaseDraft draft)
    {
        var all = Of(draft.Sources);
        if (all.Count == 0)
        {
            return;
        }

        var (pictures, shown) = (all.Count(file => file.Thumbnail is not null), all.Count(file => file.Shown));
        draft.Say(
            "evidence.note",
            shown == pictures
                ? "What the register keeps with the items that this scheme removes, as it was when the case was composed."
                : $"What the register keeps with the items that this scheme removes, as it was when the case was composed. {CaseDraft.Text(shown)} of {CaseDraft.Text(pictures)} pictures are printed; the table names them all."
        );
        draft.Table(
            "item-evidence",
            "Photos and documents kept with the items removed",
            "Backlog register; the SHA-256 of each file tells whether a copy of it is the one meant",
            [new("Item", Share: 2), new("File", Share: 3), new("What it shows", Share: 4), new("SHA-256", Share: 4)],
            all.Select(file => new CaseRow([$"{file.Site} {file.Item}", $"{file.FileName} ({file.Kind})", file.Caption, file.Sha256])),
            hasMoney: false
        );
    }

    public static IReadOnlyList<CaseEvidence> Of(CaseSources sources)
    {
        var kept = sources.Kept.ToLookup(file => file.Item);
        var pictures = 0;
        return
        [
            .. sources
                .Removed.SelectMany(item => kept[item.Id].Select(file => (Item: item, File: file)))
                .Select(
                    (each, i) =>
                        new CaseEvidence
                        {
                            Id = $"evidence-{CaseDraft.Text(i + 1)}",
                            Site = each.Item.SiteCode,
                            Item = each.Item.Reference,
                            FileName = each.File.FileName,
                            Kind = each.File.Kind,
                            Caption = each.File.Caption,
                            Sha256 = each.File.Sha256,
                            Thumbnail = each.File.Thumbnail,
                            Shown = each.File is { Thumbnail: not null, IsWhole: true } && ++pictures <= MostPictures,
                        }
                ),
        ];
    }
}
