using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using EstatesPlanner.Children;
using EstatesPlanner.Import;
using EstatesPlanner.KeptFiles;

namespace EstatesPlanner.Photos;

/// <summary>One Node child that develops one photo: the photo in; a line of JSON, the photo and its thumbnail out. It starts with an empty environment and is killed past its limits.</summary>
internal static class PhotoChild
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    /// <summary>A progressive JPEG of 40 megapixels takes 750 MB: its coefficients, its pixels and a copy of them.</summary>
    private const long MemoryLimit = 1024L * 1024 * 1024;

    private const string TooMuch = "The photo takes too much time or memory to read. Make it smaller, save it as JPEG and add it again.";

    /// <exception cref="FileRefusal">The codecs refused the photo, or the limits ran out.</exception>
    /// <exception cref="PhotoFault">The codecs are missing.</exception>
    public static async Task<DevelopedPhoto> Run(string node, PhotoFolder folder, KeptKind kind, int orientation, byte[] photo, CancellationToken stop)
    {
        using var child = Process.Start(StartInfo(node, folder.Find(), kind, orientation)) ?? throw new PhotoFault("The photo codecs did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeLimit);
        try
        {
            var watching = Watch(child, limit);
            var (feeding, said) = (Feed(child, photo, limit.Token), child.StandardError.ReadToEndAsync(limit.Token));
            using var answer = new MemoryStream();
            await child.StandardOutput.BaseStream.CopyToAsync(answer, limit.Token);
            await child.WaitForExitAsync(limit.Token);
            await Task.WhenAll(feeding, said, watching);
            return child.ExitCode == 0 ? Answer(answer.ToArray()) : throw new FileRefusal(DevelopPhoto.Damaged, new InvalidDataException(await said));
        }
        catch (OperationCanceledException cause) when (!stop.IsCancellationRequested)
        {
            throw new FileRefusal(TooMuch, cause);
        }
        finally
        {
            ChildProcess.Kill(child);
        }
    }

    private static ProcessStartInfo StartInfo(string node, string folder, KeptKind kind, int orientation)
    {
        var start = new ProcessStartInfo(node)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        string[] arguments = ["--max-old-space-size=256", PhotoFolder.ScriptIn(folder), kind.Codec!, Number(EvidenceLimits.LongestSide), Number(EvidenceLimits.ThumbnailSide), Number(orientation)];
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment.Clear();
        if (OperatingSystem.IsWindows())
        {
            // Windows cannot start a process without it.
            start.Environment["SystemRoot"] = Environment.GetFolderPath(Environment.SpecialFolder.Windows);
        }

        return start;
    }

    private static async Task Feed(Process child, byte[] photo, CancellationToken stop)
    {
        try
        {
            await child.StandardInput.BaseStream.WriteAsync(photo, stop);
            child.StandardInput.Close();
        }
        catch (IOException)
        {
            // The child stopped reading: how it ended says why.
        }
    }

    private static async Task Watch(Process child, CancellationTokenSource limit)
    {
        while (!child.HasExited)
        {
            if (ChildProcess.Memory(child) > MemoryLimit)
            {
                await limit.CancelAsync();
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }

    private static DevelopedPhoto Answer(byte[] answer)
    {
        var line = Array.IndexOf(answer, (byte)'\n');
        var head = JsonSerializer.Deserialize<Head>(answer.AsSpan(0, line), JsonSerializerOptions.Web)!;
        var (from, thumbnail) = (line + 1, line + 1 + head.Kept);
        return new DevelopedPhoto(KeptKind.Of(head.Type), answer[from..thumbnail], answer[thumbnail..(thumbnail + head.Thumbnail)]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Head(string Type, int Kept, int Thumbnail);
}
