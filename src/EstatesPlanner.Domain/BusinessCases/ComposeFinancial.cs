using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>Financial case: capital from the bid's price excluding VAT to what has to be found, by year, and in cash.</summary>
internal static class ComposeFinancial
{
    public static void Into(CaseDraft draft)
    {
        var figures = draft.Figures;
        var vat = draft.Sources.Vat;
        var rate = figures.Stated("vat.rate", "Rate of VAT", vat.RatePercent, FigureUnit.Percent, vat.Source, new SourceRow { File = vat.Source });
        var kept = figures.Stated("vat.kept", "Share of VAT not recovered", 100 - vat.RecoveredPercent, FigureUnit.Percent, vat.Source, new SourceRow { File = vat.Source });
        if (vat.RecoveredPercent != 0)
        {
            figures.Stated("vat.recovered", "Share of VAT recovered", vat.RecoveredPercent, FigureUnit.Percent, vat.Source, new SourceRow { File = vat.Source });
        }

        var years = CapitalYears(draft).ToList();
        var net = figures.Sum("capital.exvat", "Capital excluding VAT", FigureUnit.Pounds, "sum of the years", years.Select(year => year.Net));
        var tax = figures.Sum("capital.vat", "VAT not recovered", FigureUnit.Pounds, "sum of the years", years.Select(year => year.Vat));
        var gross = figures.Sum("capital.incvat", "Capital including VAT", FigureUnit.Pounds, "capital excluding VAT + VAT not recovered", [net, tax]);
        if (years.Count == 0)
        {
            return;
        }

        Bridge(draft, net, tax, gross, rate, kept);
        ByYear(draft, years, net, tax, gross);
    }

    /// <summary>The first year of the preferred option: the plan's, where a plan funds it, or the earliest the bid may begin.</summary>
    public static FinancialYear FirstYear(CaseDraft draft) =>
        draft.Sources.Funding?.Start ?? (draft.Sources.Bid.StartYears.Count > 0 ? draft.Sources.Bid.StartYears.Min() : draft.Sources.PriceBase.Year);

    private static IEnumerable<CapitalYear> CapitalYears(CaseDraft draft)
    {
        var figures = draft.Figures;
        foreach (var index in draft.Sources.Bid.Capital.Amounts.Keys.Order())
        {
            var year = FirstYear(draft) + index;
            var key = FigureKey.Of(year);
            var net = figures.Stated($"capital.{key}.exvat", $"Capital excluding VAT, {year}", draft.Sources.Bid.Capital[index], FigureUnit.Pounds, "sum of the preferred option's capital lines in the year", draft.BidRow("Costs", $"{draft.Preferred!.Id}, year {CaseDraft.Text(index)}"));
            var vat = figures.Product($"capital.{key}.vat", $"VAT not recovered, {year}", FigureUnit.Pounds, net, figures["vat.rate"], figures["vat.kept"]);
            yield return new CapitalYear(year, net, vat, figures.Sum($"capital.{key}.incvat", $"Capital including VAT, {year}", FigureUnit.Pounds, "capital excluding VAT + VAT not recovered", [net, vat]));
        }
    }

