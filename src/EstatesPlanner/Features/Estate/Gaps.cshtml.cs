using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Reference;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Estate;

/// <summary>What is missing from the estate's data or out of date, site by site.</summary>
public sealed class GapsModel(SiteBook book, ReferenceData reference) : TrustPage
{
    public IReadOnlyList<(Site Site, SiteGap Gap)> Gaps { get; private set; } = [];

    public SurveyCycle Cycle { get; private set; } = SurveyCycle.Assumed;

    protected override Duty Duty => Duty.ViewRegister;

    public IActionResult OnGet(string? format)
    {
        (Gaps, Cycle) = book.Gaps(Actor, Trust);
        return format is null
            ? Page()
            : TableDownload.Of(EstateAnswers.Sheet(Gaps, reference.FacetGrades), $"{Trust} missing and out of date", format);
    }

    public string Sentence(SiteGap gap) => EstateWords.Of(gap, reference.FacetGrades);
}
