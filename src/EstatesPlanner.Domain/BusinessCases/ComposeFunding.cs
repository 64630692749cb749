using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// Financial case: what the plan gives the scheme by pot and year, the plan against the envelope, and the funding of the ask by year with
/// the gap.
/// </summary>
internal static class ComposeFunding
{
    public static void Into(CaseDraft draft)
    {
        Plan(draft);
        if (draft.Figures.Find("capital.exvat") is { Value: not 0 })
        {
            Ask(draft);
        }
    }

    private static void Plan(CaseDraft draft)
    {
        if (draft.Sources.Funding is not { Start: not null } funding || draft.Sources.Standing is not { } standing)
        {
            return;
        }

        var prices = standing.Round.PriceBase;
        var years = funding
            .Years.GroupBy(each => each.Year)
            .OrderBy(group => group.Key)
            .Select(group => Year(draft, funding, prices, group.Key, [.. group]))
            .ToList();
        var scheme = draft.Figures.Sum(
            "plan.scheme",
            "Funded by the plan",
            FigureUnit.Pounds,
            "sum of the years",
            years.Select(year => year.Scheme)
        );
        draft.Chart(
            "plan",
            ChartShape.Columns,
            "The plan against the envelope, all pots this scheme draws on",
            funding.Name,
            [.. years.Select(year => new ChartPoint($"{year.Year}", [year.Scheme.Id, year.Others.Id], Limit: year.Limit.Id))],
            ["This scheme", "Other schemes"],
            "Envelope",
            prices: $"{prices}"
        );
        draft.Table(
            "plan",
            "The plan by year",
            $"{funding.Name} for \"{standing.Round.Name}\", {funding.Status}; excluding VAT and optimism bias",
            [
                new("Year"),
                new("Pots", Share: 2),
                new("This scheme", Figures: true),
                new("All schemes", Figures: true),
                new("Envelope", Figures: true),
            ],
            [
                .. years.Select(year => new CaseRow([$"{year.Year}", year.Pots, year.Scheme, year.All, year.Limit])),
                new CaseRow(["All years", "", scheme, "", ""], Total: true),
            ],
            prices: $"{prices}"
        );
    }

    private static PlanYear Year(CaseDraft draft, CaseFunding funding, PriceBase prices, FinancialYear year, List<FundedYear> pots)
    {
        var figures = draft.Figures;
        SourceRow[] plan = [new() { File = funding.Name, Row = $"{year}" }];
        Figure Of(string part, string name, long value) =>
            figures.StatedAt(
                prices,
                $"plan.{FigureKey.Of(year)}.{part}",
                $"{name}, {year}",
                value,
                "sum over the pots this scheme draws on",
                plan
            );
        var scheme = Of("scheme", "This scheme in the plan", pots.Sum(pot => pot.Scheme));
        var all = Of("all", "All schemes in the plan", pots.Sum(pot => pot.AllBids));
        var limit = Of("envelope", "Envelope", pots.Sum(pot => pot.Limit));
        var others = figures.Difference($"plan.{FigureKey.Of(year)}.others", $"Other schemes in the plan, {year}", all, scheme);
        return new PlanYear(
            year,
            string.Join(", ", pots.Select(pot => pot.Pot).Distinct(StringComparer.Ordinal)),
            scheme,
            all,
            others,
            limit
        );
    }

    private static void Ask(CaseDraft draft)
    {
        var cover = AskCover.Of(draft);
        var (figures, hasVat) = (draft.Figures, draft.Figures["capital.vat"].Value != 0);
        var rows = cover.Years.Select(year => AskRow(draft, year, hasVat)).ToList();
        Figure Total(string part, string name, IEnumerable<Figure> of) =>
            figures.Sum($"funding.{part}", name, FigureUnit.Pounds, "sum of the years", of);
        var plan = Total("plan", "Funding from the plan", rows.Select(row => row.Plan));
        var vat = hasVat ? Total("vat", "VAT with a source of funding", rows.Select(row => row.Vat!)) : null;
        draft.Table(
            "funding",
            "Funding of the ask by year, and the gap",
            $"{draft.BidName}; {draft.Sources.Funding?.Name ?? "no plan made"}; the ask is {ComposeAsk.Basis(draft)}",
            [
                new("Year"),
                new("The ask", Figures: true),
                new("From the plan", Figures: true),
                .. hasVat ? [new CaseColumn(VatHeading(cover), Figures: true, Share: 2)] : Array.Empty<CaseColumn>(),
                new("Gap", Figures: true),
            ],
            [
                .. rows.Select(row => new CaseRow([
                    row.Year,
                    row.Ask,
                    row.Plan,
                    .. hasVat ? [(CaseCell)row.Vat] : Array.Empty<CaseCell>(),
                    row.Gap,
                ])),
                new CaseRow(
                    [
                        "All years",
                        ComposeAsk.Of(draft),
                        plan,
                        .. hasVat ? [(CaseCell)vat] : Array.Empty<CaseCell>(),
                        Total("gap", "The ask less its funding", rows.Select(row => row.Gap)),
                    ],
                    Total: true
                ),
            ],
            prices: figures.Find("capital.cash") is null ? null : "in the money of each year"
        );
    }

    private static string VatHeading(AskCover cover) => cover.VatSource is { } source ? $"VAT, from {source}" : "VAT, no source named";

    private static AskYear AskRow(CaseDraft draft, CoverYear year, bool hasVat)
    {
        var figures = draft.Figures;
        var key = FigureKey.Of(year.Year);
        Figure Of(string part, string name, decimal value, string how, FigureInput from) =>
            figures.Find("capital.cash") is null
                ? figures.Engine($"funding.{key}.{part}", $"{name}, {year.Year}", value, FigureUnit.Pounds, how, [from])
                : figures.Cash($"funding.{key}.{part}", $"{name}, {year.Year}", value, how, from);
        var ask =
            figures.Find(ComposeAsk.YearId(draft, year.Year))
            ?? Of("ask", "The ask", 0, "the bid asks for nothing in the year", FigureInput.Of(draft.BidRow("Costs", $"{year.Year}")));
        var plan = Of(
            "plan",
            "Funding from the plan",
            year.Plan,
            $"what the plan spends on the scheme, carried to the prices of the ask by {draft.Sources.Index.Name}",
            figures.Find($"plan.{key}.scheme") is { } given
                ? FigureInput.Of(given)
                : FigureInput.Of(new SourceRow { File = draft.Sources.Funding?.Name ?? "No plan" })
        );
        var vat = hasVat
            ? Of(
                "vat",
                "VAT with a source of funding",
                year.VatCovered,
                "VAT not recovered, as far as its source covers it (AskCover)",
                FigureInput.Of(draft.BidRow("Bids", "vat source"))
            )
            : null;
        return new AskYear(
            $"{year.Year}",
            ask,
            plan,
            vat,
            figures.Difference($"funding.{key}.gap", $"The ask less its funding, {year.Year}", ask, vat is null ? [plan] : [plan, vat])
        );
    }

    private sealed record PlanYear(FinancialYear Year, string Pots, Figure Scheme, Figure All, Figure Others, Figure Limit);

    private sealed record AskYear(string Year, Figure Ask, Figure Plan, Figure? Vat, Figure Gap);
}
