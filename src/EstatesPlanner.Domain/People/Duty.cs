namespace EstatesPlanner.Domain.People;

/// <summary>Something a person may ask to do. <see cref="DutyRules"/> says which roles may.</summary>
public enum Duty
{
    ViewRegister,
    EditRegister,

    /// <summary>Authors see their own bids; the others see all.</summary>
    ViewBids,

    /// <summary>See every bid of a round beside the others, with scores.</summary>
    ViewRanking,
    WriteBid,
    ScoreBid,

    /// <summary>See what each scorer gave, and settle the level that stands.</summary>
    ModerateScores,

    /// <summary>Look at a submitted bid from one of four sides.</summary>
    ReviewBid,

    /// <summary>Decide for a bid, return it or defer it, for the capital committee.</summary>
    ApproveBid,

    /// <summary>Take part in deciding for a bid: finance too, above the committee's limit.</summary>
    DecideBid,

    /// <summary>Close a bid whose benefits have been accounted for.</summary>
    CloseBid,
    SetUpRound,
    MakePlan,
    MakeBusinessCase,

    /// <summary>Mark a business case as final.</summary>
    MarkFinalCase,

    /// <summary>Freeze the year's return to ERIC; somebody else signs it.</summary>
    BuildReturn,
    SignReturn,
    SetUpTrust,
    ReadAudit,
}
