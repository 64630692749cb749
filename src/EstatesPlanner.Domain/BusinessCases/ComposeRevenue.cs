using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>Financial case: running cost against business as usual, and the benefits that release cash, by year.</summary>
internal static class ComposeRevenue
{
    public static void Into(CaseDraft draft)
    {
        if (draft.Preferred is not { } option)
        {
            return;
        }

        var (own, usual) = (Running(option), draft.Sources.Bid.BusinessAsUsual is { } bau ? Running(bau) : Flow.None);
        var released = option.Benefits.Where(benefit => benefit.Class == BenefitClass.CashReleasing).Select(benefit => benefit.Flow).Sum();
        if (own.IsNone && usual.IsNone && released.IsNone)
        {
            return;
        }

        draft.Table(
            "revenue",
            "Revenue consequences by year",
            draft.BidName,
            [
                new("Year"),
                new("Running cost, preferred", Figures: true, Share: 1),
                new("Running cost, business as usual", Figures: true, Share: 1),
                new("Cash released", Figures: true, Share: 1),
                new("Net effect on revenue", Figures: true, Share: 1),
            ],
            Enumerable
                .Range(0, draft.Sources.Bid.AppraisalYears + 1)
                .Select(year => Year(draft, year, own[year], usual[year], released[year]))
        );
    }

    private static Flow Running(BidOption option) =>
        option.Costs.Where(cost => cost.Kind is CostKind.Revenue or CostKind.Lifecycle).Select(cost => cost.Flow).Sum();

    private static CaseRow Year(CaseDraft draft, int index, decimal own, decimal usual, decimal released)
    {
        var year = draft.FirstYear + index;
        var key = FigureKey.Of(year);
        Figure Of(string part, string name, decimal value, string sheet) =>
            draft.Figures.Stated(
                $"revenue.{key}.{part}",
                $"{name}, {year}",
                value,
                FigureUnit.Pounds,
                "sum of the option's lines in the year",
                draft.BidRow(sheet, $"year {CaseDraft.Text(index)}")
            );
        var (a, b, c) = (
            Of("preferred", "Running cost, preferred", own, "Costs"),
            Of("bau", "Running cost, business as usual", usual, "Costs"),
            Of("released", "Cash released", released, "Benefits")
        );
        return new CaseRow([$"{year}", a, b, c, draft.Figures.Difference($"revenue.{key}.net", $"Net effect on revenue, {year}", a, b, c)]);
    }
}
