using EstatesPlanner.Children;

namespace EstatesPlanner.Typesetting;

/// <summary>
/// Typesets with Typst, one document at a time, in a child process that is kept warm. The child is replaced after
/// <see cref="DocumentsPerChild"/> documents, when it has grown, and after any document that failed to answer.
/// </summary>
public sealed class TypstTypesetter(TypesetterFolders folders, string? node) : ITypesetter, IDisposable
{
    public const int DocumentsPerChild = 50;

    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private TypstProcess? _child;
    private int _documents;

    public async Task<byte[]> Typeset(TypesetRequest request, CancellationToken stop) => (await Print(request, stop)).Pdf;

    public async Task<TypesetDocument> Print(TypesetRequest request, CancellationToken stop)
    {
        if (node is null)
        {
            throw TypesettingException.OfMachine(NodeProgram.Missing);
        }

        await _turn.WaitAsync(stop);
        try
        {
            return await Ask(_child ??= TypstProcess.Start(node, folders), request, stop);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<TypesetDocument> Ask(TypstProcess child, TypesetRequest request, CancellationToken stop)
    {
        var answered = false;
        try
        {
            var answer = await child.Ask(request, TimeLimit, stop);
            answered = true;
            return answer.Document ?? throw new TypesettingException(answer.Refusal);
        }
        catch (ChildOverrun cause)
        {
            throw new TypesettingException(
                cause.IsOfMemory
                    ? "The document needed more memory than it is allowed, so the typesetter was stopped."
                    : $"The document was not ready after {TimeLimit.TotalSeconds:0} seconds, so the typesetter was stopped.",
                cause
            );
        }
        catch (IOException cause)
        {
            throw TypesettingException.OfMachine($"The typesetter stopped unexpectedly. {child.LastWords}".TrimEnd(), cause);
        }
        finally
        {
            if (!answered || ++_documents >= DocumentsPerChild || child.IsSpent)
            {
                Retire();
            }
        }
    }

    private void Retire()
    {
        _child?.Dispose();
        _child = null;
        _documents = 0;
    }

    public void Dispose()
    {
        Retire();
        _turn.Dispose();
    }
}
