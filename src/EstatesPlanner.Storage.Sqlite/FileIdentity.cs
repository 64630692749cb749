namespace EstatesPlanner.Storage.Sqlite;

/// <summary>Which file a name leads to now: the same name may lead to another file later, and another name to the same file.</summary>
/// <param name="Device">Number of the file system.</param>
/// <param name="Node">Number of the file in it.</param>
/// <param name="Links">How many names the file has.</param>
internal readonly record struct FileIdentity(ulong Device, ulong Node, uint Links)
{
    /// <summary>Null where there is no such file, or this system does not say.</summary>
    public static FileIdentity? Of(string path) =>
        FileFacts.Of(path) is { } facts ? new FileIdentity(facts.Device, facts.Node, facts.Links) : null;

    /// <summary>Whether both are the same file, however many names it has.</summary>
    public bool IsSameFile(FileIdentity other) => (Device, Node) == (other.Device, other.Node);
}
