using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Features.BusinessCases;
using EstatesPlanner.Typesetting;

namespace EstatesPlanner.Tests.Typesetting;

/// <summary>One warm typesetter for all tests, on this repository's templates.</summary>
public sealed class Press : IDisposable
{
    public static readonly DateTimeOffset Made = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    public TypesetterFolders Folders { get; } = TypesetterFolders.Find(AppContext.BaseDirectory);

    public TypstTypesetter Typesetter { get; }

    public CaseDocument Document { get; }

    public Press()
    {
        Typesetter = new TypstTypesetter(Folders, NodeProgram.Find(Environment.GetEnvironmentVariable("PATH")));
        Document = new CaseDocument(new PrintableText(FontCoverage.Of(Folders.Fonts)));
    }

    public Task<byte[]> Print(BusinessCase @case, PdfStandard standard = PdfStandard.Accessible) =>
        Typesetter.Typeset(Document.Request(@case, Made, standard), TestContext.Current.CancellationToken);

    /// <summary>Prints to a file beside the tests, where a person can open it afterwards.</summary>
    public async Task<string> PrintToFile(BusinessCase @case, string name, PdfStandard standard = PdfStandard.Accessible)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pdf")).FullName;
        var file = Path.Combine(folder, $"{name}.pdf");
        await File.WriteAllBytesAsync(file, await Print(@case, standard), TestContext.Current.CancellationToken);
        return file;
    }

    public void Dispose() => Typesetter.Dispose();
}
