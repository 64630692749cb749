namespace EstatesPlanner.Domain.Backlog;

/// <summary>Why an item is critical infrastructure risk, in the words of the 2016/17 return.</summary>
public enum CirReason
{
    Safety,
    NonCompliance,
    Continuity,
}
