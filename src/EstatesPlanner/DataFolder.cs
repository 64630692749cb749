using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using EstatesPlanner.Domain;

namespace EstatesPlanner;

/// <summary>
/// The data folder belongs to one person of this machine: folders 0700, files 0600, whatever was there before. What a killed run left in
/// its staging folder is swept.
/// </summary>
public static class DataFolder
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;
    private const UnixFileMode OwnFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>How long something unfinished may lie before it counts as left behind.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private static readonly string[] OwnFolders = ["keys", "evidence", "cases", "staging", "inbox", "backups"];
    private static readonly string[] OwnFiles = ["planner.db*", "*.pdf"];

    /// <summary>
    /// The mode of a file that a person asks for by name: as their own shell would make it, but for nobody else in the data folder; none on
    /// Windows.
    /// </summary>
    /// <param name="path">Full path of the file.</param>
    internal static UnixFileMode OutputMode(PlannerSettings settings, string path) =>
        Shell.Mode
        & ~(UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)
        & ~(path.StartsWith(settings.DataFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? Others : UnixFileMode.None);

    /// <summary>
    /// A folder in the data folder for what lasts no longer than this process, and a sign of whose it is: another process sweeps it only
    /// once this one is gone.
    /// </summary>
    private static string Temporary(PlannerSettings settings) =>
        Path.Combine(AllTemporary(settings), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));

    private static string AllTemporary(PlannerSettings settings) => Path.Combine(settings.DataFolder, "staging", "tmp");

    /// <summary>
    /// Makes the folder private, and sweeps it. From here on every file of this process is made for its own person alone.
    /// </summary>
    /// <exception cref="Refusal">The data folder is a file.</exception>
    public static void Prepare(PlannerSettings settings)
    {
        if (File.Exists(settings.DataFolder))
        {
            throw Refusal.BadInput($"The data folder {settings.DataFolder} is a file. Give a folder with --data-folder.");
        }

        _ = Shell.Mode;
        try
        {
            Close(settings);
            Sweep(settings);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Somebody else's folder, or a read-only one: it is theirs to close, and what can be read is read.
        }
    }

    /// <summary>
    /// Lets this process keep its temporary files, and those of its web server, in the data folder: they would else lie where others may
    /// read, and stay there when it is killed.
    /// </summary>
    public static void UseForTemporaryFiles(PlannerSettings settings)
    {
        try
        {
            // A former process of the same number, as the only one of a container always is, is gone.
            EndTemporaryFiles(settings);
            var folder = Temporary(settings);
            MakeFolder(folder);
            Environment.SetEnvironmentVariable(OperatingSystem.IsWindows() ? "TMP" : "TMPDIR", folder);
            Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The folder cannot be written to: the system's own is used.
        }
    }

    /// <summary>Removes what this process kept there.</summary>
    public static void EndTemporaryFiles(PlannerSettings settings)
    {
        try
        {
            Directory.Delete(Temporary(settings), recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It was not there, or is swept later.
        }
    }

    /// <summary>A folder nobody else on this machine may open.</summary>
    internal static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnFolder);
        }
    }

    /// <summary>Only a folder that holds our database is ours, and only what the program makes in it.</summary>
    private static void Close(PlannerSettings settings)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(settings.Database))
        {
            return;
        }

        CloseFile(settings.Database);
        var folder = new DirectoryInfo(settings.DataFolder);
        if (
            Path.GetDirectoryName(settings.Database) != settings.DataFolder
            || (folder.UnixFileMode & UnixFileMode.StickyBit) != UnixFileMode.None
            || (folder.UnixFileMode & Others) == UnixFileMode.None
        )
        {
            return;
        }

        var inside = OwnFolders.Select(name => new DirectoryInfo(Path.Combine(folder.FullName, name))).Where(own => own.Exists).ToList();
        foreach (
            var file in OwnFiles
                .SelectMany(pattern => folder.EnumerateFiles(pattern))
                .Concat(inside.SelectMany(own => own.EnumerateFiles("*", Everything)))
        )
        {
            CloseFile(file.FullName);
        }

        foreach (var each in inside.SelectMany(own => own.EnumerateDirectories("*", Everything).Append(own)).Append(folder))
        {
            File.SetUnixFileMode(each.FullName, File.GetUnixFileMode(each.FullName) & ~Others);
        }
    }

    private static void CloseFile(string path)
    {
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) is var mode && (mode & Others) != UnixFileMode.None)
        {
            File.SetUnixFileMode(path, mode & ~Others);
        }
    }

    /// <summary>
    /// Removes what nobody has open: rows of an import, uploads on their way in. An upload that a person has not finished with stays a day.
    /// </summary>
    internal static void Sweep(PlannerSettings settings, TimeProvider? clock = null)
    {
        foreach (
            var folder in new[] { settings.DataFolder, Path.GetDirectoryName(settings.Database)! }
                .Distinct(StringComparer.Ordinal)
                .Where(Directory.Exists)
        )
        {
            WorkFolder.Sweep(folder);
        }

        var staging = new DirectoryInfo(Path.Combine(settings.DataFolder, "staging"));
        if (!IsOwn(staging))
        {
            return;
        }

        foreach (var file in staging.EnumerateFiles("*.rows").Where(IsUnused))
        {
            file.Delete();
        }

        var temporary = new DirectoryInfo(AllTemporary(settings));
        foreach (var left in IsOwn(temporary) ? temporary.EnumerateDirectories().Where(IsOfNobody) : [])
        {
            left.Delete(recursive: true);
        }

        var now = (clock ?? TimeProvider.System).GetUtcNow().UtcDateTime;
        var uploads = new DirectoryInfo(Path.Combine(staging.FullName, "uploads"));
        foreach (var upload in IsOwn(uploads) ? uploads.EnumerateDirectories() : [])
        {
            if (now - upload.LastWriteTimeUtc > Kept)
            {
                upload.Delete(recursive: true);
            }
        }
    }

    /// <summary>A folder that is there, and not a link to one elsewhere: what lies behind a link is not ours to sweep.</summary>
    private static bool IsOwn(DirectoryInfo folder) => folder is { Exists: true, LinkTarget: null };

    private static bool IsOfNobody(DirectoryInfo folder)
    {
        try
        {
            using var process = Process.GetProcessById(int.Parse(folder.Name, CultureInfo.InvariantCulture));
            return false;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or OverflowException)
        {
            return true;
        }
    }

    /// <summary>Whether no process has a file open.</summary>
    internal static bool IsUnused(FileInfo file)
    {
        try
        {
            using var alone = new FileStream(file.FullName, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static EnumerationOptions Everything =>
        new()
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = true,
        };

    /// <summary>What the person's shell leaves to others, read before this program changes it.</summary>
    private static class Shell
    {
        public static readonly UnixFileMode Mode = OperatingSystem.IsWindows()
            ? UnixFileMode.None
            : (UnixFileMode)(0x1FF & ~Umask((uint)Others));
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint Umask(uint mask);
}
