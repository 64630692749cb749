using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Financial;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// Financial case: what the preferred option does to income and expenditure and to cash, by year, from the year in which the plan begins it, beside
/// business as usual and against the headroom the trust states. Drawn from the one <see cref="FinancialView"/> that the appraisal shows.
/// </summary>
internal static class ComposeAccounts
{
    /// <summary>Said where a headroom is stated.</summary>
    public const string Affordable = "accounts.affordable";

    /// <summary>Said where the scheme is beyond it.</summary>
    public const string Beyond = "accounts.beyond";

    private const string Cash = "in the money of each year";

    public static void Into(CaseDraft draft)
    {
        if (Views(draft) is not { } views || views.FirstOrDefault(view => draft.IsPreferred(view.Option)) is not { } preferred)
        {
            return;
        }

        var usual = views.FirstOrDefault(view => view.Option.Id == draft.Sources.Bid.BusinessAsUsual?.Id);
        var years = preferred.Years.Select(year => Year(draft, year, usual?.Years[year.Index])).ToList();
        draft.Chart("accounts", ChartShape.Columns, "Change in income and expenditure by year, against business as usual", draft.BidName, [.. years.Select(year => new ChartPoint(year.Label, [year.Change.Id]))], prices: Cash);
        draft.Table("accounts", "Income, expenditure and cash by year", $"{draft.BidName}; {draft.Sources.Finance.Pdc.Name}: {draft.Sources.Finance.Pdc.Source}",
            [new("Year"), .. Headings.Select(heading => new CaseColumn(heading, Figures: true, Share: 1))],
            years.Select(year => new CaseRow([year.Label, year.Running, year.Depreciation, year.Dividend, year.Replaced, year.Effect, year.Change, year.Cash])), prices: Cash);
        draft.Say("accounts.taken", string.Join(" ", preferred.Assumptions));
        Judge(draft, preferred.Affordability, preferred.Option.Name);
    }

    private static readonly string[] Headings = ["Running cost less cash released", "Depreciation", "PDC dividend", "Of replaced assets", "Effect on revenue", "Change against business as usual", "Cash in the year"];

    /// <summary>Null where the bid cannot be appraised, or no deflator reaches its years.</summary>
    private static IReadOnlyList<FinancialView>? Views(CaseDraft draft)
    {
        if (draft.Sources.Appraisal is not { Model: var model })
        {
            return null;
        }

        var begun = model with { FirstYear = ComposeFinancial.FirstYear(draft) };
        return AppraisalProblem.In(begun).Count > 0 ? null
            : FinancialView.Of(AppraisalAnswer.Of(begun), draft.Sources.Finance with { Headroom = draft.Sources.Room.From(begun.FirstYear, begun.Years) });
    }

    private static AccountsYear Year(CaseDraft draft, FinancialYearView view, FinancialYearView? usual)
    {
        var (figures, id, label) = (draft.Figures, $"accounts.{FigureKey.Of(view.Year)}", $"{view.Year}");
        Figure Of(string part, string name, decimal value) =>
            figures.Cash($"{id}.{part}", $"{name}, {label}", value, "of the option's lines, in the money of the year (FinancialView)", FigureInput.Of(draft.BidRow("Costs", $"{draft.Preferred!.Id}, year {CaseDraft.Text(view.Index)}")), FigureInput.Of(new SourceRow { File = draft.Sources.Index.Name }));
        var running = Of("running", "Running cost less cash released", view.RunningCost);
        var depreciation = Of("depreciation", "Depreciation", view.Depreciation);
        var dividend = Of("pdc", "PDC dividend", view.Pdc);
        var replaced = Of("replaced", "Written off less charges released, replaced assets", view.Released.WriteOff - view.Released.Depreciation - view.Released.Pdc);
        var effect = figures.Sum($"{id}.effect", $"Effect on revenue, {label}", FigureUnit.Pounds, "running cost + depreciation + PDC dividend + replaced assets", [running, depreciation, dividend, replaced]);
        var before = Of("usual", "Effect on revenue, business as usual", usual?.RevenueEffect ?? 0);
        return new AccountsYear(label, running, depreciation, dividend, replaced, effect, figures.Difference($"{id}.change", $"Change against business as usual, {label}", effect, before), Of("cash", "Cash in the year", view.Cash));
    }

    private static void Judge(CaseDraft draft, Affordability room, string name)
    {
        if (room.IsAffordable is not { } isAffordable)
        {
            return;
        }

        var named = string.Join("; ", draft.Sources.Room.Years.Select(year => year.Source).Distinct(StringComparer.Ordinal));
        var judged = room.Years.Where(year => year.RevenueHeadroom is not null || year.CapitalHeadroom is not null).Select(year => year.Year).ToList();
        var beyond = isAffordable ? null : Worst(draft, room);
        draft.Say(Affordable, beyond ?? $"{name} is within the headroom stated for {judged[0]} to {judged[^1]}. Source: {named}.");
        if (beyond is not null)
        {
            draft.Say(Beyond, beyond);
        }
    }

    private static string Worst(CaseDraft draft, Affordability room)
    {
        var shorts = new[] { (Part: "revenue", Value: room.LargestRevenueShortfall), (Part: "capital", Value: room.LargestCapitalShortfall) }.Where(each => each.Value > 0)
            .Select(each => (each.Part, Figure: draft.Figures.Cash($"accounts.short.{each.Part}", $"Largest {each.Part} shortfall", each.Value, "largest over the years of effect − headroom (Affordability)", FigureInput.Of(new SourceRow { File = "Headroom of the trust" }))));
        return $"The scheme is beyond the headroom the trust states, first in {room.FirstShort}: by up to {string.Join(" and ", shorts.Select(each => $"{each.Figure.Short} of {each.Part}"))} in a year.";
    }

    private sealed record AccountsYear(string Label, Figure Running, Figure Depreciation, Figure Dividend, Figure Replaced, Figure Effect, Figure Change, Figure Cash);
}
