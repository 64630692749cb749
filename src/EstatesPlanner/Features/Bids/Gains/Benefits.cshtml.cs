using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Bids.Form;
using EstatesPlanner.Features.Bids.Life;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Reference;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Bids.Gains;

/// <summary>What each option brings, as a list: each benefit is changed on a page of its own, or taken out here.</summary>
public sealed class BenefitsModel(ShowBid show, EditBid edit, BidAppraisals appraisals, BenefitTemplateFile templates, RivalClaims rivals)
    : SectionPage(show, edit, appraisals)
{
    public override BidSection Section => BidSection.Benefits;

    public BenefitTable Table => BenefitTable.Of(Bid, templates);

    /// <summary>Who else claims what the bid claims.</summary>
    public IReadOnlyList<string> Rivals => rivals.Of(Actor, Bid);

    public IActionResult OnGet(string? format) =>
        format is null ? Page() : TableDownload.Of(Table.Sheet(), $"{Bid.Reference} benefits", format);

    public Task<IActionResult> OnPostRemoveAsync([FromForm] string option, [FromForm] string benefit, [FromForm] long version)
    {
        var known =
            Bid.Options.FirstOrDefault(known => known.Id == option)?.Benefits.FirstOrDefault(each => each.Id == benefit)
            ?? throw Refusal.NotFound($"No benefit {benefit} of option {option}.");
        return Save(version, bid => OptionBenefits.Without(bid, option, benefit), Request.Path, $"{known.Name} is removed.");
    }
}
