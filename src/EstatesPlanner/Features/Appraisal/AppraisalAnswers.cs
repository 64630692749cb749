using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Reports;
using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>The JSON of an appraisal, member for member as the contract says: exact decimals, in pounds.</summary>
public static class AppraisalAnswers
{
    public static object Of(AppraisalReport report) => Of(report, report.Answer);

    private static object Of(AppraisalReport report, AppraisalAnswer answer) =>
        new
        {
            priceBase = answer.Model.PriceBase,
            firstYear = answer.Model.FirstYear,
            years = answer.Model.Years,
            discountSchedule = new
            {
                id = answer.Model.Schedule.Id,
                name = answer.Model.Schedule.Name,
                source = answer.Model.Schedule.Source,
                mark = answer.Model.Schedule.Mark,
            },
            discountFactors = new
            {
                standard = answer.DiscountFactors(BenefitStream.Standard),
                health = answer.DiscountFactors(BenefitStream.Health),
            },
            deflator = answer.Model.Deflator is { } deflator ? new { id = deflator.Id, name = deflator.Name } : null,
            options = answer.Options.Select(option => Option(answer, option)),
            ranking = answer.Ranking,
            switching = answer.Switching.Select(Switching),
            rankSwitching = answer.RankSwitching.Select(Switching),
            rangeConvention = SensitivityAnswers.Convention(report),
            tornado = report.Tornado.Select(SensitivityAnswers.Bar),
            scenarios = report.Scenarios.Select(SensitivityAnswers.Scenario),
            distribution = SensitivityAnswers.Distribution(report),
            wholeSystem = report.WholeSystem.Select(option => SensitivityAnswers.WholeSystem(option.Option, option.Shares)),
            financial = FinancialAnswers.Of(report),
            simulation = SimulationAnswers.Of(report),
            warnings = answer.Warnings.Select(warning => new { path = warning.Path, message = warning.Message }),
        };

    private static object Switching(SwitchingValue switching) =>
        new
        {
            option = switching.Option,
            against = switching.Against,
            driver = switching.Driver,
            label = switching.Label,
            value = switching.Value,
            switchingValue = switching.Switching,
            changePercent = switching.ChangePercent,
            unit = switching.Unit,
            rerunDifference = switching.Rerun,
        };

    private static object Option(AppraisalAnswer answer, AppraisedOption option) =>
        new
        {
            id = option.Id,
            name = option.Option.Name,
            role = WireWord.Of(option.Option.Role),
            pvCosts = option.PvCosts,
            pvBenefits = new
            {
                total = option.PvBenefits,
                byClass = option.PvByClass.ToDictionary(entry => WireWord.Of(entry.Key), entry => entry.Value, StringComparer.Ordinal),
            },
            optimismBias = option.OptimismBias,
            optimismBiasPercent = option.Option.OptimismBias?.Percent,
            optimismBiasWorking = option.Option.OptimismBias?.Working is { } working ? Working(working) : null,
            expectedRisk = option.ExpectedRisk,
            residual = option.Residual,
            npc = option.Npc,
            npsv = option.Npsv,
            eac = option.Eac,
            incremental = option.Incremental is { } increment ? Increment(increment) : null,
            byYear = AppraisedYear.Of(answer, option),
            unmonetised = option
                .Option.Benefits.Where(benefit => !benefit.IsMonetised)
                .Select(benefit => new { id = benefit.Id, name = benefit.Name }),
        };

    private static object Increment(Increment increment) =>
        new
        {
            npc = increment.Npc,
            pvBenefits = increment.PvBenefits,
            npsv = increment.Npsv,
            bcr = increment.Ratio.Value,
            bcrFormula = increment.Ratio.Formula,
            bcrNote = increment.Ratio.Note,
            costSaving = increment.Ratio.IsCostSaving,
        };

    private static object Working(BiasWorking working) =>
        new
        {
            method = working.Method,
            upperPercent = MitigatedOptimismBias.Upper(working),
            percent = MitigatedOptimismBias.Of(working),
            parts = working.Parts,
        };
}
