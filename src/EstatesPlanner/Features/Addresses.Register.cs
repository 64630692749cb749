using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Features;

/// <content>The backlog register, its items, and the incidents they had.</content>
public static partial class Addresses
{
    public static string Register(string trust, string? site = null, RiskCategory? category = null) =>
        Register(trust, [("site", site), ("category", category?.ToString())]);

    /// <param name="asked">What the register is filtered and sorted by, and its columns.</param>
    public static string Register(string trust, IEnumerable<(string Name, string? Value)> asked) => Ask($"{Trust(trust)}/register", asked);

    /// <param name="query">As the view keeps it: empty, or with its question mark.</param>
    public static string SavedView(string trust, string query, Guid view) =>
        $"{Register(trust)}{query}{(query.Length == 0 ? "?" : "&")}view={view}";

    public static string RegisterViews(string trust, string? handler = null) => Ask($"{Register(trust)}/views", ("handler", handler));

    public static string RegisterBulk(string trust) => $"{Register(trust)}/bulk";

    /// <param name="confirm">The change to undo.</param>
    public static string RegisterChanges(string trust, Guid? confirm = null, string? handler = null) =>
        Ask($"{Register(trust)}/changes", ("confirm", confirm?.ToString()), ("handler", handler));

    public static string RegisterUplift(string trust) => $"{Register(trust)}/uplift";

    /// <summary>What an uplift would change, on the page it stands on, as a file.</summary>
    public static string UpliftDownload(string index, PriceBase to, string format) =>
        $"?index={Escape(index)}&to={to}&format={Escape(format)}";

    public static string RegisterPrices(string trust, string? handler = null) => Ask($"{Register(trust)}/prices", ("handler", handler));

    /// <summary>A price series of the trust's own, opened in the form of the page it stands on.</summary>
    public static string PriceSeries(string series) => $"?id={Escape(series)}#own";

    public static string RegisterBands(string trust) => $"{Register(trust)}/bands";

    public static string RegisterBasis(string trust) => $"{Register(trust)}/basis";

    /// <summary>The sheet of a survey walk.</summary>
    /// <param name="block">Empty for the whole site.</param>
    public static string Walk(string trust, string? site = null, string? block = null) =>
        $"{Register(trust)}/walk{(site is null ? "" : $"?site={Escape(site)}")}{(block is null ? "" : $"&block={Escape(block)}")}";

    /// <summary>The sheet of a survey walk, on the page it stands on, as a file.</summary>
    public static string WalkDownload(string site, string? block, string format) =>
        $"?site={Escape(site)}&block={Escape(block ?? "")}&format={Escape(format)}";

    /// <summary>The form for one item of a walk; for the first where none is named.</summary>
    public static string WalkItem(string trust, string site, string? block, Guid? item = null, bool done = false) =>
        $"{Walk(trust)}/item?site={Escape(site)}{(block is null ? "" : $"&block={Escape(block)}")}"
        + $"{(item is null ? "" : $"&item={item}")}{(done ? "&done=true" : "")}";

    public static string AddItem(string trust) => $"{Register(trust)}/add";

    public static string Item(BacklogItem item) => Item(item.Trust, item.SiteCode, item.Reference);

    public static string Item(string trust, string site, string reference) => $"{Register(trust)}/{Escape(site)}/{Escape(reference)}";

    public static string EditItem(BacklogItem item) => $"{Item(item)}/edit";

    public static string CloseItem(BacklogItem item) => $"{Item(item)}/close";

    /// <summary>The part of an item's page that holds its photos and documents.</summary>
    public static string EvidenceOnItem(BacklogItem item) => $"{Item(item)}#evidence";

    /// <summary>Where photos and documents of an item are added and removed.</summary>
    public static string ItemEvidence(BacklogItem item, string? handler = null) => Ask($"{Item(item)}/evidence", ("handler", handler));

    /// <summary>A photo or document, to take away.</summary>
    public static string EvidenceFile(string trust, Guid file) => $"{Trust(trust)}/evidence/{file}";

    public static string EvidencePicture(string trust, Guid file) => $"{EvidenceFile(trust, file)}/picture";

    public static string Incidents(string trust, string? site = null, FinancialYear? year = null, string? format = null) =>
        Ask($"{Trust(trust)}/incidents", ("site", site), ("year", $"{year}"), ("format", format));

    public static string AddIncident(string trust) => $"{Incidents(trust)}/add";

    /// <summary>The form of an incident that one item had.</summary>
    public static string AddIncident(BacklogItem item) =>
        $"{AddIncident(item.Trust)}?site={Escape(item.SiteCode)}&item={Escape(item.Reference)}";

    public static string EditIncident(string trust, string reference, string? confirm = null, string? handler = null) =>
        Ask($"{Incidents(trust)}/{Escape(reference)}/edit", ("confirm", confirm), ("handler", handler));

    /// <summary>What was lost to incidents.</summary>
    /// <param name="by">Which of its tables, as a file.</param>
    public static string IncidentsLost(
        string trust,
        string? site = null,
        FinancialYear? year = null,
        string? by = null,
        string? format = null
    ) => Ask($"{Incidents(trust)}/lost", ("site", site), ("year", $"{year}"), ("by", by), ("format", format));
}
