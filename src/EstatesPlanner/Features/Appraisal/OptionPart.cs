using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Json;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>One option of the file.</summary>
internal static class OptionPart
{
    public static BidOption Read(JsonPlace place, int years)
    {
        var option = place.Members("id", "name", "role", "description", "costs", "benefits", "risks", "optimismBias", "residual");
        return new BidOption
        {
            Id = option["id"].Text(),
            Name = option["name"].Text(),
            Role = option["role"].Word<OptionRole>(),
            Description = option.Maybe("description")?.Text() ?? "",
            Costs = [.. option.Items("costs").Select(cost => Cost(cost, years))],
            Benefits = [.. option.Items("benefits").Select(benefit => BenefitOf(benefit, years))],
            Risks = [.. option.Items("risks").Select(Risk)],
            OptimismBias = option.Maybe("optimismBias") is { } bias ? Bias(bias) : null,
            Residual = option.Maybe("residual") is { } residual ? ResidualOf(residual) : null,
        };
    }

    private static CostLine Cost(JsonPlace place, int years)
    {
        var cost = place.Members("id", "name", "kind", "flow");
        return new CostLine { Id = cost["id"].Text(), Name = cost["name"].Text(), Kind = cost["kind"].Word<CostKind>(), Flow = FlowPart.Read(cost["flow"], years) };
    }

    private static Benefit BenefitOf(JsonPlace place, int years)
    {
        var benefit = place.Members(
            "id", "name", "class", "stream", "beneficiary", "resourceKey", "flow", "service", "baselineInputCost", "unit", "quantityPerYear", "owner", "evidence");
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
            Service = benefit.Maybe("service")?.Text(),
            BaselineInputCost = benefit.Maybe("baselineInputCost")?.Number(),
            Unit = benefit.Maybe("unit")?.Text(),
            QuantityPerYear = benefit.Maybe("quantityPerYear")?.Number(),
            Owner = benefit.Maybe("owner")?.Text(),
            Evidence = benefit.Maybe("evidence")?.Text(),
        };
    }

    private static RiskCost Risk(JsonPlace place)
    {
        var risk = place.Members("id", "name", "probability", "impact", "year");
        return new RiskCost
        {
            Id = risk["id"].Text(),
            Name = risk["name"].Text(),
            Probability = risk["probability"].Number(),
            Impact = risk["impact"].Number(),
            Year = risk["year"].Whole(),
        };
    }

    private static OptimismBias Bias(JsonPlace place)
    {
        var bias = place.Members("percent", "base");
        return new OptimismBias { Percent = bias["percent"].Number(), Base = [.. bias["base"].Items().Select(id => id.Text())] };
    }

    private static Residual ResidualOf(JsonPlace place)
    {
        var residual = place.Members("year", "amount");
        return new Residual(residual["year"].Whole(), residual["amount"].Number());
    }
}
