using System.Net;
using System.Text.RegularExpressions;
using EstatesPlanner.Features;
using Microsoft.AspNetCore.Routing.Patterns;

namespace EstatesPlanner.Tests.Pages;

/// <summary>No file but those of <see cref="Addresses"/> makes an address. Routes and files that are sent as they are are aside.</summary>
public sealed partial class AddressesShapeTests
{
    private static readonly string Program = Installation.Repository("src", "EstatesPlanner");

    [Fact]
    public async Task No_other_file_begins_an_address()
    {
        await using var planner = new Installation();
        await planner.Serve();
        var roots = new RouteFinder(planner.Services)
            .Routes.Where(route => route.PathSegments.Count > 0)
            .Select(route => ((RoutePatternLiteralPart)route.PathSegments[0].Parts[0]).Content)
            .Append("templates")
            .Distinct()
            .ToList();
        Assert.Contains("trust", roots);
        var begun = $"[\"'`>]/({string.Join('|', roots)})(?![A-Za-z0-9-])";
        Assert.Empty(Lines(new Regex(begun, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))));
    }

    [Fact]
    public void No_page_writes_a_link_out() => Assert.Empty(Lines(WrittenOut()));

    [Fact]
    public void No_other_file_adds_to_an_address() => Assert.Empty(Lines(AddedTo()));

    [Fact]
    public void No_other_file_escapes_an_address_or_has_one_made() => Assert.Empty(Lines(MadeElsewhere()));

    [Fact]
    public async Task Every_empty_sheet_that_a_page_offers_is_there()
    {
        var offers = Sources().SelectMany(source => EmptySheet().Matches(File.ReadAllText(source)));
        var files = offers.Select(offer => offer.Groups["file"].Value).ToHashSet();
        Assert.Contains("backlog.xlsx", files);
        Assert.Contains("incidents.csv", files);
        await using var planner = new Installation();
        using var client = new HttpClient { BaseAddress = await planner.Serve() };
        foreach (var file in files)
        {
            var answer = await client.GetAsync(Addresses.Template(file), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    /// <summary>Lines of the other files that hold what they must not.</summary>
    private static IEnumerable<string> Lines(Regex pattern) =>
        from file in Sources()
        from line in File.ReadLines(file)
        where pattern.IsMatch(line) && !StandsAside().IsMatch(line)
        select $"{Path.GetFileName(file)}: {line.Trim()}";

    private static IEnumerable<string> Sources() =>
        from file in Directory.EnumerateFiles(Program, "*.cs*", SearchOption.AllDirectories)
        let inside = Path.GetRelativePath(Program, file)
        where Path.GetExtension(file) is ".cs" or ".cshtml"
        where !inside.StartsWith("obj", StringComparison.Ordinal) && !inside.StartsWith("bin", StringComparison.Ordinal)
        where !Path.GetFileName(file).StartsWith("Addresses.", StringComparison.Ordinal)
        select file;

    [GeneratedRegex("^@page |AddPageRoute\\(|RequestPath = ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StandsAside();

    [GeneratedRegex(
        """\b(href|action|src|formaction)=["'](?!@|#|\{|/assets/|/nhsuk/|/site\.)|Redirect\(\$?@?["']""",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex WrittenOut();

    /// <summary>More behind an expression in a link, or a question of one.</summary>
    [GeneratedRegex(
        """\b(href|action|src|formaction)="(@[\w.!]+|@[^" ]*\))[/?&#]|[?&](amp;)?[a-z-]+=""",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex AddedTo();

    /// <summary>Escaping, the framework's own makers of addresses, and its tag helpers that make them.</summary>
    [GeneratedRegex(
        @"\bEscapeDataString|UrlEncode|AddQueryString|QueryString\.(Add|Create)|asp-(page|route|action|controller)|RedirectTo|\bUrl\.",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex MadeElsewhere();

    [GeneratedRegex(
        """(Addresses\.Template\(|TableUpload\(.*?, )"(?<file>[^"]+)""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex EmptySheet();
}
