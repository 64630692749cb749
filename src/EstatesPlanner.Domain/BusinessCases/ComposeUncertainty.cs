using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>Economic case: risk costs, the switching values of the preferred option, and benefits without a price.</summary>
internal static class ComposeUncertainty
{
    private const int SwitchingShown = 12;

    public static void Into(CaseDraft draft, AppraisalAnswer appraisal)
    {
        if (draft.Preferred is not { } option)
        {
            return;
        }

        Bias(draft, option);
        Risks(draft, option);
        Switching(draft, option, appraisal);
        draft.Table("unmonetised", "Unmonetised benefits of the preferred option", draft.BidName, [new("Benefit"), new("Evidence", Share: 2), new("Who receives it")],
            option.Benefits.Where(benefit => !benefit.IsMonetised).Select(benefit => new CaseRow([benefit.Name, benefit.Evidence ?? "", benefit.Beneficiary ?? "Not stated"])), hasMoney: false);
    }

    private static void Bias(CaseDraft draft, BidOption option)
    {
        if (option.OptimismBias is { Percent: not 0 } bias)
        {
            var names = bias.Base.Select(id => option.Costs.FirstOrDefault(cost => string.Equals(cost.Id, id, StringComparison.Ordinal))?.Name ?? id);
            draft.Say("bias", $"Optimism bias of {draft.Figures[$"bias.percent.{draft.Key(option)}"].Display} is applied to {string.Join(", ", names)}. The base holds no contingency. Optimism bias, risk costs and contingency are separate lines.");
        }
    }

    private static void Risks(CaseDraft draft, BidOption option)
    {
        Figure Of(int place, string part) => draft.Figures[$"risk.{draft.Key(option)}.{FigureKey.Of(option.Risks[place].Id, place)}.{part}"];
        draft.Table("risks", "Risks of the preferred option, costed", draft.BidName,
            [new("Risk", Share: 3), new("Year"), new("Probability", Figures: true), new("Impact", Figures: true), new("Expected, present value", Figures: true)],
            option.Risks.Count == 0 ? [] :
            [
                .. option.Risks.Select((risk, i) => new CaseRow([risk.Name, (draft.Sources.Appraisal!.Model.FirstYear + risk.Year).ToString(), Of(i, "probability"), Of(i, "impact"), Of(i, "pv")])),
                new CaseRow(["All risks", "", "", "", draft.Figures[$"risk.{draft.Key(option)}"]], Total: true),
            ]);
    }

    private static void Switching(CaseDraft draft, BidOption option, AppraisalAnswer appraisal)
    {
        var nearest = appraisal.Switching.Where(each => string.Equals(each.Option, option.Id, StringComparison.Ordinal))
            .OrderBy(each => Math.Abs(each.ChangePercent)).ThenBy(each => each.Driver, StringComparer.Ordinal).Take(SwitchingShown).ToList();
        draft.Table("switching", "Switching values of the preferred option, nearest first", $"{draft.BidName}; appraisal",
            [new("Driver", Share: 3), new("Now", Figures: true), new("Switches at", Figures: true), new("Change", Figures: true)],
            nearest.Select((each, i) => Row(draft, option, each, i)));
    }

    private static CaseRow Row(CaseDraft draft, BidOption option, SwitchingValue value, int place)
    {
        var (name, id) = (DriverName(draft, option, value.Driver), $"switching.{CaseDraft.Text(place + 1)}");
        var unit = string.Equals(value.Unit, "percent", StringComparison.Ordinal) ? FigureUnit.Percent : FigureUnit.Pounds;
        FigureInput[] from = [FigureInput.Of(draft.Figures[$"npsv.{draft.Key(option)}"])];
        return new CaseRow(
        [
            name,
            draft.Figures.Stated($"{id}.now", $"{name}, now", value.Value, unit, value.Unit == Driver.PresentValueUnit ? "present value, since the years come to £0" : "undiscounted, over all years", draft.BidRow("Options", option.Id)),
            draft.Figures.Engine($"{id}.value", $"{name}, switching value", value.Switching, unit, "the value at which the incremental NPSV is nought, all else unchanged (SwitchingValue)", from),
            draft.Figures.Engine($"{id}.change", $"{name}, change to switch", value.ChangePercent, FigureUnit.Percent, "−100 × NPSV ÷ the driver's part of it (SwitchingValue)", from),
        ]);
    }

    /// <summary>The driver in words: <c>cost:works</c> is the name of that line.</summary>
    private static string DriverName(CaseDraft draft, BidOption option, string driver)
    {
        const string avoided = "bau:";
        if (driver.StartsWith(avoided, StringComparison.Ordinal) && draft.Sources.Bid.BusinessAsUsual is { } bau)
        {
            return $"{DriverName(draft, bau, driver[avoided.Length..])} (business as usual)";
        }

        var parts = driver.Split(':', 2);
        bool Is(string id) => parts.Length > 1 && string.Equals(id, parts[1], StringComparison.Ordinal);
        return parts[0] switch
        {
            "cost" => option.Costs.FirstOrDefault(cost => Is(cost.Id))?.Name ?? driver,
            "benefit" => option.Benefits.FirstOrDefault(benefit => Is(benefit.Id))?.Name ?? driver,
            "risk" => option.Risks.FirstOrDefault(risk => Is(risk.Id))?.Name ?? driver,
            "optimism-bias" => "Optimism bias",
            "residual" => "Residual value",
            "capital" => "All capital",
            "benefits" => "All monetised benefits",
            _ => driver,
        };
    }
}
