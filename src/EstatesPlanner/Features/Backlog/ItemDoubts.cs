using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Features.Backlog;

/// <summary>What is worth reading about an item that breaks no rule, by the column it is about.</summary>
internal static class ItemDoubts
{
    public static IEnumerable<(string Column, string Message)> Of(BacklogItem item, RegisterTerms terms)
    {
        if (item.IsLive && item.Cost.Pence > 0 && !BacklogCondition.Carries(item))
        {
            yield return (
                "condition",
                $"Condition {item.Condition} is no backlog unless a statutory duty is breached. The cost counts: check the condition and the cost, or record the breach."
            );
        }

        if (
            item.IsLive
            && terms.Indexes is [var index, ..]
            && item.PriceBase != terms.AssumedBase
            && !index.Values.ContainsKey(item.PriceBase.Year)
        )
        {
            yield return (
                "price base",
                $"{index.Name} has no value for {item.PriceBase}, so this cost cannot be carried to other prices: reports set it apart."
            );
        }
    }
}
