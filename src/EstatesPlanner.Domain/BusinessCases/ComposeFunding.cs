using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>Financial case: what the plan gives the scheme by pot and year, and the plan against the envelope.</summary>
internal static class ComposeFunding
{
    public static void Into(CaseDraft draft)
    {
        if (draft.Sources.Funding is not { Start: not null } funding || draft.Sources.Standing is not { } standing)
        {
            return;
        }

        var prices = standing.Round.PriceBase;
        var years = funding.Years.GroupBy(each => each.Year).OrderBy(group => group.Key).Select(group => Year(draft, funding, prices, group.Key, [.. group])).ToList();
        var scheme = draft.Figures.Sum("plan.scheme", "Funded by the plan", FigureUnit.Pounds, "sum of the years", years.Select(year => year.Scheme));
        draft.Chart("plan", ChartShape.Columns, "The plan against the envelope, all pots this scheme draws on", $"Plan {funding.Plan}",
            [.. years.Select(year => new ChartPoint($"{year.Year}", [year.Scheme.Id, year.Others.Id], Limit: year.Limit.Id))], ["This scheme", "Other schemes"], "Envelope", prices: $"{prices}");
        draft.Table("plan", "Funding by year", $"Plan {funding.Plan} of \"{standing.Round.Name}\", {funding.Status}; excluding VAT",
            [new("Year"), new("Pots", Share: 2), new("This scheme", Figures: true), new("All schemes", Figures: true), new("Envelope", Figures: true)],
            [
                .. years.Select(year => new CaseRow([$"{year.Year}", year.Pots, year.Scheme, year.All, year.Limit])),
                new CaseRow(["All years", "", scheme, "", ""], Total: true),
            ], prices: $"{prices}");
    }

    private static PlanYear Year(CaseDraft draft, CaseFunding funding, PriceBase prices, FinancialYear year, List<FundedYear> pots)
    {
        var figures = draft.Figures;
        SourceRow[] plan = [new() { File = $"Plan {funding.Plan}", Row = $"{year}" }];
        Figure Of(string part, string name, long value) => figures.StatedAt(prices, $"plan.{FigureKey.Of(year)}.{part}", $"{name}, {year}", value, "sum over the pots this scheme draws on", plan);
        var scheme = Of("scheme", "This scheme in the plan", pots.Sum(pot => pot.Scheme));
        var all = Of("all", "All schemes in the plan", pots.Sum(pot => pot.AllBids));
        var limit = Of("envelope", "Envelope", pots.Sum(pot => pot.Limit));
        var others = figures.Difference($"plan.{FigureKey.Of(year)}.others", $"Other schemes in the plan, {year}", all, scheme);
        return new PlanYear(year, string.Join(", ", pots.Select(pot => pot.Pot).Distinct(StringComparer.Ordinal)), scheme, all, others, limit);
    }

    private sealed record PlanYear(FinancialYear Year, string Pots, Figure Scheme, Figure All, Figure Others, Figure Limit);
}
