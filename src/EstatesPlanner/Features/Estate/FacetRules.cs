using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Fields;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Estate;

/// <summary>On what terms facets of a trust are read.</summary>
/// <param name="Blocks">Site and code of each of its blocks, with those that the same file brings.</param>
public sealed record FacetTerms(
    DateOnly Today,
    FacetGrades Grades,
    IReadOnlySet<string> Sites,
    IReadOnlySet<(string Site, string Block)> Blocks
)
{
    public static FacetTerms Of(PlannerDb db, ReferenceData reference, TimeProvider clock, string trust, IEnumerable<Block> coming) =>
        new(
            DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
            reference.FacetGrades,
            SaveBlock.SitesOf(db, trust),
            db.Blocks.Where(block => block.Trust == trust)
                .AsEnumerable()
                .Concat(coming)
                .Select(block => (block.SiteCode, block.Code))
                .ToHashSet()
        );
}

/// <summary>
/// What makes a facet's grade acceptable: what it names is known, its grade is one of its facet, and the survey has been made.
/// </summary>
public sealed class FacetRules : FieldRules<Written<FacetSurvey>>
{
    public FacetRules(FacetTerms terms)
    {
        Must(
            FacetFields.Site,
            written => terms.Sites.Contains(written.Record.SiteCode),
            written => $"There is no site {written.Cells.Text(FacetFields.Site)}. Add it first."
        );
        Must(
            FacetFields.Block,
            written => written.Record.BlockCode is not { } block || terms.Blocks.Contains((written.Record.SiteCode, block)),
            written => $"Site {written.Cells.Text(FacetFields.Site)} has no block {written.Record.BlockCode}."
        );
        Must(
            FacetFields.Facet,
            written => FacetOf(written, terms) is not null,
            _ => $"The facet is one of: {string.Join(", ", terms.Grades.Facets.Select(scale => $"{scale.Number} {scale.Facet}"))}."
        );
        Must(
            FacetFields.Grade,
            written => FacetOf(written, terms) is not { } facet || terms.Grades.Of(facet).Find(written.Record.Grade) is not null,
            written => GradeFault(written, terms)
        );
        Must(
            FacetFields.SurveyedOn,
            written => written.Record.SurveyedOn <= terms.Today,
            _ => "The survey is to come: enter its grades once it has been made."
        );
    }

    private static Facet? FacetOf(Written<FacetSurvey> written, FacetTerms terms) =>
        terms.Grades.Find(written.Cells.Text(FacetFields.Facet));

    private static string GradeFault(Written<FacetSurvey> written, FacetTerms terms)
    {
        var scale = terms.Grades.Of(FacetOf(written, terms)!.Value);
        return written.Record.Grade.Length > 0
            ? $"{written.Record.Grade} is no grade of {scale.Name}: {scale.Codes}."
            : $"Enter the grade of {scale.Name}: {scale.Codes}.";
    }
}
