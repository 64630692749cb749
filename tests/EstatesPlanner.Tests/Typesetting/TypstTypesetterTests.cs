using System.Text;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Tests.BusinessCases;
using EstatesPlanner.Typesetting;

namespace EstatesPlanner.Tests.Typesetting;

public class TypstTypesetterTests(Press press) : IClassFixture<Press>
{
    [Theory]
    [InlineData(CaseKind.Short, PdfStandard.Accessible, "ua-1")]
    [InlineData(CaseKind.Obc, PdfStandard.Accessible, "ua-1")]
    [InlineData(CaseKind.Obc, PdfStandard.Archive, "a-3a")]
    public async Task A_document_passes_the_structural_checks(CaseKind kind, PdfStandard standard, string name)
    {
        var file = await press.PrintToFile(SmallCase.Of(kind), $"small-{kind}-{standard}", standard);

        PdfTools.Run("python3", SharedFolder.File("check/pdf_structure.py"), "--standard", name, file);
        PdfTools.Run("qpdf", "--check", file);
    }

    [Fact]
    public async Task The_same_request_gives_the_same_bytes()
    {
        var first = await press.Print(SmallCase.Of(CaseKind.Short));
        using var another = new Press();

        Assert.Equal(first, await press.Print(SmallCase.Of(CaseKind.Short)));
        Assert.Equal(first, await another.Print(SmallCase.Of(CaseKind.Short)));
    }

    [Fact]
    public async Task What_the_engine_remembers_of_a_document_does_not_show_when_it_is_made_again()
    {
        var changed = SmallCase.Of(CaseKind.Short, "Warm days stop the list.") with { Version = "2" };
        using var another = new Press();
        await press.Print(SmallCase.Of(CaseKind.Short));

        Assert.Equal(await another.Print(changed), await press.Print(changed));
    }

    [Fact]
    public async Task The_data_file_is_attached_as_it_was_composed()
    {
        var small = SmallCase.Of(CaseKind.Short, "An emoji 😀 and a wide  space");
        var file = await press.PrintToFile(small, "attached");

        Assert.Equal(CaseJson.Write(small), PdfTools.Attachment(file, "figures.json"));
    }

    [Theory]
    [InlineData("Leaks 😀👩‍🚒 daily", "Leaks □□ daily")]
    [InlineData("Ward שלום", "Ward")]
    [InlineData("مرحبا Ward", "□□□□□ Ward")]
    [InlineData("#panic(\"x\") $x$ *a* <label> @ref `code` \\ = Heading", "#panic(\"x\") $x$ *a* <label> @ref `code` \\ = Heading")]
    [InlineData("a\u202Eb\u0000c", "abc")]
    public async Task Whatever_a_person_typed_is_printed_as_text(string need, string printed)
    {
        var file = await press.PrintToFile(SmallCase.Of(CaseKind.Short, need), "typed");

        Assert.Contains(printed, PdfTools.Text(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_of_ten_thousand_letters_breaks_inside_the_page()
    {
        var file = await press.PrintToFile(SmallCase.Of(CaseKind.Short, new string('w', 10_000)), "long-word");
        var boxes = PdfTools
            .Run("pdftotext", "-bbox", file, "-")
            .Split('\n')
            .Where(line => line.Contains(">wwww", StringComparison.Ordinal))
            .Select(line => decimal.Parse(line.Split("xMax=\"")[1].Split('"')[0], System.Globalization.CultureInfo.InvariantCulture))
            .ToList();

        Assert.NotEmpty(boxes);
        Assert.All(boxes, right => Assert.InRange(right, 0, 595 - 60));
    }

    [Fact]
    public async Task A_fault_in_a_template_names_the_file_and_line()
    {
        var refusal = await Assert.ThrowsAsync<TypesettingException>(() => Typeset("= Heading\n\n#nothing\n"));

        Assert.Equal("The document could not be typeset. trial/main.typ, line 3: unknown variable: nothing.", refusal.Message);
    }

    [Fact]
    public async Task A_font_that_is_not_there_is_a_fault_and_not_a_surprise()
    {
        var refusal = await Assert.ThrowsAsync<TypesettingException>(() =>
            Typeset("#set document(title: \"x\")\n#set text(font: \"Frutiger\")\n= Heading\n")
        );

        Assert.Contains("unknown font family: frutiger", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_cannot_read_outside_its_folder()
    {
        var refusal = await Assert.ThrowsAsync<TypesettingException>(() => Typeset("#read(\"../../../src/typesetter/package.json\")"));

        Assert.Contains("trial/main.typ, line 1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_document_does_not_spoil_the_next()
    {
        await Assert.ThrowsAsync<TypesettingException>(() => Typeset("#nothing"));

        Assert.NotEmpty(await press.Print(SmallCase.Of(CaseKind.Short)));
    }

    [Fact]
    public async Task Without_Node_the_message_says_what_to_install()
    {
        using var typesetter = new TypstTypesetter(press.Folders, NodeProgram.Find("/nowhere"));
        var request = press.Document.Request(SmallCase.Of(CaseKind.Short), Press.Made);

        var refusal = await Assert.ThrowsAsync<TypesettingException>(() =>
            typesetter.Typeset(request, TestContext.Current.CancellationToken)
        );

        Assert.Equal(
            "Node 20 was not found on this computer, so documents cannot be made. Install Node 20 or later and start the program again.",
            refusal.Message
        );
    }

    [Fact]
    public async Task Documents_asked_for_at_once_all_come_out_right()
    {
        var alone = await press.Print(SmallCase.Of(CaseKind.Short));

        var together = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => press.Print(SmallCase.Of(CaseKind.Short))));

        Assert.All(together, each => Assert.Equal(alone, each));
    }

    private Task<byte[]> Typeset(string source) =>
        press.Typesetter.Typeset(
            new TypesetRequest
            {
                Template = "trial/main.typ",
                Files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
                {
                    ["trial/main.typ"] = Encoding.UTF8.GetBytes(source),
                },
                MadeAt = Press.Made,
            },
            TestContext.Current.CancellationToken
        );
}
