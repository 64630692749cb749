using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Reports;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Json;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>Reads <c>appraisal.json</c>. Whatever is unknown, missing or of the wrong kind is refused with its path.</summary>
public sealed class AppraisalFile(
    DiscountSchedules schedules,
    ReferenceData published,
    BiasReference bias,
    RangeConventions conventions,
    FinancialReference financial
)
{
    public const string Format = "estates-planner/appraisal/1";

    /// <param name="file">The file's root.</param>
    /// <param name="asked">What the command line asks besides.</param>
    /// <exception cref="Refusal">The first thing that does not fit.</exception>
    public AppraisalQuestions Read(JsonPlace file, AppraiseAsk asked)
    {
        var root = file.Members(
            "format",
            "trust",
            "priceBase",
            "firstYear",
            "years",
            "discountSchedule",
            "denominator",
            "options",
            "sensitivity",
            "scenarios",
            "distribution",
            "uncertainty",
            "financial"
        );
        if (root["format"] is var format && !string.Equals(format.Text(), Format, StringComparison.Ordinal))
        {
            throw format.Refuse($"'{format.Text()}' is not {Format}.");
        }

        var years = root["years"].Whole();
        if (years is < 1 or > AppraisalProblem.MostYears)
        {
            throw root["years"].Refuse($"An appraisal runs over 1 to {AppraisalProblem.MostYears} years after year 0.");
        }

        var model = new AppraisalModel
        {
            PriceBase = new PriceBase(Year(root["priceBase"])),
            FirstYear = Year(root["firstYear"]),
            Years = years,
            Schedule = asked.Schedule is { } schedule ? ScheduleFile.Find(schedule, schedules) : Schedule(root.Maybe("discountSchedule")),
            Denominator = root.Maybe("denominator")?.Items().Select(id => id.Text()).ToList(),
            Options = [.. root["options"].Items().Select(option => OptionPart.Read(option, years, bias))],
            Trust = root.Maybe("trust")?.Text(),
            Deflator = published.Deflator,
        };
        var uncertainty = UncertaintyPart.Read(root.Maybe("uncertainty"));
        var questions = new AppraisalQuestions
        {
            Model = model,
            Ranges = SensitivityPart.Read(root.Maybe("sensitivity")),
            Convention = conventions.Named(asked.Ranges),
            Scenarios = ScenarioPart.Read(root.Maybe("scenarios"), schedules),
            Distribution = DistributionPart.Read(root.Maybe("distribution")),
            Uncertainty = uncertainty,
            Financial = FinancialPart.Read(root.Maybe("financial"), financial.Terms, years),
            Draws = asked.Draws ?? (uncertainty is null ? null : asked.UsualDraws),
        };
        return questions.Problems is [var problem, ..] ? throw Refusal.BadInput($"{problem.Path}: {problem.Message}") : questions;
    }

    private DiscountSchedule Schedule(JsonPlace? place) =>
        place is null ? schedules.Usual : schedules.Find(place.Text()) ?? throw place.Refuse(schedules.Unknown(place.Text()));

    private static FinancialYear Year(JsonPlace place) =>
        FinancialYear.TryParse(place.Text(), out var year)
            ? year
            : throw place.Refuse($"'{place.Text()}' is not a financial year such as 2026/27.");
}
