namespace EstatesPlanner.Domain.Bids;

/// <summary>What kind of thing the money buys.</summary>
public enum BidType
{
    Backlog,
    Equipment,
    Capacity,
    Digital,
    Community,
    NetZero,
    NewBuild,
    Decant,
}
