using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>
/// How backlog went from one return to the next. Reductions are negative. Opening is at the prices of the earlier return, everything else
/// at
/// those of the later one, except what has gone, which leaves at the amount it stood at; closing is the sum of all the others.
/// </summary>
public readonly record struct MovementSteps
{
    /// <summary>The earlier return.</summary>
    public Money Opening { get; init; }

    /// <summary>Came onto the register, or came back to it.</summary>
    public Money New { get; init; }

    /// <summary>The cost of the same defect changed, at constant prices.</summary>
    public Money Resurveyed { get; init; }

    /// <summary>The same work at other prices; in whole pounds also what rounding leaves, a pound or two an item.</summary>
    public Money Repriced { get; init; }

    /// <summary>Moved to another risk category: out of the one, into the other; nothing in all.</summary>
    public Money Regraded { get; init; }

    /// <summary>Put right.</summary>
    public Money Fixed { get; init; }

    /// <summary>Gone with its building.</summary>
    public Money Disposed { get; init; }

    /// <summary>Gone for another reason: taken over by another item, entered by mistake, or no longer there.</summary>
    public Money Removed { get; init; }

    public Money Closing => Opening + New + Resurveyed + Repriced + Regraded + Fixed + Disposed + Removed;

    public static MovementSteps operator +(MovementSteps a, MovementSteps b) =>
        new()
        {
            Opening = a.Opening + b.Opening,
            New = a.New + b.New,
            Resurveyed = a.Resurveyed + b.Resurveyed,
            Repriced = a.Repriced + b.Repriced,
            Regraded = a.Regraded + b.Regraded,
            Fixed = a.Fixed + b.Fixed,
            Disposed = a.Disposed + b.Disposed,
            Removed = a.Removed + b.Removed,
        };

    public static MovementSteps Sum(IEnumerable<MovementSteps> steps) => steps.Aggregate(default(MovementSteps), (sum, next) => sum + next);
}
