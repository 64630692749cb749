using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Backlog.Details;

namespace EstatesPlanner.Features.Backlog.Closing;

/// <summary>How an item leaves the backlog.</summary>
/// <param name="Status">One that is not live; null until it is read.</param>
/// <param name="On">The day on which it leaves.</param>
public sealed record ItemClosing(ItemStatus? Status, DateOnly On)
{
    /// <summary>What the works left.</summary>
    public RiskScore? Residual { get; init; }

    /// <summary>Reference of the item of the same site that took it over.</summary>
    public string? SupersededBy { get; init; }

    public string? Because { get; init; }

    public Money? Spent { get; init; }

    /// <summary>The item as it leaves: what is not said of its cost and its score stays.</summary>
    public BacklogItem Of(BacklogItem item) =>
        (Residual is { } residual ? item.WithRisk(risk => risk with { Residual = residual }) : item).WithDelivery(delivery =>
            delivery with
            {
                ClosedOn = On,
                ClosedBecause = Because,
                SupersededBy = Status == ItemStatus.Superseded ? SupersededBy : null,
                Spent = Spent ?? delivery.Spent,
            }
        ) with
        {
            Status = Status!.Value,
        };
}
