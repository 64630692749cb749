using System.Text.Json;
using EstatesPlanner.Children;

namespace EstatesPlanner.Typesetting;

/// <summary>
/// One Node child running <c>typeset.mjs</c>: a line of JSON in; a line of JSON and, where it says so, that many bytes of PDF out.
/// It starts with an empty environment in its own folder.
/// </summary>
internal sealed class TypstProcess : IDisposable
{
    /// <summary>The most memory a child may hold, JavaScript and native together.</summary>
    private const long MemoryLimit = 512L * 1024 * 1024;

    /// <summary>
    /// Above this a child is worth replacing between two documents. Fifty outline cases of some 40 pages, each of another bid, leave it at
    /// 290 MB.
    /// </summary>
    private const long ReplaceAbove = 384L * 1024 * 1024;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly GuardedChild _child;
    private readonly TypesetterFolders _folders;
    private readonly CompilerNotes _notes;

    private TypstProcess(GuardedChild child, TypesetterFolders folders)
    {
        _child = child;
        _folders = folders;
        _notes = new CompilerNotes(child.Aside);
    }

    /// <summary>True where the next document is better set by a new child.</summary>
    public bool IsSpent { get; private set; }

    public string LastWords => _notes.LastError;

    public static TypstProcess Start(string node, TypesetterFolders folders)
    {
        if (!Directory.Exists(Path.Combine(folders.Engine, "node_modules")))
        {
            throw TypesettingException.OfMachine(
                $"The typesetter's packages are missing from {folders.Engine}. Build the program again, or run 'npm ci' there."
            );
        }

        try
        {
            var start = new ChildStart(node, ["--expose-gc", "--max-old-space-size=512", folders.Script, folders.Templates, folders.Fonts])
            {
                Folder = folders.Engine,
            };
            return new TypstProcess(GuardedChild.Start(start), folders);
        }
        catch (ChildNotStarted cause)
        {
            throw TypesettingException.OfMachine(
                $"{node} cannot be run, so documents cannot be made: {cause.InnerException?.Message ?? cause.Message}. Install Node 20 or later and start the program again.",
                cause
            );
        }
    }

    /// <exception cref="ChildOverrun">The child took more time or memory than it is allowed.</exception>
    public async Task<Answer> Ask(TypesetRequest request, TimeSpan time, CancellationToken stop)
    {
        var answer = await _child.Within(time, MemoryLimit, limit => Exchange(request, limit), stop);
        IsSpent = _child.HasEnded || _child.Memory > ReplaceAbove;
        return answer;
    }

    private async Task<Answer> Exchange(TypesetRequest request, CancellationToken stop)
    {
        var input = _child.Input;
        var asked = new
        {
            request.Subject,
            request.Template,
            request.Files,
            Standard = request.Standard switch
            {
                PdfStandard.Accessible => "ua-1",
                PdfStandard.Archive => "a-3a",
                _ => throw new ArgumentOutOfRangeException(nameof(request), request.Standard, "Not a standard."),
            },
            Seconds = request.MadeAt.ToUnixTimeSeconds(),
        };
        await JsonSerializer.SerializeAsync(input, asked, Web, stop);
        await input.WriteAsync("\n"u8.ToArray(), stop);
        await input.FlushAsync(stop);

        var output = _child.Output;
        var head = JsonSerializer.Deserialize<Head>(await ReadLine(output, stop), Web)!;
        if (head.Problems is { } problems)
        {
            return new Answer(null, await _notes.Explain(problems, _folders.Templates, stop));
        }

        var pdf = new byte[head.Length];
        await output.ReadExactlyAsync(pdf, stop);
        return new Answer(new TypesetDocument(pdf, (head.Printed ?? []).ToHashSet(StringComparer.Ordinal)), "");
    }

    private static async Task<byte[]> ReadLine(Stream stream, CancellationToken stop)
    {
        var line = new List<byte>(128);
        var one = new byte[1];
        while (await stream.ReadAsync(one, stop) == 1)
        {
            if (one[0] == (byte)'\n')
            {
                return [.. line];
            }

            line.Add(one[0]);
        }

        throw new EndOfStreamException("The typesetter closed its output.");
    }

    public void Dispose() => _child.Dispose();

    /// <param name="Document">Null where the engine refused it.</param>
    /// <param name="Refusal">Why it refused, for a person.</param>
    internal sealed record Answer(TypesetDocument? Document, string Refusal);

    private sealed record Head(int Length, IReadOnlyList<string>? Problems, IReadOnlyList<string>? Printed);
}
