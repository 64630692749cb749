namespace EstatesPlanner.Features;

/// <content>The trust's estate: its sites, blocks and surveys.</content>
public static partial class Addresses
{
    public static string Sites(string trust) => $"{Trust(trust)}/sites";

    public static string Site(string trust, string site, string? handler = null) =>
        Ask($"{Sites(trust)}/{Escape(site)}", ("handler", handler));

    /// <summary>One table of a site's page as a file.</summary>
    public static string SiteTable(string trust, string site, string table, string format) =>
        Ask(Site(trust, site), ("table", table), ("format", format));

    public static string EditSite(string trust, string site) => $"{Site(trust, site)}/edit";

    public static string Scorecard(string trust, string site) => $"{Site(trust, site)}/scorecard";

    /// <summary>The form on which a survey's grades are entered.</summary>
    public static string Survey(string trust, string site, string? block = null) =>
        $"{Site(trust, site)}/survey{(block is null ? "" : $"?block={Escape(block)}")}";

    public static string AddBlock(string trust, string site) => $"{Site(trust, site)}/blocks/add";

    public static string EditBlock(string trust, string site, string block) => $"{Site(trust, site)}/blocks/{Escape(block)}/edit";

    public static string RemoveBlock(string trust, string site, string block) => $"{Site(trust, site)}/blocks/{Escape(block)}/remove";

    /// <summary>What is missing or out of date.</summary>
    public static string EstateGaps(string trust, string? format = null) => Ask($"{Trust(trust)}/estate/gaps", ("format", format));

    /// <summary>What is due for review.</summary>
    /// <param name="within">A number of months; 0 for what is overdue.</param>
    public static string EstateDue(string trust, string? format = null, string? within = null) =>
        Ask($"{Trust(trust)}/estate/due", ("format", format), ("within", within));

    public static string TrustRecord(string trust, string? handler = null) => Ask($"{Trust(trust)}/estate/trust", ("handler", handler));
}
