using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Features.Bids.Form;
using EstatesPlanner.Features.Bids.Life;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EstatesPlanner.Features.Bids.Gains;

/// <summary>What an option gains: a kind of gain with questions of its own, or a benefit stated directly.</summary>
public sealed class AddBenefitModel(ShowBid show, EditBid edit, BidAppraisals appraisals, ReadBenefit read)
    : SectionPage(show, edit, appraisals)
{
    public override BidSection Section => BidSection.Benefits;

    public BidOption Option { get; private set; } = null!;

    /// <summary>The templates by kind, in the order of the file.</summary>
    public IEnumerable<IGrouping<string, BenefitTemplate>> Kinds =>
        read.Templates.GroupBy(template => template.Kind, StringComparer.Ordinal);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        var option = RouteData.Values["option"]?.ToString();
        Option =
            Bid.Options.FirstOrDefault(known => known.Id == option) ?? throw Refusal.NotFound($"{Bid.Reference} has no option {option}.");
    }

    public void OnGet()
    {
        // Everything is loaded before the handler runs.
    }
}
