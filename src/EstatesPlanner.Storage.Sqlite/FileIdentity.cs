using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>Which file a name leads to now: the same name may lead to another file later, and another name to the same file.</summary>
/// <param name="Device">Number of the file system.</param>
/// <param name="Node">Number of the file in it.</param>
/// <param name="Links">How many names the file has.</param>
internal readonly record struct FileIdentity(ulong Device, ulong Node, uint Links)
{
    private const int CurrentFolder = -100;
    private const uint BasicFacts = 0x7ff;

    /// <summary>Null where there is no such file, or this system does not say.</summary>
    public static FileIdentity? Of(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        // struct statx of Linux has one layout on every processor: links at 16, node at 32, device at 136 and 140.
        var facts = new byte[256];
        try
        {
            return Statx(CurrentFolder, Encoding.UTF8.GetBytes(path + '\0'), 0, BasicFacts, facts) == 0
                ? new FileIdentity(
                    ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(facts.AsSpan(136)) << 32) | BinaryPrimitives.ReadUInt32LittleEndian(facts.AsSpan(140)),
                    BinaryPrimitives.ReadUInt64LittleEndian(facts.AsSpan(32)),
                    BinaryPrimitives.ReadUInt32LittleEndian(facts.AsSpan(16)))
                : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether both are the same file, however many names it has.</summary>
    public bool IsSameFile(FileIdentity other) => (Device, Node) == (other.Device, other.Node);

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] facts);
}
