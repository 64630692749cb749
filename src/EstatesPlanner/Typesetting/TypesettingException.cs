using EstatesPlanner.Domain;

namespace EstatesPlanner.Typesetting;

/// <summary>A document could not be made; the message says why, and what to do about it, to a person.</summary>
/// <param name="isOfMachine">Whether this computer lacks what it takes (Node, its packages, fonts), so that whoever looks after it can mend
/// it.</param>
public sealed class TypesettingException(string message, Exception? cause = null, bool isOfMachine = false)
    : Refusal(isOfMachine ? RefusalKind.Unavailable : RefusalKind.Fault, message, cause)
{
    public static TypesettingException OfMachine(string message, Exception? cause = null) => new(message, cause, isOfMachine: true);
}
