using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.Architecture;

/// <summary>Folders lean on each other one way. <c>tests/run arrows</c> prints who leans on whom.</summary>
public class OneWayTests(ITestOutputHelper output)
{
    private static readonly string[] DomainOrder =
    [
        "Finance",
        "Estate",
        "Backlog",
        "People",
        "Bids",
        "Appraisal",
        "Scoring",
        "Portfolio",
        "BusinessCases",
    ];

    private static readonly string[] BookOrder =
    [
        "Imports",
        "Estate",
        "Backlog",
        "Incidents",
        "Bids",
        "Appraisal",
        "Rounds",
        "Plans",
        "BusinessCases",
    ];

    [Fact]
    public void The_words_of_the_domain_lean_on_earlier_words_alone() => Assert.Empty(Backwards(Show(Domain(_ => 1)), "", DomainOrder));

    [Fact]
    public void No_two_folders_of_the_domain_lean_on_each_other()
    {
        // The parts of a bid are inside its word: a benefit is worked out by a template, and the template makes benefits.
        var arrows = Domain(word => word == "Bids" ? 1 : 9);
        Assert.Empty(FolderArrows.BothWays(arrows));
    }

    [Fact]
    public void A_book_reads_the_books_of_earlier_words_alone() => Assert.Empty(Backwards(Show(Program()), "Books.", BookOrder));

    [Fact]
    public void What_features_stand_on_does_not_know_them()
    {
        string[] below =
        [
            "Books",
            "Fields",
            "Import",
            "Wording",
            "Reference",
            "KeptFiles",
            "Json",
            "People",
            "Children",
            "Typesetting",
            "Photos",
        ];
        Assert.DoesNotContain(
            Program(),
            arrow =>
                below.Contains(arrow.From.Split('.')[0]) && arrow.To.Split('.')[0] is "Features" or "Verbs" or "Web" or "Jobs" or "Demo"
        );
    }

    [Fact]
    public void Reading_tables_knows_nothing_of_estates()
    {
        string[] known = ["Money", "Refusal", "RefusalKind", "Rounding", "WireWord"];
        var arrows = Program().Where(arrow => arrow.From == "Import" && arrow.To is not ("." or "Children" or "Json"));
        Assert.DoesNotContain(arrows, arrow => !known.Contains(arrow.On));
    }

    [Fact]
    public void No_feature_and_what_it_stands_on_lean_on_each_other() =>
        Assert.Empty(FolderArrows.BothWays([.. Program().Where(arrow => arrow is { From: not ".", To: not "." })]));

    private static IReadOnlyList<Arrow> Domain(Func<string, int> depth) =>
        FolderArrows.Of(typeof(Money).Assembly.Location, "EstatesPlanner.Domain", depth);

    private static IReadOnlyList<Arrow> Program() =>
        FolderArrows.Of(typeof(CommandLine).Assembly.Location, "EstatesPlanner", folder => folder is "Features" or "Books" ? 2 : 1);

    private IReadOnlyList<Arrow> Show(IReadOnlyList<Arrow> arrows)
    {
        foreach (var from in arrows.GroupBy(arrow => arrow.From))
        {
            output.WriteLine(
                $"{from.Key} -> {string.Join(", ", from.GroupBy(arrow => arrow.To).OrderByDescending(to => to.Count()).Select(to => $"{to.Key} ({to.Count()})"))}"
            );
        }

        return arrows;
    }

    /// <summary>Arrows from a word to a later one.</summary>
    private static IEnumerable<string> Backwards(IEnumerable<Arrow> arrows, string under, string[] order) =>
        from arrow in arrows
        let start = Array.IndexOf(order, arrow.From.StartsWith(under, StringComparison.Ordinal) ? arrow.From[under.Length..] : "")
        let end = Array.IndexOf(order, arrow.To.StartsWith(under, StringComparison.Ordinal) ? arrow.To[under.Length..] : "")
        where start >= 0 && end > start
        select $"{arrow.From} leans on {arrow.To}: {arrow.Type} on {arrow.On}";
}
