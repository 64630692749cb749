namespace EstatesPlanner.KeptFiles;

/// <summary>A kind of file that is kept as evidence.</summary>
/// <param name="ContentType">Media type, as it is served.</param>
/// <param name="Extension">With its dot; a file that came under another is given this one when it is taken away.</param>
/// <param name="Words">As people name it.</param>
/// <param name="Codec">What the photo codecs call it; null for a document, which is kept byte for byte.</param>
public sealed record KeptKind(string ContentType, string Extension, string Words, string? Codec = null)
{
    public static readonly KeptKind Jpeg = new("image/jpeg", ".jpg", "JPEG photo", "jpeg");

    public static readonly KeptKind Png = new("image/png", ".png", "PNG picture", "png");

    public static readonly KeptKind WebP = new("image/webp", ".webp", "WebP photo", "webp");

    public static readonly KeptKind Pdf = new("application/pdf", ".pdf", "PDF");

    public static readonly KeptKind Xlsx = new(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".xlsx",
        "Excel workbook"
    );

    public static readonly KeptKind Docx = new(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".docx",
        "Word document"
    );

    public static readonly KeptKind Text = new("text/plain", ".txt", "plain text");

    public static readonly KeptKind Csv = new("text/csv", ".csv", "CSV table");

    /// <summary>What is accepted, for a person.</summary>
    public const string Accepted = "Photos: JPEG, PNG or WebP. Documents: PDF, Word (.docx), Excel (.xlsx), plain text or CSV.";

    private static readonly KeptKind[] All = [Jpeg, Png, WebP, Pdf, Xlsx, Docx, Text, Csv];

    public bool IsPhoto => Codec is not null;

    /// <summary>The kind of a file that is kept.</summary>
    public static KeptKind Of(string contentType) =>
        All.Single(kind => string.Equals(kind.ContentType, contentType, StringComparison.Ordinal));

    /// <summary>
    /// The name under which a file of this kind is taken away: the one it came under, with the ending that fits what it holds.
    /// </summary>
    public string NameOf(string fileName)
    {
        var ending = Path.GetExtension(fileName);
        var fits =
            string.Equals(ending, Extension, StringComparison.OrdinalIgnoreCase)
            || (this == Jpeg && string.Equals(ending, ".jpeg", StringComparison.OrdinalIgnoreCase));
        return fits ? fileName : Path.ChangeExtension(fileName, Extension);
    }
}
