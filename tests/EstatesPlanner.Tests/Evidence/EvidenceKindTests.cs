using System.Text;
using EstatesPlanner.Tests.Backlog;

namespace EstatesPlanner.Tests.Evidence;

public class EvidenceKindTests
{
    public static readonly TheoryData<string, byte[], string> Accepted = new()
    {
        { "boiler.png", TestFiles.Png(40, 30), "image/png" },
        { "boiler.webp", TestFiles.WebP, "image/jpeg" },
        { "report.pdf", TestFiles.Pdf, "application/pdf" },
        { "survey.docx", TestFiles.Office("word/document.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "costs.xlsx", TestFiles.Office("xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "notes.txt", "Ceiling wet, café side"u8.ToArray(), "text/plain" },
        { "old notes.txt", Encoding.Latin1.GetBytes("Ceiling wet, café side"), "text/plain" },
        { "BMS notes.txt", "BMS alarm log of March"u8.ToArray(), "text/plain" },
        { "readings.csv", "day,percent\n1,22\n"u8.ToArray(), "text/csv" },
        { "a photo in truth.pdf", TestFiles.Png(40, 30), "image/png" },
        { "a report in truth.jpg", TestFiles.Pdf, "application/pdf" },
    };

    public static readonly TheoryData<string, byte[], string> Refused = new()
    {
        { "empty.jpg", [], "The file is empty." },
        {
            "iphone.heic",
            [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1"u8],
            "This is a HEIC photo, which iPhones take unless told otherwise. On the phone choose Settings, Camera, Formats, Most Compatible, or save the photo as JPEG, and add it again."
        },
        { "iphone.jpg", [0, 0, 0, 24, .. "ftypmif1"u8, 0, 0, 0, 0, .. "heic"u8], "This is a HEIC photo" },
        {
            "film.mp4",
            [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 0, 0],
            "A video or AVIF picture is not kept as evidence. Photos: JPEG, PNG or WebP. Documents: PDF, Word (.docx), Excel (.xlsx), plain text or CSV."
        },
        {
            "drawing.png",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>"u8.ToArray(),
            "A web page, SVG drawing or other XML file is not kept"
        },
        { "page.txt", "\uFEFF \n<!doctype html><script>1</script>"u8.ToArray(), "A web page, SVG drawing or other XML file is not kept" },
        { "picture.txt", [.. "BM"u8, 0x36, 0, 0, 0, 0, 0], "A BMP picture is not kept" },
        { "old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "An older or locked Office file is not kept" },
        { "moving.gif", "GIF89a"u8.ToArray(), "A GIF picture is not kept" },
        { "letter.txt", "{\\rtf1 hello}"u8.ToArray(), "An RTF document is not kept" },
        { "setup.pdf", [.. "MZ"u8, 0x90, 0, 3], "A program is not kept" },
        { "data.txt", [1, 2, 3, 0, 5], "This kind of file is not kept" },
        { "photos.zip", TestFiles.Office("photos/1.jpg"), "This zip holds neither a Word document nor an Excel workbook." },
        { "macros.xlsx", TestFiles.Office("xl/workbook.xml", "", "xl/vbaProject.bin"), "This file has macros or controls" },
        {
            "macros.docx",
            TestFiles.Office("word/document.xml", "<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>"),
            "This file has macros or controls"
        },
        { "controls.docx", TestFiles.Office("word/document.xml", "", "word/activeX/activeX1.xml"), "This file has macros or controls" },
        {
            "climbing.docx",
            TestFiles.Office("word/document.xml", "", "../../evil"),
            "This Office file is damaged, or packed in a way that is not allowed."
        },
        { "cut.docx", TestFiles.Office("word/document.xml")[..^30], "This Office file is damaged" },
        {
            "bomb.png",
            TestFiles.BombPng(30_000, 30_000),
            "The photo has 30,000 × 30,000 pixels, 900 megapixels; the most is 40. Make it smaller and add it again."
        },
        { "just too large.png", TestFiles.BombPng(8_001, 5_000), "The photo has 8,001 × 5,000 pixels" },
        { "nothing.png", TestFiles.BombPng(0, 100), "The photo is damaged or cut short" },
        {
            "false.png",
            TestFiles.BombPng(100, 100),
            "The photo is damaged or cut short, or was written in an unusual way. Open it, save it again as JPEG and add it once more."
        },
        { "cut.png", TestFiles.Png(400, 300)[..200], "The photo is damaged or cut short" },
        { "head.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "The photo is damaged or cut short" },
        { "cut.webp", TestFiles.WebP[..^8], "The photo is damaged or cut short" },
        { "large.txt", [.. Enumerable.Repeat((byte)'a', (20 * 1024 * 1024) + 1)], "The file is larger than 20 MiB." },
    };

    [Fact]
    public async Task Each_kind_is_told_by_its_content_and_kept()
    {
        await using var planner = await TermsTrust.Open();
        foreach (var row in Accepted)
        {
            var (name, content, type) = row.Data;
            var kept = await planner.Add("A", name, content, $"Caption of {name}");
            Assert.Equal((name, type), (kept.GetProperty("fileName").GetString(), kept.GetProperty("contentType").GetString()));
            Assert.NotNull(planner.Kept(kept.GetProperty("sha256").GetString()));
            Assert.Equal(
                type.StartsWith("image/", StringComparison.Ordinal),
                planner.Kept(kept.GetProperty("thumbnail").GetString()) is not null
            );
            await planner.Do("evidence", "remove", kept.GetProperty("id").GetString()!, "--trust", "RQQ");
        }

        Assert.Equal(0, planner.KeptFiles());
    }

    [Fact]
    public async Task Everything_else_is_refused_with_a_sentence_and_nothing_is_kept()
    {
        await using var planner = await TermsTrust.Open();
        foreach (var row in Refused)
        {
            var (name, content, sentence) = row.Data;
            var run = await planner.TryAdd("A", name, content);
            Assert.True(run.Exit == 1 && run.Error.Contains(sentence, StringComparison.Ordinal), $"{name}: {run.Exit} {run.Error}");
        }

        Assert.Equal(0, planner.KeptFiles());
        Assert.Empty(await planner.Evidence());
    }

    [Fact]
    public async Task A_photo_needs_words_and_a_document_does_not()
    {
        await using var planner = await TermsTrust.Open();
        var run = await planner.TryAdd("A", "boiler.png", TestFiles.Png(40, 30), caption: null);
        Assert.Equal((1, "Say what the photo shows, for people who cannot see it."), (run.Exit, run.Error.Trim()));
        Assert.Equal(
            (1, "Say what it shows in 300 characters or fewer."),
            ((run = await planner.TryAdd("A", "report.pdf", TestFiles.Pdf, new string('x', 301))).Exit, run.Error.Trim())
        );
        Assert.Equal("", (await planner.Add("A", "report.pdf", TestFiles.Pdf, caption: null)).GetProperty("caption").GetString());
    }

    [Theory]
    [InlineData(@"C:\photos\..\boiler.png", "boiler.png")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\"b<c>\u202Egnp.exe", "a-b-c-gnp.exe")]
    [InlineData("...", "file")]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("CON", "file-CON")]
    [InlineData("nul.pdf", "file-nul.pdf")]
    [InlineData("Com1.tar.gz", "file-Com1.tar.gz")]
    [InlineData("LPT9 .txt", "file-LPT9 .txt")]
    [InlineData("report.pdf. . ", "report.pdf")]
    [InlineData("console.pdf", "console.pdf")]
    [InlineData("com10.pdf", "com10.pdf")]
    public void A_name_is_never_a_path_and_hides_nothing(string given, string kept) =>
        Assert.Equal(kept, EstatesPlanner.KeptFiles.SentName.Of(given));

    [Fact]
    public void A_name_longer_than_a_line_keeps_its_ending() =>
        Assert.Equal(100, EstatesPlanner.KeptFiles.SentName.Of($"{new string('n', 400)}.pdf").Length);
}
