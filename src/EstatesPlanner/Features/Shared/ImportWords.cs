namespace EstatesPlanner.Features.Shared;

/// <summary>
/// How an import speaks to people: what its rows are called, what to do about a refusal, and whether a problem names its sheet.
/// </summary>
internal sealed record ImportWords(string Things, string Mend, bool NamesSheets)
{
    public static readonly ImportWords Register = new(
        "rows",
        "Mend the rows above, or accept the good ones with --accept-valid.",
        NamesSheets: false
    );

    /// <summary>In the report beside a file that was dropped into the inbox.</summary>
    public static readonly ImportWords Inbox = new(
        "rows",
        "Mend the rows above, or the workbook beside this report, and drop it into the inbox again.",
        NamesSheets: false
    );

    public static readonly ImportWords Bids = new(
        "bids",
        "Mend the rows above; a bids file goes in whole or not at all.",
        NamesSheets: true
    );

    public static readonly ImportWords Estate = new(
        "rows",
        "Mend the rows above; blocks and facets go in whole or not at all.",
        NamesSheets: true
    );

    public static readonly ImportWords Incidents = new(
        "incidents",
        "Mend the rows above; a sheet of incidents goes in whole or not at all.",
        NamesSheets: false
    );

    public static readonly ImportWords Published = new(
        "rows",
        "Mend what is named above; a published file goes in whole or not at all.",
        NamesSheets: false
    );

    public static readonly ImportWords Scores = new(
        "scores",
        "Mend the rows above; a score sheet goes in whole or not at all.",
        NamesSheets: false
    );
}
