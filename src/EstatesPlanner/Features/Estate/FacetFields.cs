using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Fields;
using EstatesPlanner.Import;
using EstatesPlanner.Wording;
using static EstatesPlanner.Fields.FieldOf<EstatesPlanner.Domain.Estate.FacetSurvey>;

namespace EstatesPlanner.Features.Estate;

/// <summary>
/// Every field of a facet's grade, each said once. Which facets and grades there are is said by reference data, so their texts are held
/// against it by the rules.
/// </summary>
public static class FacetFields
{
    public const string Site = "site";
    public const string Block = "block";
    public const string Facet = "facet";
    public const string Grade = "grade";
    public const string SurveyedOn = "surveyed on";

    private const string Group = "The survey";

    public static readonly FieldTable<FacetSurvey> Table = new([
        Needed(
            Site,
            Group,
            "Site",
            "Enter the code of the site.",
            survey => survey.SiteCode,
            (survey, text) => (survey with { SiteCode = OdsCode.Clean(text) }, null)
        ) with
        {
            Aliases = ["site code"],
        },
        Words(
            Block,
            Group,
            "What was surveyed?",
            int.MaxValue,
            "",
            survey => survey.BlockCode,
            (survey, value) => survey with { BlockCode = value }
        ) with
        {
            Aliases = ["block code", "building code"],
        },
        Words(Facet, Group, "Facet", int.MaxValue, "", survey => WireWord.Of(survey.Facet), (survey, _) => survey) with
        {
            IsRequired = true,
        },
        Words(Grade, Group, "Grade", int.MaxValue, "", survey => survey.Grade, (survey, value) => survey with { Grade = value ?? "" }) with
        {
            IsRequired = true,
            Aliases = ["facet grade"],
        },
        Needed(
            SurveyedOn,
            Group,
            "Date of the survey",
            "Enter the date of the survey.",
            survey => survey.SurveyedOn.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            ReadDay
        ) with
        {
            Kind = ColumnKind.Day,
            Cell = survey => survey.SurveyedOn,
            Hint = "For example, 31/03/2026",
            Width = "nhsuk-input--width-10",
            Aliases = ["survey date", "date surveyed"],
        },
        Words(
            "surveyor",
            Group,
            "Surveyor",
            200,
            "The surveyor must be 200 characters or fewer.",
            survey => survey.Surveyor,
            (survey, value) => survey with { Surveyor = value }
        ) with
        {
            Aliases = ["surveyed by"],
        },
        Words(
            "firm",
            Group,
            "Firm",
            200,
            "The firm must be 200 characters or fewer.",
            survey => survey.Firm,
            (survey, value) => survey with { Firm = value }
        ) with
        {
            Aliases = ["survey firm"],
        },
        Typed<SurveyConfidence?>(
            "confidence",
            Group,
            "How were the grades found?",
            survey => survey.Confidence,
            (survey, value) => survey with { Confidence = value ?? SurveyConfidence.Inspected },
            value => WireWord.Of(value!.Value),
            ReadConfidence
        ) with
        {
            Choices =
            [
                .. Enum.GetValues<SurveyConfidence>()
                    .Select(confidence => new FieldChoice(WireWord.Of(confidence), EstateWords.Of(confidence))),
            ],
        },
        Words(
            "notes",
            Group,
            "Notes",
            4000,
            "The notes must be 4,000 characters or fewer.",
            survey => survey.Notes,
            (survey, value) => survey with { Notes = value }
        ) with
        {
            Rows = 3,
            Aliases = ["comments"],
        },
    ]);

    public static readonly HeaderFinder Finder = new(Table.Columns);

    public static (Accepted<FacetSurvey>? Record, IReadOnlyList<FieldFault> Faults) Read(Cells cells, string trust, FacetTerms terms) =>
        Accepted<FacetSurvey>.Read(
            Table,
            cells,
            new FacetSurvey
            {
                Id = Guid.CreateVersion7(),
                Trust = trust,
                SiteCode = "",
                Facet = default,
                Grade = "",
                SurveyedOn = default,
                Confidence = SurveyConfidence.Inspected,
                Version = 1,
            },
            new FacetRules(terms),
            written =>
                terms.Grades.Find(written.Cells.Text(Facet))!.Value is var facet
                    ? written.Record with
                    {
                        Facet = facet,
                        Grade = terms.Grades.Of(facet).Find(written.Record.Grade)!,
                    }
                    : written.Record
        );

    private static (FacetSurvey? Record, string? Fault) ReadDay(FacetSurvey survey, string text) =>
        DateText.TryRead(text, out var day, out var fault) ? (survey with { SurveyedOn = day }, null) : (null, fault);

    private static (SurveyConfidence? Value, string? Fault) ReadConfidence(string text) =>
        WireWord.TryParseTyped<SurveyConfidence>(text, out var confidence)
            ? (confidence, null)
            : (null, $"Confidence is one of: {string.Join(", ", WireWord.All<SurveyConfidence>())}.");
}
