namespace EstatesPlanner.Domain.Bids;

/// <summary>What moves a bid through its life.</summary>
public enum BidAct
{
    /// <summary>An idea, or a bid once deferred, becomes a draft.</summary>
    TakeUp,
    Submit,
    Review,
    Score,
    Approve,
    Deliver,
    Realise,
    Close,
    Return,
    Withdraw,
    Defer,
}

/// <summary>How the person who moves a bid must stand to it.</summary>
public enum BidTie
{
    /// <summary>They wrote it.</summary>
    Own,

    /// <summary>They neither wrote nor sponsor it and have declared no interest in it.</summary>
    Independent,
}
