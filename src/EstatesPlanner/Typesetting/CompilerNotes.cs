using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace EstatesPlanner.Typesetting;

/// <summary>
/// What the compiler writes on standard error: its account of a refused document, with file and line, ended by a line "--".
/// </summary>
internal sealed partial class CompilerNotes
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    public CompilerNotes(StreamReader error) => _ = Collect(error);

    /// <summary>The last error the child named before it went, or nothing.</summary>
    public string LastError { get; private set; } = "";

    /// <summary>One sentence for each problem, with the template and line where the compiler names them.</summary>
    public async Task<string> Explain(IReadOnlyList<string> problems, string templates, CancellationToken stop)
    {
        var places = new List<(string Message, string Where)>();
        string? said = null;
        await foreach (var line in _lines.Reader.ReadAllAsync(stop))
        {
            if (string.Equals(line, "--", StringComparison.Ordinal))
            {
                break;
            }

            if (Message().Match(line) is { Success: true } message)
            {
                said = message.Groups["text"].Value;
            }
            else if (said is not null && Place().Match(line) is { Success: true } place)
            {
                var file = Path.GetRelativePath(templates, place.Groups["file"].Value).Replace('\\', '/');
                places.Add((said, $"{file}, line {place.Groups["line"].Value}: "));
            }
        }

        // The short form of a problem may go on into hints; it begins as the account does.
        var sentences = problems
            .Distinct(StringComparer.Ordinal)
            .Take(5)
            .Select(problem =>
                places.Find(place => problem.StartsWith(place.Message, StringComparison.Ordinal)).Where
                + problem.Replace(", hints: ", "; hint: ", StringComparison.Ordinal)
                + "."
            );
        return $"The document could not be typeset. {string.Join(" ", sentences)}";
    }

    private async Task Collect(StreamReader error)
    {
        try
        {
            while (await error.ReadLineAsync() is { } line)
            {
                LastError = line.Contains("Error", StringComparison.Ordinal) ? line.Trim() : LastError;
                await _lines.Writer.WriteAsync(line);
            }
        }
        catch (ObjectDisposedException)
        {
            // The child was stopped while it spoke.
        }
        finally
        {
            _lines.Writer.TryComplete();
        }
    }

    [GeneratedRegex("^(?:error|warning): (?<text>.+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Message();

    [GeneratedRegex("┌─ (?<file>.+):(?<line>[0-9]+):[0-9]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Place();
}
