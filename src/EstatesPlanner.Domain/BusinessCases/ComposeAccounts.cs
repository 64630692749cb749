using EstatesPlanner.Domain.Appraisal.Financial;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// Financial case: what the preferred option does to income and expenditure and to cash, by year, from the year in which the plan begins
/// it, beside
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
        if (draft.Views is not { } views || views.FirstOrDefault(view => draft.IsPreferred(view.Option)) is not { } preferred)
        {
            return;
        }

        var usual = views.FirstOrDefault(view => view.Option.Id == draft.Sources.Bid.BusinessAsUsual?.Id);
        var years = preferred.Years.Select(year => Year(draft, year, usual?.Years[year.Index])).ToList();
        var hasCapitalRisk = preferred.Years.Any(year => year.CapitalRisk != 0);
        draft.Chart(
            "accounts",
            ChartShape.Columns,
            "Change in income and expenditure by year, against business as usual and before expected risk",
            draft.BidName,
            [.. years.Select(year => new ChartPoint(year.Label, [year.Steady.Id]))],
            prices: Cash
        );
        draft.Table(
            "accounts",
            "Income, expenditure and cash by year",
            $"{draft.BidName}; {draft.Sources.Finance.Pdc.Name}: {draft.Sources.Finance.Pdc.Source}",
            [
                new("Year"),
                .. Headings
                    .Concat(hasCapitalRisk ? ["Cash in the year", "Of which expected capital risk"] : ["Cash in the year"])
                    .Select(heading => new CaseColumn(heading, Figures: true, Share: 1)),
            ],
            years.Select(year => new CaseRow([
                year.Label,
                year.Running,
                year.Risk,
                year.Depreciation,
                year.Dividend,
                year.Replaced,
                year.Effect,
                year.Steady,
                year.Cash,
                .. hasCapitalRisk ? [(CaseCell)CapitalRisk(draft, year.View)] : Array.Empty<CaseCell>(),
            ])),
            prices: Cash
        );
        draft.Say("accounts.base", BaseOf(draft, preferred));
        draft.Say("accounts.taken", string.Join(" ", preferred.Assumptions));
        Judge(draft, preferred.Affordability, preferred.Option.Name);
    }

    private static readonly string[] Headings =
    [
        "Running cost less cash released",
        "Expected risk",
        "Depreciation",
        "PDC dividend",
        "Of replaced assets",
        "Effect on revenue",
        "Change against business as usual, before risk",
    ];

    private static AccountsYear Year(CaseDraft draft, FinancialYearView view, FinancialYearView? usual)
    {
        var (figures, id, label) = (draft.Figures, $"accounts.{FigureKey.Of(view.Year)}", $"{view.Year}");
        Figure Of(string part, string name, decimal value) =>
            figures.Cash(
                $"{id}.{part}",
                $"{name}, {label}",
                value,
                "of the option's lines, in the money of the year (FinancialView)",
                FigureInput.Of(draft.BidRow("Costs", $"{draft.Preferred!.Name}, year {CaseDraft.Text(view.Index)}")),
                FigureInput.Of(new SourceRow { File = draft.Sources.Index.Name })
            );
        var running = Of("running", "Running cost less cash released", view.RunningCost - view.Risk);
        var risk = view.Risk == 0 ? null : Of("risk", "Expected risk", view.Risk);
        var depreciation = Of("depreciation", "Depreciation", view.Depreciation);
        var dividend = Of("pdc", "PDC dividend", view.Pdc);
        var replaced = Of(
            "replaced",
            "Written off less charges released, replaced assets",
            view.Released.WriteOff - view.Released.Depreciation - view.Released.Pdc
        );
        var effect = figures.Sum(
            $"{id}.effect",
            $"Effect on revenue, {label}",
            FigureUnit.Pounds,
            "running cost + expected risk + depreciation + PDC dividend + replaced assets",
            [running, .. risk is null ? Array.Empty<Figure>() : [risk], depreciation, dividend, replaced]
        );
        var change = figures.Difference(
            $"{id}.change",
            $"Change against business as usual, {label}",
            effect,
            Of("usual", "Effect on revenue, business as usual", usual?.RevenueEffect ?? 0)
        );
        var more = view.Risk - (usual?.Risk ?? 0);
        var steady =
            more == 0
                ? change
                : figures.Difference(
                    $"{id}.steady",
                    $"Change against business as usual before expected risk, {label}",
                    change,
                    Of("risk-change", "Expected risk less that of business as usual", more)
                );
        return new AccountsYear(
            label,
            view,
            running,
            risk,
            depreciation,
            dividend,
            replaced,
            effect,
            steady,
            Of("cash", "Cash in the year", view.Cash)
        );
    }

    private static Figure? CapitalRisk(CaseDraft draft, FinancialYearView view) =>
        view.CapitalRisk == 0
            ? null
            : draft.Figures.Cash(
                $"accounts.{FigureKey.Of(view.Year)}.capital-risk",
                $"Expected capital risk, {view.Year}",
                view.CapitalRisk,
                "probability × impact, in the money of the year (FinancialView)",
                FigureInput.Of(draft.BidRow("Risks", draft.Preferred!.Name))
            );

    /// <summary>What depreciation is worked out on, and over how long.</summary>
    private static string BaseOf(CaseDraft draft, FinancialView view)
    {
        var lives = view
            .Assets.Where(asset => asset.Years.Any(year => year.Additions != 0))
            .Select(asset => asset.LifeYears)
            .Distinct()
            .Order()
            .Select(CaseDraft.Text)
            .ToList();
        return draft.Figures.Find("accounts.base") is { } found && lives.Count > 0
            ? $"Depreciation is worked out on {found.Display}, the last line of the table that reconciles the ask, over {(lives.Count == 1 ? lives[0] : $"{string.Join(", ", lives.SkipLast(1))} and {lives[^1]}")} years."
            : "";
    }

    private static void Judge(CaseDraft draft, Affordability room, string name)
    {
        if (room.IsAffordable is not { } isAffordable)
        {
            return;
        }

        var named = string.Join("; ", draft.Sources.Room.Years.Select(year => year.Source).Distinct(StringComparer.Ordinal));
        var judged = room
            .Years.Where(year => year.RevenueHeadroom is not null || year.CapitalHeadroom is not null)
            .Select(year => year.Year)
            .ToList();
        var beyond = isAffordable ? null : Worst(draft, room);
        draft.Say(Affordable, beyond ?? $"{name} is within the headroom stated for {judged[0]} to {judged[^1]}. Source: {named}.");
        if (beyond is not null)
        {
            draft.Say(Beyond, beyond);
        }
    }

    private static string Worst(CaseDraft draft, Affordability room)
    {
        var shorts = new[]
        {
            (Part: "revenue", Value: room.LargestRevenueShortfall),
            (Part: "capital", Value: room.LargestCapitalShortfall),
        }
            .Where(each => each.Value > 0)
            .Select(each =>
                (
                    each.Part,
                    Figure: draft.Figures.Cash(
                        $"accounts.short.{each.Part}",
                        $"Largest {each.Part} shortfall",
                        each.Value,
                        "largest over the years of effect − headroom (Affordability)",
                        FigureInput.Of(new SourceRow { File = "Headroom of the trust" })
                    )
                )
            );
        return $"The scheme is beyond the headroom the trust states, first in {room.FirstShort}: by up to {string.Join(" and ", shorts.Select(each => $"{each.Figure.Short} of {each.Part}"))} in a year.";
    }

    private sealed record AccountsYear(
        string Label,
        FinancialYearView View,
        Figure Running,
        Figure? Risk,
        Figure Depreciation,
        Figure Dividend,
        Figure Replaced,
        Figure Effect,
        Figure Steady,
        Figure Cash
    );
}
