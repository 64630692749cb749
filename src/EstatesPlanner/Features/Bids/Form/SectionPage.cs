using System.Globalization;
using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Bids.Life;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EstatesPlanner.Features.Bids.Form;

/// <summary>
/// One section of the form of a bid: opened by its author while the bid is theirs to change, saved on its own, with the bid's totals beside
/// it.
/// </summary>
public abstract class SectionPage(ShowBid show, EditBid edit, BidAppraisals appraisals) : TrustPage
{
    public BidSheet Sheet { get; private set; } = null!;

    public CapitalBid Bid => Sheet.Bid;

    /// <summary>The net present social value of the preferred option; null while the options cannot be appraised.</summary>
    public decimal? Npsv { get; private set; }

    /// <summary>
    /// Of the bid that the form was filled from: a form that comes back with its faults keeps it, so that it cannot write over what
    /// somebody saved meanwhile.
    /// </summary>
    public long Version { get; private set; }

    /// <summary>The most years the bid can be appraised over.</summary>
    protected int MostYears => appraisals.MostYears;

    public abstract BidSection Section { get; }

    /// <summary>What this section still lacks.</summary>
    public IReadOnlyList<BidGap> Gaps => [.. Sheet.Gaps.Where(gap => gap.Section == Section)];

    protected override Duty Duty => Duty.WriteBid;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        var reference = RouteData.Values["reference"]?.ToString() ?? "";
        Sheet = show.Open(Actor, reference, Trust);
        EditBid.Demand(Actor, Bid);
        Version =
            Request.HasFormContentType
            && long.TryParse(Request.Form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var sent)
                ? sent
                : Bid.Version;
        Npsv = appraisals.Preferred(Bid)?.Npsv;
    }

    /// <summary>Saves what the section says and comes back to it, with the totals as they are now.</summary>
    /// <param name="version">Of the bid that the form was filled from.</param>
    /// <param name="onward">Where to go instead: the task list.</param>
    protected Task<IActionResult> Save(long version, Func<CapitalBid, CapitalBid> change, bool onward = false) =>
        Save(version, change, onward ? Addresses.EditBid(Trust, Bid.Reference) : Request.Path, $"{LifeWords.Of(Section)}: saved.");

    /// <param name="to">The page that is shown once it is saved.</param>
    /// <param name="done">What that page says.</param>
    protected async Task<IActionResult> Save(long version, Func<CapitalBid, CapitalBid> change, string to, string done)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            await edit.Run(Actor, Trust, Bid.Reference, version, "edit bid", change);
            Done = done;
            return Redirect(to);
        }
        catch (Refusal refusal) when (refusal.IsForTheForm)
        {
            ModelState.AddModelError("", refusal.Message);
            Response.StatusCode = refusal.Kind == RefusalKind.NotAllowed ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            return Page();
        }
    }

    /// <summary>Text of the form as it is kept: trimmed, lines ended as the database ends them.</summary>
    protected static string Clean(string? text) => InvisibleText.Remove(text ?? "").Trim().ReplaceLineEndings("\n");
}
