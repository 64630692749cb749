using EstatesPlanner.Domain;

namespace EstatesPlanner.Storage;

/// <summary>
/// The database cannot be used this way now: locked by another process, of an older or newer schema, not ours, or read-only.
/// </summary>
public sealed class StorageRefusal(string sentence, Exception? cause = null) : Refusal(RefusalKind.Unavailable, sentence, cause);
