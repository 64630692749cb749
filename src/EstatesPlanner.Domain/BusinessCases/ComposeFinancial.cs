using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>Financial case: capital from the bid's price excluding VAT to what has to be found, by year, and in cash.</summary>
internal static class ComposeFinancial
{
    public static void Into(CaseDraft draft)
    {
        var bands = VatBand.In(draft);
        var years = CapitalYears(draft, bands).ToList();
        var net = Years(draft, "capital.exvat", "Capital excluding VAT", years.Select(year => year.Net));
        var tax = Years(draft, "capital.vat", "VAT not recovered", years.Select(year => year.Vat));
        var gross = draft.Figures.Sum(
            "capital.incvat",
            "Capital including VAT",
            FigureUnit.Pounds,
            "capital excluding VAT + VAT not recovered",
            [net, tax]
        );
        if (years.Count == 0)
        {
            return;
        }

        Bridge(draft, net, tax, gross, bands);
        ByYear(draft, years, net, tax, gross);
        ByRate(draft, bands, years, net, tax);
    }

    private static IEnumerable<CapitalYear> CapitalYears(CaseDraft draft, IReadOnlyList<VatBand> bands)
    {
        var figures = draft.Figures;
        foreach (var index in bands.SelectMany(band => band.Lines).SelectMany(entry => entry.Line.Flow.Amounts.Keys).Distinct().Order())
        {
            var year = draft.FirstYear + index;
            var (id, row) = (
                $"capital.{FigureKey.Of(year)}",
                draft.BidRow("Costs", $"{draft.Preferred!.Name}, year {CaseDraft.Text(index)}")
            );
            IReadOnlyList<BandYear> parts =
            [
                .. bands
                    .Where(band => band[index] != 0)
                    .Select(band =>
                    {
                        var part = figures.Stated(
                            band.IdOf($"{id}.exvat"),
                            band.LabelOf($"Capital excluding VAT, {year}"),
                            band[index],
                            FigureUnit.Pounds,
                            "sum of the preferred option's capital lines in the year",
                            row
                        );
                        return new BandYear(
                            band,
                            part,
                            figures.Product(
                                band.IdOf($"{id}.vat"),
                                band.LabelOf($"VAT not recovered, {year}"),
                                FigureUnit.Pounds,
                                part,
                                band.Rate,
                                band.Kept
                            )
                        );
                    }),
            ];
            var net = Whole(figures, $"{id}.exvat", $"Capital excluding VAT, {year}", parts.Select(part => part.Net));
            var vat = Whole(figures, $"{id}.vat", $"VAT not recovered, {year}", parts.Select(part => part.Vat));
            yield return new CapitalYear(
                index,
                year,
                net,
                vat,
                figures.Sum(
                    $"{id}.incvat",
                    $"Capital including VAT, {year}",
                    FigureUnit.Pounds,
                    "capital excluding VAT + VAT not recovered",
                    [net, vat]
                ),
                parts
            );
        }
    }

    /// <summary>The one figure that is the whole already, or the sum of the bands'.</summary>
    private static Figure Whole(FigureBook figures, string id, string label, IEnumerable<Figure> bands) =>
        figures.Find(id) ?? figures.Sum(id, label, FigureUnit.Pounds, "sum over the rates of VAT", bands);

    private static Figure Years(CaseDraft draft, string id, string label, IEnumerable<Figure> years) =>
        draft.Figures.Sum(id, label, FigureUnit.Pounds, "sum of the years", years);

    private static void Bridge(CaseDraft draft, Figure net, Figure vat, Figure gross, IReadOnlyList<VatBand> bands)
    {
        var figures = draft.Figures;
        var rows = new List<CaseRow>
        {
            new(["Capital excluding VAT", net]),
            new(["VAT not recovered", vat]),
            new(["Capital including VAT", gross], Total: true),
        };
        var points = new List<ChartPoint> { new("Capital excluding VAT", [net.Id], Whole: true), new("VAT not recovered", [vat.Id]) };
        if (draft.Preferred?.OptimismBias is { Percent: not 0 } bias)
        {
            var percent =
                figures.Find($"bias.percent.{draft.Key(draft.Preferred)}")
                ?? figures.Stated(
                    $"bias.percent.{draft.Key(draft.Preferred)}",
                    $"Optimism bias per cent, {draft.Preferred.Name}",
                    bias.Percent,
                    FigureUnit.Percent,
                    "stated by the bid",
                    draft.BidRow("Options", draft.Preferred.Name)
                );
            var parts = bands.Select(band => BiasOf(draft, band, bias, percent)).OfType<BandYear>().ToList();
            var amount = Whole(figures, "capital.bias", "Optimism bias on capital", parts.Select(part => part.Net));
            var tax = Whole(figures, "capital.bias.vat", "VAT on optimism bias", parts.Select(part => part.Vat));
            var uplift = figures.Sum(
                "capital.bias.incvat",
                "Optimism bias including VAT",
                FigureUnit.Pounds,
                "optimism bias + VAT on it",
                [amount, tax]
            );
            rows.AddRange([new(["Optimism bias", amount]), new(["VAT on optimism bias", tax])]);
            points.AddRange([new("Optimism bias", [amount.Id]), new("VAT on optimism bias", [tax.Id])]);
            var total = figures.Sum(
                "capital.total",
                "Capital including VAT and optimism bias",
                FigureUnit.Pounds,
                "capital including VAT + optimism bias including VAT",
                [gross, uplift]
            );
            rows.Add(new(["Capital including VAT and optimism bias", total], Total: true));
            points.Add(new("Including VAT and optimism bias", [total.Id], Whole: true));
        }
        else
        {
            points.Add(new("Capital including VAT", [gross.Id], Whole: true));
        }

        draft.Chart("capital-bridge", ChartShape.Bridge, "Capital cost from the price excluding VAT to the total", draft.BidName, points);
        draft.Table("capital-bridge", "Capital cost", draft.BidName, [new("Item"), new("Amount", Figures: true)], rows);
    }

