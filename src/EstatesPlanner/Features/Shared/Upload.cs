using EstatesPlanner.Books.Imports;
using EstatesPlanner.Domain;
using EstatesPlanner.Import;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EstatesPlanner.Features.Shared;

/// <summary>A file a person sent: kept under a name of ours, deleted when closed, never where pages are served from.</summary>
public static class Upload
{
    /// <summary>Imports the table a person sent. What is wrong with the file itself is said beside its field.</summary>
    /// <param name="file">As it was sent.</param>
    /// <param name="state">Of the page.</param>
    /// <param name="limits">How large it may be.</param>
    /// <param name="import">Does it.</param>
    /// <param name="offer">Told the sheets that fit alike, where the page lets a person choose one; null where it does not.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Null where there is no file, or it cannot be read at all.</returns>
    /// <exception cref="Refusal">The import's own.</exception>
    public static async Task<ImportAnswer?> Take(
        IFormFile? file,
        ModelStateDictionary state,
        ImportLimits limits,
        Func<TableFile, Task<ImportAnswer>> import,
        Action<IReadOnlyList<string>>? offer,
        CancellationToken cancellation
    )
    {
        if (!IsThere(file, state))
        {
            return null;
        }

        try
        {
            using var table = await Open(file!, limits, cancellation);
            return await import(table);
        }
        catch (FileRefusal refusal)
        {
            offer?.Invoke(refusal.Sheets);
            state.AddModelError(
                "file",
                refusal.Sheets.Count == 0
                    ? refusal.Message
                    : $"{refusal.Message} {(offer is null ? "Save it as a file of its own." : "Choose the file again, and the sheet below it.")}"
            );
            return null;
        }
    }

    /// <summary>Whether a file was sent and holds something; else says so beside its field.</summary>
    public static bool IsThere(IFormFile? file, ModelStateDictionary state)
    {
        if (file is { Length: > 0 })
        {
            return true;
        }

        state.AddModelError("file", file is null ? "Choose a file." : "The file is empty.");
        return false;
    }

    /// <exception cref="FileRefusal">Not a table, or beyond the limits of a page.</exception>
    public static async Task<TableFile> Open(IFormFile file, ImportLimits limits, CancellationToken cancellation)
    {
        var stream = new FileStream(
            Path.Combine(Path.GetTempPath(), $"estates-{Guid.NewGuid():N}"),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            }
        );
        await file.CopyToAsync(stream, cancellation);
        stream.Position = 0;
        return TableFile.Open(stream, Path.GetFileName(file.FileName), limits);
    }
}
