using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Writing;

namespace EstatesPlanner.Tests.Import;

/// <summary>The workbook classes of hostile and broken files, each beside a file of the same kind that must be read.</summary>
public sealed class HostileWorkbookTests
{
    private const string OneCell = """<row r="1"><c r="A1"><v>1</v></c></row>""";
    private static readonly ImportLimits Small = ImportLimits.Page with
    {
        Rows = 3,
        UnpackedBytes = 4 * 1024 * 1024,
        SharedCharacters = 1000,
        SharedStrings = 5,
        CellFormats = 5,
        Parts = 12,
    };

    [Fact]
    public void X1_a_part_that_unpacks_past_the_limit() =>
        Assert.Equal("Unpacks to more than 64 MiB. Save it as CSV.", Tables.Refusal(Tables.Workbook(Spaces(70_000_000))));

    [Fact]
    public void X1_a_part_that_unpacks_to_more_than_its_ratio() =>
        Assert.Equal(
            "Unpacks to more than 200 times its packed size. Save it as CSV.",
            Tables.Refusal(Tables.Workbook(Spaces(30_000_000)))
        );

    [Fact]
    public void X1_benign_a_sheet_that_packs_well() =>
        Assert.Equal(
            20_000,
            Tables
                .Lines(
                    Tables.Open(
                        Tables.Xlsx(
                            new ExportSheet(
                                "S",
                                ["a"],
                                Enumerable.Range(0, 19_999).Select(_ => (IReadOnlyList<object?>)["the same", 0, 0, 0])
                            )
                        )
                    )
                )
                .Length
        );

    [Theory]
    [InlineData(24, 5u)]
    [InlineData(24, 0u)]
    public void X4_a_part_whose_declared_size_lies(int field, uint size)
    {
        var bytes = Tables.Workbook(OneCell);
        Patch(bytes, "xl/worksheets/sheet1.xml", field, size);
        Assert.Equal("The workbook is damaged (xl/worksheets/sheet1.xml).", Tables.Refusal(bytes));
    }

    [Fact]
    public void X2_more_parts_than_a_workbook_has() =>
        Assert.Equal(
            "More than 500 parts inside.",
            Tables.Refusal(Tables.Workbook(OneCell, extra: [.. Enumerable.Range(0, 500).Select(i => ($"xl/media/{i}.txt", "x"))]))
        );

