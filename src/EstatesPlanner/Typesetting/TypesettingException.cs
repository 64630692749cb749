namespace EstatesPlanner.Typesetting;

/// <summary>A document could not be made; the message says why, and what to do about it, to a person.</summary>
public sealed class TypesettingException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether this computer lacks what it takes (Node, its packages, fonts), so that whoever looks after it can mend it.</summary>
    public bool IsOfMachine { get; private init; }

    public static TypesettingException OfMachine(string message, Exception? cause = null) => new(message, cause) { IsOfMachine = true };
}
