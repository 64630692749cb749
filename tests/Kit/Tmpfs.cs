using System.Diagnostics;

namespace EstatesPlanner.Kit;

/// <summary>A file system of a set size in memory, that can be filled and made read-only.</summary>
internal sealed class Tmpfs : IDisposable
{
    private Tmpfs(string folder) => Folder = folder;

    public static bool IsPossible => OperatingSystem.IsLinux() && Environment.UserName == "root" && TryMount();

    public string Folder { get; }

    private string Filler => Path.Combine(Folder, "filler");

    public static Tmpfs Of(string size)
    {
        var folder = Directory.CreateTempSubdirectory("estates-small").FullName;
        Assert.True(Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", folder));
        return new Tmpfs(folder);
    }

    public void Fill()
    {
        using var file = new FileStream(Filler, FileMode.Create);
        try
        {
            while (true)
            {
                file.Write(new byte[4096]);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Empty() => File.Delete(Filler);

    public void Remount(string mode) => Assert.True(Run("mount", "-o", $"remount,{mode}", Folder));

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static bool TryMount()
    {
        var folder = Directory.CreateTempSubdirectory("estates-try").FullName;
        var isMounted = Run("mount", "-t", "tmpfs", "tmpfs", folder) && Run("umount", folder);
        Directory.Delete(folder);
        return isMounted;
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false }
        )!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
