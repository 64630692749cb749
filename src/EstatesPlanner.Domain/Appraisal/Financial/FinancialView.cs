using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Appraisal.Financial;

/// <summary>
/// An option as the trust's own finances see it, beside the economic view: nominal, with VAT, capital charges and transfers, without what
/// others pay or
/// receive and without benefits that release no cash. Drawn from the same cost table; nothing in it touches the economic view.
/// </summary>
public sealed record FinancialView
{
    public required BidOption Option { get; init; }

    /// <summary>The one cost table, in both views.</summary>
    public required IReadOnlyList<CostInBothViews> Costs { get; init; }

    public required IReadOnlyList<AssetAccount> Assets { get; init; }

    public required IReadOnlyList<FinancialYearView> Years { get; init; }

    /// <summary>What was taken as given because nobody said.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }

    /// <summary>Against the headroom; business as usual is what the headroom is left beside, so it is not judged.</summary>
    public required Affordability Affordability { get; init; }

    /// <summary>One for each option; null where there is no deflator that covers the years.</summary>
    public static IReadOnlyList<FinancialView>? Of(AppraisalAnswer answer, FinancialTerms terms)
    {
        if (answer.Terms.Inflation(0) is null || answer.Terms.Inflation(answer.Model.Years) is null)
        {
            return null;
        }

        IReadOnlyList<FinancialView> views = [.. answer.Model.Options.Select(option => Of(option, answer, terms))];
        var bau = views.FirstOrDefault(view => view.Option.Role == OptionRole.BusinessAsUsual);
        return
        [
            .. views.Select(view =>
                view with
                {
                    Affordability = Affordability.Of(view.Years, bau?.Years, ReferenceEquals(view, bau) ? null : terms.Headroom),
                }
            ),
        ];
    }

    private static FinancialView Of(BidOption option, AppraisalAnswer answer, FinancialTerms terms)
    {
        var (model, cash) = (answer.Model, new CashTerms(answer.Terms));
        IReadOnlyList<CostInBothViews> costs = [.. option.Costs.Select(line => CostInBothViews.Of(option, line, cash, terms, model.Trust))];
        IReadOnlyList<AssetAccount> assets =
        [
            .. costs
                .Where(cost => cost.IsCapitalised && cost.IsOwn)
                .Select(cost => AssetAccount.Of(cost.Line, cost.Gross, terms.UsualLifeYears, model.Years)),
            .. RiskAsset(option, cash, terms, model.Years),
        ];
        var released = option
            .Benefits.Where(benefit =>
                benefit.Class == BenefitClass.CashReleasing && (benefit.Beneficiary is null || benefit.Beneficiary == model.Trust)
            )
            .Select(cash.Of)
            .Sum();
        IReadOnlyList<FinancialYearView> years =
        [
            .. Enumerable
                .Range(0, model.Years + 1)
                .Select(year => Year(option, costs, assets, released, cash, terms, model.FirstYear + year, year)),
        ];
        return new FinancialView
        {
            Option = option,
            Costs = costs,
            Assets = assets,
            Years = years,
            Assumptions = [.. FinancialAssumption.In(option, costs, terms)],
            Affordability = Affordability.Of(years, null, terms.Headroom),
        };
    }

    private static FinancialYearView Year(
        BidOption option,
        IReadOnlyList<CostInBothViews> costs,
        IReadOnlyList<AssetAccount> assets,
        Flow released,
        CashTerms cash,
        FinancialTerms terms,
        FinancialYear financialYear,
        int year
    )
    {
        var rate = terms.Pdc.Of(financialYear).Percent;
        var (capital, running) = (costs.Where(cost => cost.IsCapitalised), costs.Where(cost => !cost.IsCapitalised));
        decimal Risk(CostKind kind) =>
            option.Risks.Where(risk => risk.Kind == kind && risk.Year == year).Sum(risk => cash.Of(risk.ExpectedCost, year));
        return new FinancialYearView
        {
            Index = year,
            Year = financialYear,
            Capital = capital.Sum(cost => cost.Net[year] + cost.Bias[year]) + Risk(CostKind.Capital),
            CapitalVat = capital.Sum(cost => cost.Vat[year]),
            Donated = assets.Sum(asset => asset.Years[year].Additions * (1 - asset.OwnShare)),
            Running = running.Sum(cost => cost.Net[year] + cost.Bias[year]) + Risk(CostKind.Revenue),
            Risk = Risk(CostKind.Revenue),
            CapitalRisk = Risk(CostKind.Capital),
            RunningVat = running.Sum(cost => cost.Vat[year]),
            CashReleased = released[year],
            Depreciation = assets.Sum(asset => asset.Years[year].Depreciation * asset.OwnShare),
            DonatedDepreciation = assets.Sum(asset => asset.Years[year].Depreciation * (1 - asset.OwnShare)),
            Impairment = assets.Sum(asset => asset.Years[year].Impairment),
            Pdc = assets.Sum(asset => PdcDividend.Of(rate, asset.Years[year].Opening, asset.Years[year].Closing) * asset.OwnShare),
            Released = option.Replaces.Aggregate(ReleasedCharges.None, (sum, asset) => sum + ReleasedCharges.Of(asset, year, rate)),
            NetBookValue = assets.Sum(asset => asset.Years[year].Closing),
        };
    }

    /// <summary>Capital risk that comes true is part of what the asset costs.</summary>
    private static IEnumerable<AssetAccount> RiskAsset(BidOption option, CashTerms cash, FinancialTerms terms, int lastYear)
    {
        var risks = option.Risks.Where(risk => risk is { Kind: CostKind.Capital } && risk.ExpectedCost != 0).ToList();
        var expected = Flow.Of(risks.Select(risk => KeyValuePair.Create(risk.Year, cash.Of(risk.ExpectedCost, risk.Year))));
        return risks.Count == 0
            ? []
            :
            [
                AssetAccount.Of(
                    new CostLine
                    {
                        Id = "capital-risk",
                        Name = "Expected capital risk",
                        Kind = CostKind.Capital,
                        Flow = expected,
                    },
                    expected,
                    terms.UsualLifeYears,
                    lastYear
                ),
            ];
    }
}
