namespace EstatesPlanner.Typesetting;

/// <summary>Turns a template and its files into a PDF. The one door to the engine that is not .NET.</summary>
public interface ITypesetter
{
    /// <returns>The bytes of the PDF. The same request gives the same bytes.</returns>
    /// <exception cref="TypesettingException">The engine is missing, the template has a fault, or the time limit passed; the message is for
    /// a person.</exception>
    Task<byte[]> Typeset(TypesetRequest request, CancellationToken stop);

    /// <summary>The same, with what its template says is on the pages.</summary>
    /// <exception cref="TypesettingException">As above.</exception>
    Task<TypesetDocument> Print(TypesetRequest request, CancellationToken stop);
}

/// <param name="Pdf">The bytes of the PDF.</param>
/// <param name="Printed">The names of things on its pages, as the template left word of them.</param>
public sealed record TypesetDocument(byte[] Pdf, IReadOnlySet<string> Printed);

public sealed record TypesetRequest
{
    /// <summary>
    /// What the document is about, such as a bid. The engine remembers its last document, so the same one made again is sooner ready.
    /// </summary>
    public string Subject { get; init; } = "";

    /// <summary>The template's path inside the templates folder, such as <c>business-case/obc.typ</c>.</summary>
    public required string Template { get; init; }

    /// <summary>Data and pictures the template reads, by path inside the templates folder. They exist for this document only.</summary>
    public required IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files { get; init; }

    /// <summary>The moment written into the PDF as its making, from the caller's clock.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    public PdfStandard Standard { get; init; } = PdfStandard.Accessible;
}

public enum PdfStandard
{
    /// <summary>PDF/UA-1: for reading and sending.</summary>
    Accessible,

    /// <summary>PDF/A-3a: for the archive.</summary>
    Archive,
}
