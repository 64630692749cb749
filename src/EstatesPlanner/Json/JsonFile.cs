using System.Text.Json;
using EstatesPlanner.Domain;

namespace EstatesPlanner.Json;

/// <summary>Opens an input file of JSON: UTF-8, no comments, no trailing commas, nested at most 64 deep, 16 MB at most.</summary>
public static class JsonFile
{
    private const int LargestBytes = 16 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new()
    {
        MaxDepth = 64,
        CommentHandling = JsonCommentHandling.Disallow,
        AllowTrailingCommas = false,
    };

    /// <exception cref="Refusal">The file is missing, too large or not JSON.</exception>
    public static JsonPlace Open(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw Refusal.BadInput($"There is no file {path}.");
        }

        if (file.Length > LargestBytes)
        {
            throw Refusal.BadInput($"{path} is larger than 16 MB.");
        }

        return Parse(Bytes(path), file.Name);
    }

    /// <param name="json">UTF-8, with or without a byte order mark.</param>
    /// <param name="name">What a refusal calls it.</param>
    public static JsonPlace Parse(ReadOnlyMemory<byte> json, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(json.Span is [0xEF, 0xBB, 0xBF, ..] ? json[3..] : json, Strict);
            return new JsonPlace(document.RootElement.Clone(), "");
        }
        catch (JsonException fault)
        {
            throw Refusal.BadInput(
                $"{name} is not JSON that can be read: reading stopped at line {(fault.LineNumber ?? 0) + 1}, byte {(fault.BytePositionInLine ?? 0) + 1}."
            );
        }
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refusal.BadInput($"{path} cannot be read: {fault.Message}");
        }
    }
}