    /// <summary>Optimism bias on the lines of a band, undiscounted; null where none of them carries it.</summary>
    private static BandYear? BiasOf(CaseDraft draft, VatBand band, OptimismBias bias, Figure percent)
    {
        var (figures, named) = (
            draft.Figures,
            band.Lines.Where(entry => bias.Base.Contains(entry.Line.Id, StringComparer.Ordinal)).ToList()
        );
        if (named.Count == 0)
        {
            return null;
        }

        var lines = figures.Sum(
            band.IdOf("capital.bias.base"),
            band.LabelOf("Capital lines that carry optimism bias"),
            FigureUnit.Pounds,
            "sum of the lines named as the base, undiscounted",
            named.Select(entry => ComposeOption.CostLine(draft, draft.Preferred!, entry.Line, entry.Place))
        );
        var amount = figures.Product(
            band.IdOf("capital.bias"),
            band.LabelOf("Optimism bias on capital"),
            FigureUnit.Pounds,
            percent,
            lines
        );
        return new BandYear(
            band,
            amount,
            figures.Product(
                band.IdOf("capital.bias.vat"),
                band.LabelOf("VAT on optimism bias"),
                FigureUnit.Pounds,
                amount,
                band.Rate,
                band.Kept
            )
        );
    }

    /// <summary>Where lines bear VAT in different ways, what each way comes to.</summary>
    private static void ByRate(CaseDraft draft, IReadOnlyList<VatBand> bands, List<CapitalYear> years, Figure net, Figure vat)
    {
        if (bands.Count < 2)
        {
            return;
        }

        var parts = years.SelectMany(year => year.Bands).ToLookup(part => part.Band);
        draft.Table(
            "capital-vat",
            "VAT on capital",
            $"{draft.BidName}; {string.Join("; ", bands.Where(band => band.Vat.IsAssumed).Select(band => $"{band.Names}: {draft.Sources.Finance.CapitalVatSource}").DefaultIfEmpty("rates as the bid states them"))}",
            [
                new("Lines", Share: 3),
                new("Rate", Figures: true),
                new("Not recovered", Figures: true),
                new("Excluding VAT", Figures: true),
                new("VAT", Figures: true),
            ],
            [
                .. bands.Select(band => new CaseRow([
                    band.Names,
                    band.Rate,
                    band.Kept,
                    Years(draft, band.IdOf("capital.exvat"), band.LabelOf("Capital excluding VAT"), parts[band].Select(part => part.Net)),
                    Years(draft, band.IdOf("capital.vat"), band.LabelOf("VAT not recovered"), parts[band].Select(part => part.Vat)),
                ])),
                new CaseRow(["All lines", "", "", net, vat], Total: true),
            ]
        );
    }

    private static void ByYear(CaseDraft draft, List<CapitalYear> years, Figure net, Figure vat, Figure gross)
    {
        var money = CapitalCash.Of(draft);
        IReadOnlyList<Figure> cash = money is null ? [] : [.. years.Select(year => Cash(draft, year, money))];
        var total = money is null
            ? null
            : draft.Figures.Sum(
                "capital.cash",
                "Capital including VAT, in the money of each year",
                FigureUnit.Pounds,
                "sum of the years",
                cash
            );
        draft.Chart(
            "capital-years",
            ChartShape.Columns,
            "Capital by year",
            draft.BidName,
            [.. years.Select(year => new ChartPoint($"{year.Year}", [year.Net.Id, year.Vat.Id]))],
            ["Capital excluding VAT", "VAT not recovered"]
        );
        draft.Table(
            "capital-years",
            "Capital by year",
            money is null ? draft.BidName : $"{draft.BidName}; the money of each year by {draft.Sources.Index.Name}",
            [
                new("Year"),
                new("Excluding VAT", Figures: true),
                new("VAT", Figures: true),
                new("Including VAT", Figures: true),
                .. money is null ? Array.Empty<CaseColumn>() : [new("Including VAT, in the money of the year", Figures: true, Share: 1)],
            ],
            [
                .. years.Select(
                    (year, i) =>
                        new CaseRow([
                            $"{year.Year}",
                            year.Net,
                            year.Vat,
                            year.Gross,
                            .. money is null ? Array.Empty<CaseCell>() : [(CaseCell)cash[i]],
                        ])
                ),
                new CaseRow(["All years", net, vat, gross, .. money is null ? Array.Empty<CaseCell>() : [(CaseCell)total]], Total: true),
            ]
        );
        ComposeAsk.Into(draft, money);
    }

    private static Figure Cash(CaseDraft draft, CapitalYear year, CapitalCash cash) =>
        draft.Figures.Cash(
            $"capital.{FigureKey.Of(year.Year)}.cash",
            $"Capital including VAT, in the money of the year, {year.Year}",
            cash.Net[year.Index] + cash.Vat[year.Index],
            $"each capital line in the money of the year by {draft.Sources.Index.Name}, with the VAT that is not recovered (CapitalCash)",
            FigureInput.Of(year.Gross),
            FigureInput.Of(new SourceRow { File = draft.Sources.Index.Name })
        );

    private sealed record CapitalYear(int Index, FinancialYear Year, Figure Net, Figure Vat, Figure Gross, IReadOnlyList<BandYear> Bands);

    /// <summary>What a band's lines come to: excluding VAT, and the VAT that is not recovered.</summary>
    private sealed record BandYear(VatBand Band, Figure Net, Figure Vat);
}
