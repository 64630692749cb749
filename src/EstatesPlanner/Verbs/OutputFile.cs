namespace EstatesPlanner.Verbs;

/// <summary>Writes a file that is there whole or not at all: beside its place first, then renamed into it.</summary>
internal static class OutputFile
{
    /// <exception cref="Refusal">The folder is not there or may not be written.</exception>
    public static async Task Write(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var draft = $"{path}.{Environment.ProcessId}.part";
        try
        {
            await File.WriteAllBytesAsync(draft, bytes, cancellation);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refusal.BadInput($"{path} cannot be written: {fault.Message}");
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
