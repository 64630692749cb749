using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// The one ask: the preferred option's capital with the VAT that is not recovered, in the money of each year (at the price base where no
/// index reaches its years). Optimism bias is
/// not in it: with unprevented risk it is the contingency, held apart from the scheme (HM Treasury, The Green Book (2026), 6.83 to 6.84).
/// One table reconciles the ask to every other total.
/// </summary>
internal static class ComposeAsk
{
    private const string Cash = "the money of each year";

    /// <summary>The ask of a year: the id of its figure.</summary>
    public static string YearId(CaseDraft draft, Finance.FinancialYear year) =>
        $"capital.{FigureKey.Of(year)}.{(draft.Figures.Find("capital.cash") is null ? "incvat" : "cash")}";

    public static Figure Of(CaseDraft draft) => draft.Figures.Find("capital.cash") ?? draft.Figures["capital.incvat"];

    /// <summary>What the ask is, for the words and captions around it.</summary>
    public static string Basis(CaseDraft draft) =>
        $"{(draft.Figures.Find("capital.cash") is null ? $"at {draft.Sources.PriceBase} prices" : $"in {Cash}")}, {(draft.Figures["capital.vat"].Value == 0 ? "with no VAT left to pay" : "including VAT that is not recovered")}";

    public static void Into(CaseDraft draft, CapitalCash? cash)
    {
        if (cash is null)
        {
            return;
        }

        var figures = draft.Figures;
        Figure In(string id, string label, decimal value) =>
            figures.Cash(
                id,
                label,
                value,
                $"each capital line in {Cash}, added up (CapitalCash)",
                FigureInput.Of(draft.BidRow("Costs", draft.Preferred!.Name)),
                FigureInput.Of(new SourceRow { File = draft.Sources.Index.Name })
            );
        List<CaseRow> rows =
        [
            new([
                "Capital excluding VAT",
                figures["capital.exvat"],
                In("capital.exvat.cash", $"Capital excluding VAT, in {Cash}", cash.Net.Total),
            ]),
            new(["VAT not recovered", figures["capital.vat"], In("capital.vat.cash", $"VAT not recovered, in {Cash}", cash.Vat.Total)]),
            new(["Capital including VAT; on the right, the ask", figures["capital.incvat"], figures["capital.cash"]], Total: true),
        ];
        var whole = figures["capital.cash"];
        if (figures.Find("capital.total") is { } total)
        {
            var bias = In("capital.bias.cash", $"Optimism bias including VAT, in {Cash}", cash.Bias.Total);
            whole = figures.Sum(
                "capital.total.cash",
                $"Capital including VAT and optimism bias, in {Cash}",
                FigureUnit.Pounds,
                "the ask + optimism bias including VAT",
                [whole, bias]
            );
            rows.AddRange([
                new(["Optimism bias including VAT, held apart as contingency", figures["capital.bias.incvat"], bias]),
                new(["Capital including VAT and optimism bias", total, whole], Total: true),
            ]);
        }

        rows.AddRange(Depreciated(draft, cash, whole));
        draft.Table(
            "ask",
            "The ask, and how it stands to every other total of capital",
            $"{draft.BidName}; {draft.Sources.Index.Name}",
            [
                new("Total", Share: 4),
                new($"At {draft.Sources.PriceBase} prices", Figures: true, Share: 2),
                new("In the money of each year", Figures: true, Share: 2),
            ],
            rows,
            prices: "as the head of each column says"
        );
    }

    /// <summary>
    /// From the capital to what depreciation is worked out on: own assets alone, with capital risk and with lifecycle lines that make an
    /// asset.
    /// </summary>
    private static IEnumerable<CaseRow> Depreciated(CaseDraft draft, CapitalCash cash, Figure whole)
    {
        if (draft.Sources.Kind == CaseKind.Short || draft.Views?.FirstOrDefault(view => draft.IsPreferred(view.Option)) is not { } view)
        {
            yield break;
        }

        var capital = view.Costs.Where(cost => cost.Line.Kind == CostKind.Capital && cost.IsOwn).Sum(cost => cost.Gross.Total);
        var lifecycle = view
            .Costs.Where(cost => cost.Line.Kind != CostKind.Capital && cost is { IsCapitalised: true, IsOwn: true })
            .Sum(cost => cost.Gross.Total);
        List<Figure> parts = [whole];
        foreach (
            var (part, name, amount) in new[]
            {
                ("others", "Less capital that others pay", capital - cash.Net.Total - cash.Vat.Total - cash.Bias.Total),
                ("lifecycle", "Lifecycle costs that make an asset", lifecycle),
                (
                    "risk",
                    "Expected capital risk",
                    view.Assets.SelectMany(asset => asset.Years).Sum(year => year.Additions) - capital - lifecycle
                ),
            }
        )
        {
            // Sums of the same lines in another order may part by less than a penny.
            if (Rounding.To(2, amount) != 0)
            {
                parts.Add(
                    draft.Figures.Cash(
                        $"accounts.base.{part}",
                        $"{name}, in {Cash}",
                        amount,
                        "of the option's lines (FinancialView)",
                        FigureInput.Of(draft.BidRow("Costs", draft.Preferred!.Name)),
                        FigureInput.Of(new SourceRow { File = draft.Sources.Index.Name })
                    )
                );
                yield return new([name, "", parts[^1]]);
            }
        }

        var @base = draft.Figures.Sum(
            "accounts.base",
            "Base of depreciation",
            FigureUnit.Pounds,
            "what the new assets cost the trust: capital with optimism bias, capital risk and lifecycle assets, less what others pay",
            parts
        );
        yield return new(["Base of depreciation: what the new assets cost the trust", "", @base], Total: true);
    }
}
