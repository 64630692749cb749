using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Reports;
using EstatesPlanner.Domain.Appraisal.Sensitivity;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>The JSON of what hangs on an appraisal: tornado, scenarios, weights by income, the whole system.</summary>
internal static class SensitivityAnswers
{
    /// <summary>What stood in where nobody gave a range; null where nothing did.</summary>
    public static object? Convention(AppraisalReport report) =>
        report.Tornado.Any(bar => bar.IsConvention) ? Convention(report.Questions.Convention) : null;

    public static object Convention(RangeConvention convention) =>
        new
        {
            id = convention.Id,
            name = convention.Name,
            source = convention.Source,
            mark = convention.Mark,
        };

    public static object Bar(TornadoBar bar) =>
        new
        {
            option = bar.Option,
            driver = bar.Driver,
            label = bar.Label,
            unit = bar.Unit,
            value = bar.Value,
            low = bar.Low,
            high = bar.High,
            swing = bar.Swing,
            convention = bar.IsConvention,
        };

    public static object Scenario(ScenarioResult result) =>
        new
        {
            id = result.Scenario.Id,
            name = result.Scenario.Name,
            discountSchedule = result.Answer.Model.Schedule.Id,
            benefitsDelayedYears = result.Scenario.BenefitsDelayedYears,
            changes = result.Scenario.Changes,
            options = result.Answer.Options.Select(option => new
            {
                id = option.Id,
                npc = option.Npc,
                pvBenefits = option.PvBenefits,
                npsv = option.Npsv,
                incrementalNpsv = option.Incremental?.Npsv,
                bcr = option.Incremental?.Ratio.Value,
                bcrNote = option.Incremental?.Ratio.Note,
                costSaving = option.Incremental?.Ratio.IsCostSaving,
            }),
            ranking = result.Answer.Ranking,
            keepsItsBest = result.KeepsItsBest,
            convention = result.Scenario.IsConvention,
        };

    public static object? Distribution(AppraisalReport report) =>
        report.Questions.Distribution is not { } weights
            ? null
            : new
            {
                source = weights.Source,
                groups = weights.Groups,
                shares = weights.Shares,
                results = report.Distribution.Select(result => new
                {
                    elasticity = result.Elasticity,
                    weights = result.Weights,
                    options = result.Options.Select(option => new
                    {
                        id = option.Option,
                        npsv = option.Unweighted,
                        weightedNpsv = option.Weighted,
                    }),
                }),
            };

    public static object WholeSystem(AppraisedOption option, IReadOnlyList<WholeSystemShare> shares) =>
        new
        {
            option = option.Id,
            npsv = option.Npsv,
            shares = shares.Select(share => new
            {
                organisation = share.Organisation,
                name = AppraisalWords.Organisation(share),
                costs = share.Costs,
                benefits = share.Benefits,
                benefitsByClass = share.BenefitsByClass.ToDictionary(
                    entry => WireWord.Of(entry.Key),
                    entry => entry.Value,
                    StringComparer.Ordinal
                ),
                net = share.Net,
            }),
        };
}
