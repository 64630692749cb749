using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Web;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Scorecard;

/// <summary>A site on one page, and the same as a PDF.</summary>
public sealed class ScorecardModel(BuildScorecard build, ScorecardDocument document, PdfQuota quota) : TrustPage
{
    public const int OverdueToShow = 20;

    public SiteScorecard Card { get; private set; } = null!;

    protected override Duty Duty => Duty.ViewRegister;

    public string CategoryChart => BacklogChart.Draw(Card.Totals, Card.Summary.Register.PriceBase);

    public async Task<IActionResult> OnGetAsync(string site, string? table, string? format, CancellationToken cancellation)
    {
        Card = build.For(Actor, Trust, site);
        if (format == "pdf")
        {
            quota.Take(Actor.Id);
            return File(await document.Make(Card, cancellation), "application/pdf", $"{Trust} {Card.Site.Code} scorecard.pdf");
        }

        return format is null
            ? Page()
            : TableDownload.Of(ScorecardSheets.Of(Card, table ?? ""), $"{Trust} {Card.Site.Code} {table}", format);
    }
}