    [Fact]
    public void X3_parts_that_overlap()
    {
        var bytes = Tables.Workbook(OneCell);
        Patch(bytes, "xl/workbook.xml", 20, 100_000_000);
        Assert.Equal("The workbook is damaged (xl/workbook.xml).", Tables.Refusal(bytes));
        bytes = Tables.Workbook(OneCell);
        Patch(
            bytes,
            "xl/workbook.xml",
            20,
            (uint)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(Entry(bytes, "xl/workbook.xml") + 20)) + 40
        );
        Assert.Equal("Parts of this workbook overlap.", Tables.Refusal(bytes));
    }

    [Fact]
    public void X3_benign_a_zip_inside_stays_shut() =>
        Assert.Single(Tables.Lines(Tables.Open(Tables.Workbook(OneCell, extra: ("xl/embeddings/inner.zip", "PK\u0003\u0004not opened")))));

    [Theory]
    [InlineData("<!DOCTYPE worksheet [<!ENTITY a \"b\">]>")]
    [InlineData("<!DOCTYPE worksheet SYSTEM \"http://127.0.0.1:1/x.dtd\">")]
    public void X5_a_document_type(string doctype)
    {
        var bytes = Replace(
            Tables.Workbook(OneCell),
            "xl/worksheets/sheet1.xml",
            $"{doctype}<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"
        );
        Assert.Equal("Contains a document type: not allowed.", Tables.Refusal(bytes));
    }

    [Fact]
    public void X6_benign_an_external_target_is_never_followed()
    {
        const string relationships =
            """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="file:///etc/passwd" TargetMode="External"/></Relationships>""";
        Assert.Equal(["1:1"], Tables.Lines(Tables.Open(Replace(Tables.Workbook(OneCell), "xl/_rels/workbook.xml.rels", relationships))));
    }

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("/etc/passwd")]
    [InlineData("xl\\evil.xml")]
    [InlineData("c:evil.xml")]
    [InlineData("xl/./evil.xml")]
    [InlineData("xl/WORKBOOK.xml")]
    public void X7_a_part_name_that_climbs_or_comes_twice(string name) =>
        Assert.Equal("A part has a name that is not allowed.", Tables.Refusal(Tables.Workbook(OneCell, extra: (name, "x"))));

    [Theory]
    [InlineData("""<row r="1"><c r="XFE1"><v>1</v></c></row>""", "Cell XFE1 is outside the sheet.")]
    [InlineData("""<row r="1"><c r="A1048577"><v>1</v></c></row>""", "Cell A1048577 is outside the sheet.")]
    [InlineData("""<row r="1"><c r="ZZZZZZZZZZZZZZZZZZZZZZZZ9"><v>1</v></c></row>""", "Cell ZZZZZZZZZZZZZZZZZZZZ is outside the sheet.")]
    [InlineData("""<row r="1048577"/>""", "Row 1048577 is outside the sheet.")]
    [InlineData("""<row r="1"><c r="XFD1"><v>1</v></c></row>""", "More than 200 columns.")]
    [InlineData("""<row r="2"/><row r="1"/>""", "The workbook is damaged (xl/worksheets/sheet1.xml).")]
    public void X8_cells_where_no_sheet_has_any(string rows, string sentence) =>
        Assert.Equal(sentence, Tables.Refusal(Tables.Workbook(rows)));

    [Fact]
    public void X8_more_rows_than_the_limit() =>
        Assert.Equal(
            "More than 3 rows. Use the import verb.",
            Tables.Refusal(
                Tables.Workbook(
                    string.Concat(
                        Enumerable
                            .Range(1, 5)
                            .Select(i => string.Create(CultureInfo.InvariantCulture, $"<row r=\"{i}\"><c r=\"A{i}\"><v>1</v></c></row>"))
                    )
                ),
                Small
            )
        );

    [Fact]
    public void X8_benign_a_value_in_the_last_row() =>
        Assert.Equal(["1048576:1"], Tables.Lines(Tables.Open(Tables.Workbook("""<row r="1048576"><c r="A1048576"><v>1</v></c></row>"""))));

    [Fact]
    public void X9_shared_text_without_end() =>
        Assert.Equal(
            "Too much text.",
            Tables.Refusal(
                Tables.Workbook(OneCell, strings: $"<si><t>{new string('x', 600)}</t></si><si><t>{new string('y', 600)}</t></si>"),
                Small
            )
        );

    [Fact]
    public void X9_shared_texts_without_end() =>
        Assert.Equal(
            "Too much text.",
            Tables.Refusal(Tables.Workbook(OneCell, strings: string.Concat(Enumerable.Repeat("<si/>", 6))), Small)
        );

    [Fact]
    public void X9_one_text_that_would_sit_in_memory_whole() =>
        Assert.Equal(
            "Too much text.",
            Tables.Refusal(Tables.Workbook($"""<row r="1"><c r="A1" t="inlineStr"><is><t>{Noise(1_500_000)}</t></is></c></row>"""))
        );

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("99999999999")]
    public void X9_a_cell_that_points_to_missing_text(string index) =>
        Assert.Equal(
            "Cell B7 points to missing text.",
            Tables.Refusal(Tables.Workbook($"""<row r="7"><c r="B7" t="s"><v>{index}</v></c></row>"""))
        );

    [Fact]
    public void X10_more_formats_than_a_workbook_can_have() =>
        Assert.Equal(
            "The workbook has too many cell formats. Save it as CSV.",
            Tables.Refusal(Tables.Workbook(OneCell, styles: $"<cellXfs>{string.Concat(Enumerable.Repeat("<xf/>", 6))}</cellXfs>"), Small)
        );

    [Fact]
    public void X10_benign_merged_cells_are_skipped() =>
        Assert.Equal(
            ["1:1"],
            Tables.Lines(
                Tables.Open(
                    Replace(
                        Tables.Workbook(OneCell),
                        "xl/worksheets/sheet1.xml",
                        $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{OneCell}</sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>"
                    )
                )
            )
        );

    [Theory]
    [InlineData("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "This workbook has macros. Save it as .xlsx.")]
    [InlineData("application/vnd.ms-excel.sheet.binary.macroEnabled.main", "This is a binary workbook (.xlsb). Save it as .xlsx.")]
    [InlineData(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "This is not a spreadsheet. Save the table as .xlsx."
    )]
    public void X11_other_office_files_renamed(string type, string sentence) =>
        Assert.Equal(
            sentence,
            Tables.Refusal(
                Replace(
                    Tables.Workbook(OneCell),
                    "[Content_Types].xml",
                    $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="{type}"/></Types>"""
                )
            )
        );

    [Fact]
    public void X11_other_zip_files_renamed()
    {
        Assert.Equal(
            "This is an OpenDocument spreadsheet. Save it as .xlsx.",
            Tables.Refusal(Tables.Zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")]))
        );
        Assert.Equal("This is a zip file, not a workbook.", Tables.Refusal(Tables.Zip([("a.csv", "1,2")])));
    }

    [Fact]
    public void X11_a_workbook_with_a_password() =>
        Assert.Equal(
            "This workbook is locked with a password. Save it without one.",
            Tables.Refusal([
                0xD0,
                0xCF,
                0x11,
                0xE0,
                0xA1,
                0xB1,
                0x1A,
                0xE1,
                .. new byte[1016],
                .. Encoding.Unicode.GetBytes("EncryptedPackage"),
                .. new byte[500],
            ])
        );

    [Fact]
    public void X12_a_workbook_cut_anywhere_is_refused_with_a_sentence()
    {
        var whole = Tables.Xlsx(
            new ExportSheet("S", ["a", "b"], Enumerable.Range(0, 500).Select(i => (IReadOnlyList<object?>)[i, $"text {i * 7919 % 1000}"]))
        );
        for (var percent = 1; percent < 100; percent++)
        {
            Assert.StartsWith("The workbook is damaged", Tables.Refusal(whole[..(whole.Length * percent / 100)]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void X12_a_workbook_with_a_flipped_bit_is_refused_or_reads_the_same()
    {
        var whole = Tables.Xlsx(
            new ExportSheet("S", ["a", "b"], Enumerable.Range(0, 50).Select(i => (IReadOnlyList<object?>)[i, $"text {i}"]))
        );
        var lines = Tables.Lines(Tables.Open(whole));
        var random = new Random(20261122);
        for (var trial = 0; trial < 500; trial++)
        {
            var flipped = (byte[])whole.Clone();
            flipped[random.Next(4, flipped.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                Assert.Equal(lines, Tables.Lines(Tables.Open(flipped)));
            }
            catch (FileRefusal refusal)
            {
                Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("xl/workbook.xml", "The workbook is damaged (xl/workbook.xml is missing).")]
    [InlineData("_rels/.rels", "The workbook is damaged (_rels/.rels is missing).")]
    [InlineData("xl/worksheets/sheet1.xml", "The workbook is damaged (sheet One is missing).")]
    public void X13_a_missing_part_is_named(string part, string sentence) =>
        Assert.Equal(sentence, Tables.Refusal(Replace(Tables.Workbook(OneCell), part, null)));

    [Theory]
    [InlineData(8, (ushort)1)]
    [InlineData(10, (ushort)12)]
    public void X14_encrypted_or_oddly_packed_parts(int field, ushort value)
    {
        var bytes = Tables.Workbook(OneCell);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(Entry(bytes, "xl/workbook.xml") + field), value);
        Assert.Equal("This workbook is packed in a way we cannot read. Save it again as .xlsx.", Tables.Refusal(bytes));
    }

    [Fact]
    public void X15_hidden_sheets_are_named_and_off()
    {
        var bytes = Replace(
            Tables.Workbook(OneCell),
            "xl/workbook.xml",
            """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Secret" state="veryHidden" r:id="s1"/><sheet name="One" r:id="s1"/></sheets></workbook>"""
        );
        using var file = Tables.Open(bytes);
        Assert.Equal([("Secret", true), ("One", false)], file.Sheets.Select(sheet => (sheet.Name!, sheet.Hidden)));
        Assert.Equal("One", Assert.Single(file.VisibleSheets).Name);
    }

    [Fact]
    public void Elements_nested_to_fill_the_memory_are_refused() =>
        Assert.Equal(
            "The workbook is damaged (xl/worksheets/sheet1.xml).",
            Tables.Refusal(Tables.Workbook(string.Concat(Enumerable.Repeat("<a>", 10_000))))
        );

    /// <summary>White space outside the rows, which packs a thousand times smaller.</summary>
    private static string Spaces(int length) => string.Concat(Enumerable.Repeat(new string(' ', 999) + "<a/>", length / 1003));

    private static string Noise(int length)
    {
        var random = new Random(1);
        return string.Create(
                length,
                random,
                (span, source) =>
                {
                    for (var i = 0; i < span.Length; i++)
                    {
                        span[i] = (char)source.Next('A', 'z');
                    }
                }
            )
            .Replace('\\', 'x');
    }

    /// <summary>Where the zip's directory lists a part.</summary>
    private static int Entry(byte[] zip, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        for (var at = zip.Length - bytes.Length; at >= 46; at--)
        {
            if (
                zip.AsSpan(at, bytes.Length).SequenceEqual(bytes)
                && BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(at - 46)) == 0x02014b50
            )
            {
                return at - 46;
            }
        }

        throw new InvalidOperationException($"No {name}.");
    }

    private static void Patch(byte[] zip, string name, int field, uint value) =>
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(Entry(zip, name) + field), value);

    /// <summary>The same workbook with one part replaced, or left out.</summary>
    private static byte[] Replace(byte[] workbook, string part, string? text)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return Tables.Zip(
            zip.Entries.Where(entry => entry.FullName != part || text is not null)
                .Select(entry => (entry.FullName, entry.FullName == part ? text! : Read(entry)))
                .ToList()
        );
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
