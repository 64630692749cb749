using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Import;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using FluentValidation;

namespace EstatesPlanner.Features.Estate;

/// <summary>On what terms facets of a trust are read.</summary>
/// <param name="Blocks">Site and code of each of its blocks, with those that the same file brings.</param>
public sealed record FacetTerms(DateOnly Today, FacetGrades Grades, IReadOnlySet<string> Sites, IReadOnlySet<(string Site, string Block)> Blocks)
{
    public static FacetTerms Of(PlannerDb db, ReferenceData reference, TimeProvider clock, string trust, IEnumerable<Block> coming) => new(
        DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
        reference.FacetGrades,
        SaveBlock.SitesOf(db, trust),
        db.Blocks.Where(block => block.Trust == trust).AsEnumerable().Concat(coming).Select(block => (block.SiteCode, block.Code)).ToHashSet());
}

/// <summary>What makes a facet's grade acceptable, in the words a person reads: one set of rules for the form and for a row of a sheet.</summary>
public sealed class FacetRules : AbstractValidator<FacetInput>
{
    public FacetRules(FacetTerms terms)
    {
        RuleFor(facet => facet.Site).Must(site => Given(site) && terms.Sites.Contains(OdsCode.Clean(site!))).WithMessage(facet => Given(facet.Site) ? $"There is no site {facet.Site!.Trim()}. Add it first." : "Enter the code of the site.");
        RuleFor(facet => facet.Block).Must((facet, block) => !Given(block) || terms.Blocks.Contains((OdsCode.Clean(facet.Site ?? ""), block!.Trim()))).WithMessage(facet => $"Site {facet.Site?.Trim()} has no block {facet.Block?.Trim()}.");
        RuleFor(facet => facet.Facet).Must(text => terms.Grades.Find(text) is not null).WithMessage($"The facet is one of: {string.Join(", ", terms.Grades.Facets.Select(scale => $"{scale.Number} {scale.Facet}"))}.");
        RuleFor(facet => facet.Grade).Must((facet, grade) => terms.Grades.Find(facet.Facet) is not { } known || terms.Grades.Of(known).Find(grade) is not null).WithMessage(facet => GradeFault(terms, facet));
        RuleFor(facet => facet.SurveyedOn).Custom((text, context) => Report(context, DateFault(text, terms.Today)));
        RuleFor(facet => facet.Confidence).Must(text => FacetInput.ConfidenceOf(text) is not null).WithMessage($"Confidence is one of: {string.Join(", ", WireWord.All<SurveyConfidence>())}.");
        RuleFor(facet => facet.Surveyor).MaximumLength(200).WithMessage("The surveyor must be 200 characters or fewer.");
        RuleFor(facet => facet.Firm).MaximumLength(200).WithMessage("The firm must be 200 characters or fewer.");
        RuleFor(facet => facet.Notes).MaximumLength(4000).WithMessage("The notes must be 4,000 characters or fewer.");
    }

    private static bool Given(string? text) => BlockRules.Given(text);

    private static string GradeFault(FacetTerms terms, FacetInput facet)
    {
        var scale = terms.Grades.Of(terms.Grades.Find(facet.Facet)!.Value);
        return Given(facet.Grade) ? $"{facet.Grade!.Trim()} is no grade of {scale.Name}: {scale.Codes}." : $"Enter the grade of {scale.Name}: {scale.Codes}.";
    }

    private static string? DateFault(string? text, DateOnly today) =>
        !Given(text) ? "Enter the date of the survey."
        : !DateText.TryRead(text, out var day, out var fault) ? fault
        : day > today ? "The survey is to come: enter its grades once it has been made." : null;

    private static void Report(ValidationContext<FacetInput> context, string? fault)
    {
        if (fault is not null)
        {
            context.AddFailure(fault);
        }
    }
}
