namespace EstatesPlanner.Domain.Backlog;

/// <summary>Where an item has got to. The first six are backlog; the others have left it, each for its own reason.</summary>
public enum ItemStatus
{
    Identified = 0,
    Assessed = 1,
    Proposed = 2,
    Approved = 3,
    OnSite = 4,

    /// <summary>The risk is accepted for now; the cost to eradicate stands.</summary>
    AcceptedRisk = 5,

    /// <summary>Put right.</summary>
    Complete = 6,

    /// <summary>Gone with its building.</summary>
    Disposed = 7,

    /// <summary>Taken over by another item.</summary>
    Superseded = 8,

    /// <summary>Entered by mistake, or no backlog after all.</summary>
    Withdrawn = 9,
}

public static class ItemStatuses
{
    /// <summary>Counts as backlog.</summary>
    public static bool IsLive(this ItemStatus status) => status <= ItemStatus.AcceptedRisk;
}
