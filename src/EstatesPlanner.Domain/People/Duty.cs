namespace EstatesPlanner.Domain.People;

/// <summary>Something a person may ask to do. <see cref="DutyRules"/> says which roles may.</summary>
public enum Duty
{
    ViewRegister,
    EditRegister,
    ViewBids,
    WriteBid,
    ScoreBid,
    ApproveBid,
    SetUpRound,
    MakePlan,
    MakeBusinessCase,
    SetUpTrust,
    ReadAudit,
}
