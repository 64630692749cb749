using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Json;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>
/// Who receives the benefits: <c>distribution</c>. A group states its <c>incomeRatio</c> (everybody's median income ÷ the group's), or its
/// <c>medianIncome</c> where the whole states one.
/// </summary>
internal static class DistributionPart
{
    public static DistributionalWeights? Read(JsonPlace? place)
    {
        if (place?.Members("medianIncome", "groups", "shares", "elasticities", "source") is not { } distribution)
        {
            return null;
        }

        var median = distribution.Maybe("medianIncome");
        return new DistributionalWeights
        {
            Groups = [.. distribution["groups"].Items().Select(group => Group(group, median))],
            Shares = [.. distribution["shares"].Items().Select(Share)],
            Elasticities = distribution.Maybe("elasticities") is { } elasticities
                ? [.. elasticities.Items().Select(elasticity => elasticity.Number())]
                : [WelfareWeight.GreenBookElasticity],
            Source = distribution.Maybe("source")?.Text() ?? "",
        };
    }

    private static IncomeGroup Group(JsonPlace place, JsonPlace? median)
    {
        var group = place.Members("id", "name", "incomeRatio", "medianIncome");
        var (id, name) = (group["id"].Text(), group["name"].Text());
        return (group.Maybe("incomeRatio"), group.Maybe("medianIncome"), median) switch
        {
            ({ } ratio, null, _) => new IncomeGroup(id, name, ratio.Number()),
            (null, { } income, { } everybody) => new IncomeGroup(id, name, Income(everybody) / Income(income)),
            (null, { } income, null) => throw income.Refuse("A group's income needs the medianIncome of everybody beside the groups."),
            _ => throw place.Refuse("Give one of incomeRatio and medianIncome."),
        };
    }

    private static decimal Income(JsonPlace place) =>
        place.Number() is >= 100 and <= 1_000_000 and var income
            ? income
            : throw place.Refuse("An income is between £100 and £1,000,000 a year.");

    private static GroupShare Share(JsonPlace place)
    {
        var share = place.Members("option", "benefit", "group", "share");
        return new GroupShare(share.Maybe("option")?.Text(), share["benefit"].Text(), share["group"].Text(), share["share"].Number());
    }
}
