namespace EstatesPlanner.Typesetting;

/// <summary>A document could not be made; the message says why, and what to do about it, to a person.</summary>
public sealed class TypesettingException(string message, Exception? cause = null) : Exception(message, cause);
