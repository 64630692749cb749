using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Json;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>One option of the file.</summary>
internal static class OptionPart
{
    public static BidOption Read(JsonPlace place, int years, BiasReference bias)
    {
        var option = place.Members(
            "id",
            "name",
            "role",
            "description",
            "costs",
            "benefits",
            "risks",
            "optimismBias",
            "residual",
            "replaces"
        );
        IReadOnlyList<CostLine> costs = [.. option.Items("costs").Select(cost => Cost(cost, years))];
        return new BidOption
        {
            Id = option["id"].Text(),
            Name = option["name"].Text(),
            Role = option["role"].Word<OptionRole>(),
            Description = option.Maybe("description")?.Text() ?? "",
            Costs = costs,
            Benefits = [.. option.Items("benefits").Select(benefit => BenefitOf(benefit, years))],
            Risks = [.. option.Items("risks").Select(Risk)],
            Replaces = [.. option.Items("replaces").Select(FinancialPart.Replaced)],
            OptimismBias = option.Maybe("optimismBias") is { } uplift ? BiasPart.Read(uplift, bias) : null,
            Residual = option.Maybe("residual") is { } residual ? ResidualOf(residual, costs) : null,
        };
    }

    private static CostLine Cost(JsonPlace place, int years)
    {
        var cost = place.Members(
            "id",
            "name",
            "kind",
            "flow",
            "terms",
            "relativePricePercent",
            "payer",
            "range",
            "vatPercent",
            "vatRecoverablePercent",
            "asset"
        );
        return new CostLine
        {
            Id = cost["id"].Text(),
            Name = cost["name"].Text(),
            Kind = cost["kind"].Word<CostKind>(),
            Flow = FlowPart.Read(cost["flow"], years),
            Terms = Terms(cost),
            RelativePricePercent = cost.Maybe("relativePricePercent")?.Number(),
            Payer = cost.Maybe("payer")?.Text(),
            Range = SensitivityPart.OfLine(cost),
            VatPercent = cost.Maybe("vatPercent")?.Number(),
            VatRecoverablePercent = cost.Maybe("vatRecoverablePercent")?.Number(),
            Asset = FinancialPart.Asset(cost),
        };
    }

    private static Benefit BenefitOf(JsonPlace place, int years)
    {
        var benefit = place.Members(
            "id",
            "name",
            "class",
            "stream",
            "beneficiary",
            "resourceKey",
            "flow",
            "terms",
            "relativePricePercent",
            "service",
            "baselineInputCost",
            "unit",
            "quantityPerYear",
            "owner",
            "evidence",
            "range"
        );
        var kind = benefit["class"].Word<BenefitClass>();
        return new Benefit
        {
            Id = benefit["id"].Text(),
            Name = benefit["name"].Text(),
            Class = kind,
            Stream = benefit.Maybe("stream")?.Word<BenefitStream>() ?? BenefitStream.Standard,
            Beneficiary = benefit.Maybe("beneficiary")?.Text(),
            ResourceKey = benefit.Maybe("resourceKey")?.Text(),
            Flow = kind == BenefitClass.Unmonetised && benefit.Maybe("flow") is null ? Flow.None : FlowPart.Read(benefit["flow"], years),
            Terms = Terms(benefit),
            RelativePricePercent = benefit.Maybe("relativePricePercent")?.Number(),
            Service = benefit.Maybe("service")?.Text(),
            BaselineInputCost = benefit.Maybe("baselineInputCost")?.Number(),
            Unit = benefit.Maybe("unit")?.Text(),
            QuantityPerYear = benefit.Maybe("quantityPerYear")?.Number(),
            Owner = benefit.Maybe("owner")?.Text(),
            Evidence = benefit.Maybe("evidence")?.Text(),
            Range = SensitivityPart.OfLine(benefit),
        };
    }

    private static RiskCost Risk(JsonPlace place)
    {
        var risk = place.Members("id", "name", "probability", "impact", "year", "kind");
        return new RiskCost
        {
            Id = risk["id"].Text(),
            Name = risk["name"].Text(),
            Probability = risk["probability"].Number(),
            Impact = risk["impact"].Number(),
            Year = risk["year"].Whole(),
            Kind = risk.Maybe("kind")?.Word<CostKind>() ?? CostKind.Revenue,
        };
    }

    private static PriceTerms Terms(JsonMembers line) => line.Maybe("terms")?.Word<PriceTerms>() ?? PriceTerms.Real;

    private static string LineOf(JsonPlace id, IReadOnlyList<CostLine> costs) =>
        costs.FirstOrDefault(cost => cost.Id == id.Text()) switch
        {
            null => throw id.Refuse($"There is no cost line {id.Text()}."),
            { IsEconomic: false } => throw id.Refuse(
                $"Cost line {id.Text()} is a transfer, which makes no asset: leave it out of the base."
            ),
            var line => line.Id,
        };

    /// <summary>A stated amount, or the straight line of an asset's life: <c>{ "year": 20, "lifeYears": 60, "base": ["c2"] }</c>.</summary>
    private static Residual ResidualOf(JsonPlace place, IReadOnlyList<CostLine> costs)
    {
        var residual = place.Members("year", "amount", "lifeYears", "base");
        var year = residual["year"].Whole();
        if (residual.Maybe("lifeYears") is not { } life)
        {
            return new Residual(year, residual["amount"].Number());
        }

        if (residual.Maybe("amount") is { } amount)
        {
            throw amount.Refuse("A residual has an amount, or lifeYears and base, but not both.");
        }

        if (life.Whole() < 1)
        {
            throw life.Refuse("A life is at least 1 year.");
        }

        var lines = residual["base"].Items().Select(id => LineOf(id, costs)).ToList();
        return RemainingLifeValue.Of(costs, lines, life.Whole(), year);
    }
}