    private static void Bridge(CaseDraft draft, Figure net, Figure vat, Figure gross, Figure rate, Figure kept)
    {
        var figures = draft.Figures;
        var rows = new List<CaseRow> { new(["Capital excluding VAT", net]), new(["VAT not recovered", vat]), new(["Capital including VAT", gross], Total: true) };
        var points = new List<ChartPoint> { new("Capital excluding VAT", [net.Id], Whole: true), new("VAT not recovered", [vat.Id]) };
        if (draft.Preferred?.OptimismBias is { Percent: not 0 } bias)
        {
            var percent = figures.Find($"bias.percent.{draft.Key(draft.Preferred)}") ?? figures.Stated($"bias.percent.{draft.Key(draft.Preferred)}", $"Optimism bias per cent, {draft.Preferred.Name}", bias.Percent, FigureUnit.Percent, "stated by the bid", draft.BidRow("Options", draft.Preferred.Id));
            var named = draft.Preferred.Costs.Select((cost, i) => (cost, i)).Where(entry => entry.cost.Kind == CostKind.Capital && bias.Base.Contains(entry.cost.Id, StringComparer.Ordinal));
            var @base = figures.Sum("capital.bias.base", "Capital lines that carry optimism bias", FigureUnit.Pounds, "sum of the lines named as the base, undiscounted", named.Select(entry => ComposeOption.CostLine(draft, draft.Preferred, entry.cost, entry.i)));
            var amount = figures.Product("capital.bias", "Optimism bias on capital", FigureUnit.Pounds, percent, @base);
            var tax = figures.Product("capital.bias.vat", "VAT on optimism bias", FigureUnit.Pounds, amount, rate, kept);
            var uplift = figures.Sum("capital.bias.incvat", "Optimism bias including VAT", FigureUnit.Pounds, "optimism bias + VAT on it", [amount, tax]);
            rows.AddRange([new(["Optimism bias", amount]), new(["VAT on optimism bias", tax])]);
            points.AddRange([new("Optimism bias", [amount.Id]), new("VAT on optimism bias", [tax.Id])]);
            var total = figures.Sum("capital.total", "Capital including VAT and optimism bias", FigureUnit.Pounds, "capital including VAT + optimism bias including VAT", [gross, uplift]);
            rows.Add(new(["Capital including VAT and optimism bias", total], Total: true));
            points.Add(new("Including VAT and optimism bias", [total.Id], Whole: true));
        }
        else
        {
            points.Add(new("Capital including VAT", [gross.Id], Whole: true));
        }

        draft.Chart("capital-bridge", ChartShape.Bridge, "Capital cost from the price excluding VAT to the total", draft.BidName, points);
        draft.Table("capital-bridge", "Capital cost", $"{draft.BidName}; {draft.Sources.Vat.Source}", [new("Item"), new("Amount", Figures: true)], rows);
    }

    private static void ByYear(CaseDraft draft, List<CapitalYear> years, Figure net, Figure vat, Figure gross)
    {
        var cash = years.ConvertAll(year => Cash(draft, year));
        var hasCash = cash.TrueForAll(each => each is not null);
        var total = hasCash ? draft.Figures.Sum("capital.cash", "Capital including VAT, in cash", FigureUnit.Pounds, "sum of the years", cash.OfType<Figure>()) : null;
        draft.Chart("capital-years", ChartShape.Columns, "Capital by year", draft.BidName, [.. years.Select(year => new ChartPoint($"{year.Year}", [year.Net.Id, year.Vat.Id]))], ["Capital excluding VAT", "VAT not recovered"]);
        draft.Table("capital-years", "Capital by year", hasCash ? $"{draft.BidName}; cash by {draft.Sources.Index.Name}" : draft.BidName,
            [new("Year"), new("Excluding VAT", Figures: true), new("VAT", Figures: true), new("Including VAT", Figures: true), .. hasCash ? [new CaseColumn("In cash", Figures: true)] : Array.Empty<CaseColumn>()],
            [
                .. years.Select((year, i) => new CaseRow([$"{year.Year}", year.Net, year.Vat, year.Gross, .. hasCash ? [(CaseCell)cash[i]] : Array.Empty<CaseCell>()])),
                new CaseRow(["All years", net, vat, gross, .. hasCash ? [(CaseCell)total] : Array.Empty<CaseCell>()], Total: true),
            ]);
    }

    /// <summary>The year's amount in the money of that year, or null where the index does not reach it.</summary>
    private static Figure? Cash(CaseDraft draft, CapitalYear year) => draft.Sources.Index.Factor(draft.Sources.PriceBase, new PriceBase(year.Year)) is { } factor
        ? draft.Figures.Cash($"capital.{FigureKey.Of(year.Year)}.cash", $"Capital including VAT, in cash, {year.Year}", year.Gross.Value * factor,
            $"capital including VAT × {draft.Sources.Index.Name} {year.Year} ÷ {draft.Sources.PriceBase}", FigureInput.Of(year.Gross), FigureInput.Of(new SourceRow { File = draft.Sources.Index.Name }))
        : null;

    private sealed record CapitalYear(FinancialYear Year, Figure Net, Figure Vat, Figure Gross);
}
