namespace EstatesPlanner.Verbs;

/// <summary>Writes a file that is there whole or not at all: beside its place first, then renamed into it.</summary>
internal static class OutputFile
{
    /// <exception cref="Refusal">The folder is not there or may not be written.</exception>
    public static Task Write(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation) => Write(path, bytes, () => Task.CompletedTask, cancellation);

    /// <param name="keep">Done once the bytes are safely beside their place and before the file is there: where it fails there is no file, and where the bytes cannot be written it is not done.</param>
    /// <exception cref="Refusal">The folder is not there or may not be written.</exception>
    public static async Task Write(string path, ReadOnlyMemory<byte> bytes, Func<Task> keep, CancellationToken cancellation)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw Refusal.BadInput($"{path} cannot be written: there is no folder {folder}. Make the folder first, or name another file.");
        }

        if (Directory.Exists(path))
        {
            throw Refusal.BadInput($"{path} cannot be written: it is a folder. Name a file in it.");
        }

        var draft = $"{path}.{Environment.ProcessId}.part";
        try
        {
            await Guarded(path, () => File.WriteAllBytesAsync(draft, bytes, cancellation));
            await keep();
            await Guarded(path, () =>
            {
                File.Move(draft, path, overwrite: true);
                return Task.CompletedTask;
            });
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static async Task Guarded(string path, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refusal.BadInput($"{path} cannot be written: {fault.Message}");
        }
    }
}
