using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EstatesPlanner.Features.Eric;

/// <summary>The years of published figures that are here, national benchmarks of the newest, and a look-up of any trust.</summary>
public sealed class IndexModel(LookUpTrust look, SummariseEric summarise, ComparePeers compare, CurrentActor current) : PageModel
{
    public string? Words { get; private set; }

    public IReadOnlyList<(string Code, string Name, FinancialYear Year)> Found { get; private set; } = [];

    public IReadOnlyList<EricSummary> Years { get; private set; } = [];

    /// <summary>The newest year whose sites are those of England; the newest of all where none is.</summary>
    public FinancialYear? Newest { get; private set; }

    public Coverage? Coverage { get; private set; }

    public IReadOnlyList<PeerGroup> Groups { get; private set; } = [];

    public bool MayImport => current.Actor.IsHost;

    public IActionResult OnGet(string? q, string? format)
    {
        Years = summarise.EveryYear();
        var shown =
            Years.LastOrDefault(year => year is { Level: "site", Coverage.IsNational: true })
            ?? Years.LastOrDefault(year => year.Level == "site");
        (Newest, Coverage) = (shown?.Year, shown?.Coverage);
        Groups = Newest is { } newest ? compare.SiteTypes($"{newest}") : [];
        if (format is not null)
        {
            return TableDownload.Of(PublishedSheets.Types(Groups, "Site type"), $"ERIC benchmarks {Newest?.Start}", format);
        }

        Words = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        Found = Words is null ? [] : look.Search(Words);
        return Found is [var only] ? Redirect(Addresses.PublishedTrust(only.Code)) : Page();
    }
}
