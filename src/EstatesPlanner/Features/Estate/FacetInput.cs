using System.Globalization;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Import;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Features.Estate;

/// <summary>The grade of one facet as a person writes it, in a form or in a row of a sheet: text, not yet believed.</summary>
public sealed record FacetInput
{
    public string? Site { get; init; }

    /// <summary>Blank for the site as a whole.</summary>
    public string? Block { get; init; }

    public string? Facet { get; init; }

    public string? Grade { get; init; }

    public string? SurveyedOn { get; init; }

    public string? Surveyor { get; init; }

    public string? Firm { get; init; }

    public string? Confidence { get; init; }

    public string? Notes { get; init; }

    public static FacetInput Of(FacetSurvey survey) => new()
    {
        Site = survey.SiteCode,
        Block = survey.BlockCode,
        Facet = WireWord.Of(survey.Facet),
        Grade = survey.Grade,
        SurveyedOn = survey.SurveyedOn.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        Surveyor = survey.Surveyor,
        Firm = survey.Firm,
        Confidence = WireWord.Of(survey.Confidence),
        Notes = survey.Notes,
    };

    /// <summary>The survey an acceptable input describes, in its first version.</summary>
    public FacetSurvey ToSurvey(string trust, FacetGrades grades)
    {
        var facet = grades.Find(Facet)!.Value;
        return new FacetSurvey
        {
            Id = Guid.CreateVersion7(),
            Trust = trust,
            SiteCode = OdsCode.Clean(Site!),
            BlockCode = Text(Block),
            Facet = facet,
            Grade = grades.Of(facet).Find(Grade)!,
            SurveyedOn = DateText.TryRead(SurveyedOn, out var day, out _) ? day : throw new InvalidOperationException("The input was not checked."),
            Surveyor = Text(Surveyor),
            Firm = Text(Firm),
            Confidence = ConfidenceOf(Confidence) ?? SurveyConfidence.Inspected,
            Notes = Text(Notes),
            Version = 1,
        };
    }

    /// <summary>Blank is inspected; null where the text is none.</summary>
    internal static SurveyConfidence? ConfidenceOf(string? text) => string.IsNullOrWhiteSpace(text) ? SurveyConfidence.Inspected : WireWord.TryParseTyped<SurveyConfidence>(text, out var confidence) ? confidence : null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
