using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>Economic case: the preferred option's costs and benefits by year, undiscounted and discounted.</summary>
internal static class ComposeProfile
{
    public static void Into(CaseDraft draft, AppraisalAnswer appraisal)
    {
        if (draft.Preferred is not { } option)
        {
            return;
        }

        var years = Enumerable.Range(0, appraisal.Model.Years + 1).Select(year => Year(draft, option, appraisal.Model, year)).ToList();
        draft.Chart(
            "profile",
            ChartShape.Columns,
            "Costs and benefits of the preferred option by year, undiscounted",
            draft.BidName,
            [.. years.Select(year => new ChartPoint(year.Label, [year.Capital.Id, year.Running.Id, year.Benefits.Id]))],
            ["Capital", "Running and lifecycle", "Monetised benefits"]
        );
        draft.Table(
            "profile",
            "Costs and benefits of the preferred option by year",
            $"{draft.BidName}; before optimism bias and risk",
            [
                new("Year"),
                new("Capital", Figures: true),
                new("Running and lifecycle", Figures: true, Share: 2),
                new("Benefits", Figures: true),
                new("Net", Figures: true),
                new("Discount factor", Figures: true, Share: 1),
            ],
            [
                .. years.Select(year => new CaseRow([year.Label, year.Capital, year.Running, year.Benefits, year.Net, year.Factor])),
                new CaseRow(
                    [
                        "All years",
                        Total(draft, "capital", "Capital", years.Select(year => year.Capital)),
                        Total(draft, "running", "Running and lifecycle", years.Select(year => year.Running)),
                        Total(draft, "benefits", "Benefits", years.Select(year => year.Benefits)),
                        Total(draft, "net", "Net", years.Select(year => year.Net)),
                        "",
                    ],
                    Total: true
                ),
            ]
        );
    }

    private static Figure Total(CaseDraft draft, string part, string name, IEnumerable<Figure> years) =>
        draft.Figures.Sum($"profile.{part}", $"{name}, all years", FigureUnit.Pounds, "sum of the years", years);

    private static ProfileYear Year(CaseDraft draft, BidOption option, AppraisalModel model, int year)
    {
        var label = (model.FirstYear + year).ToString();
        var key = FigureKey.Of(model.FirstYear + year);
        Figure Of(string part, string name, decimal value, string sheet) =>
            draft.Figures.Stated(
                $"profile.{key}.{part}",
                $"{name}, {label}",
                value,
                FigureUnit.Pounds,
                "sum of the preferred option's lines in the year",
                draft.BidRow(sheet, $"{option.Name}, year {CaseDraft.Text(year)}")
            );

        var capital = Of("capital", "Capital", -option.Capital[year], "Costs");
        var running = Of(
            "running",
            "Running and lifecycle",
            -option.Costs.Where(cost => cost.Kind is CostKind.Revenue or CostKind.Lifecycle).Sum(cost => cost.Flow[year]),
            "Costs"
        );
        var benefits = Of(
            "benefits",
            "Monetised benefits",
            option.Benefits.Where(benefit => benefit.IsMonetised).Sum(benefit => benefit.Flow[year]),
            "Benefits"
        );
        return new ProfileYear(
            label,
            capital,
            running,
            benefits,
            draft.Figures.Sum(
                $"profile.{key}.net",
                $"Net, {label}",
                FigureUnit.Pounds,
                "capital + running and lifecycle + benefits",
                [capital, running, benefits]
            ),
            ComposeOption.Factor(draft, model, year, BenefitStream.Standard)
        );
    }

    private sealed record ProfileYear(string Label, Figure Capital, Figure Running, Figure Benefits, Figure Net, Figure Factor);
}
