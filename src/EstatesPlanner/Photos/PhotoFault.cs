using EstatesPlanner.Domain;

namespace EstatesPlanner.Photos;

/// <summary>
/// Photos cannot be taken on this computer, through no fault of the photo; the message says why, and what to do about it, to a person.
/// </summary>
public sealed class PhotoFault(string message) : Refusal(RefusalKind.Fault, message);
