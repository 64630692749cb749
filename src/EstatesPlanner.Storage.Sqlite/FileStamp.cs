using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>
/// What changes about a file whenever anything writes to it: which file it is, its size, and when its bytes and its facts last changed, to
/// the nanosecond.
/// </summary>
/// <param name="Device">Number of the file system.</param>
/// <param name="Node">Number of the file in it.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Written">When its bytes last changed: nanoseconds since 1970.</param>
/// <param name="Changed">When anything about it last changed, which nobody can set: nanoseconds since 1970.</param>
internal readonly record struct FileStamp(ulong Device, ulong Node, ulong Size, long Written, long Changed)
{
    /// <summary>Null where there is no such file, or this system does not say.</summary>
    public static FileStamp? Of(string path) =>
        FileFacts.Of(path) is { } facts ? new FileStamp(facts.Device, facts.Node, facts.Wide(40), facts.Time(112), facts.Time(96)) : null;

    /// <summary>When something was last done to it, UTC.</summary>
    public DateTime LastTouched => DateTime.UnixEpoch.AddTicks(Math.Max(Written, Changed) / TimeSpan.NanosecondsPerTick);
}

/// <summary>What Linux says of a file: <c>struct statx</c>, which has one layout on every processor.</summary>
internal sealed class FileFacts
{
    private const int CurrentFolder = -100;
    private const uint BasicFacts = 0x7ff;

    private readonly byte[] facts = new byte[256];

    public ulong Device => ((ulong)Number(136) << 32) | Number(140);

    public ulong Node => Wide(32);

    public uint Links => Number(16);

    /// <summary>Null where there is no such file, or this system does not say.</summary>
    public static FileFacts? Of(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var read = new FileFacts();
        try
        {
            return Statx(CurrentFolder, Encoding.UTF8.GetBytes(path + '\0'), 0, BasicFacts, read.facts) == 0 ? read : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    public uint Number(int at) => BinaryPrimitives.ReadUInt32LittleEndian(facts.AsSpan(at));

    public ulong Wide(int at) => BinaryPrimitives.ReadUInt64LittleEndian(facts.AsSpan(at));

    /// <summary>Nanoseconds since 1970.</summary>
    public long Time(int at) => ((long)Wide(at) * 1_000_000_000) + Number(at + 8);

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] facts);
}
