using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Shared;

/// <summary>A file a person sent: kept under a name of ours, deleted when closed, never where pages are served from.</summary>
public static class Upload
{
    /// <exception cref="FileRefusal">Not a table, or beyond the limits of a page.</exception>
    public static async Task<TableFile> Open(IFormFile file, ImportLimits limits, CancellationToken cancellation)
    {
        var stream = new FileStream(Path.Combine(Path.GetTempPath(), $"estates-{Guid.NewGuid():N}"), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        await file.CopyToAsync(stream, cancellation);
        stream.Position = 0;
        return TableFile.Open(stream, Path.GetFileName(file.FileName), limits);
    }
}
