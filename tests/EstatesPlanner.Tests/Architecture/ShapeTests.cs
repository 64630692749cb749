using System.Text.RegularExpressions;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Tests.Architecture;

public partial class ShapeTests
{
    private static readonly string Program = Installation.Repository("src", "EstatesPlanner");

    [Fact]
    public void The_domain_knows_only_the_base_class_library() =>
        Assert.All(
            typeof(Money).Assembly.GetReferencedAssemblies(),
            reference => Assert.StartsWith("System", reference.Name, StringComparison.Ordinal)
        );

    [Fact]
    public void Storage_does_not_know_the_program() =>
        Assert.DoesNotContain(typeof(PlannerDb).Assembly.GetReferencedAssemblies(), reference => reference.Name == "estates-planner");

    [Fact]
    public void Only_the_composition_names_the_database_engine()
    {
        var names = Sources(Program).Where(file => EngineName().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName);
        Assert.Equal(["PlannerServices.cs"], names);
    }

    [Fact]
    public void Storage_knows_no_engine() =>
        Assert.DoesNotContain(
            typeof(PlannerDb).Assembly.GetReferencedAssemblies(),
            reference => reference.Name!.Contains("Sqlite", StringComparison.OrdinalIgnoreCase)
        );

    [Fact]
    public void No_slice_reaches_into_another()
    {
        var slices = Directory
            .GetDirectories(Path.Combine(Program, "Features"))
            .Select(Path.GetFileName)
            .Where(name => name is not "Shared")
            .ToList();
        var reaches =
            from slice in slices
            from file in Sources(Path.Combine(Program, "Features", slice!))
            from Match match in SliceName().Matches(File.ReadAllText(file))
            let other = match.Groups["slice"].Value
            where other != slice && slices.Contains(other)
            select $"{slice}: {Path.GetFileName(file)} names {other}";
        Assert.Empty(reaches);
    }

    [Fact]
    public void A_form_with_an_address_of_its_own_asks_for_its_token()
    {
        var forms =
            from file in Directory.EnumerateFiles(Path.Combine(Program, "Features"), "*.cshtml", SearchOption.AllDirectories)
            from Match match in PostForm().Matches(File.ReadAllText(file))
            where
                match.Value.Contains(" action=", StringComparison.Ordinal)
                && !match.Value.Contains("asp-antiforgery=\"true\"", StringComparison.Ordinal)
            select $"{Path.GetFileName(file)}: {match.Value}";
        Assert.Empty(forms);
    }

    [Fact]
    public void Only_the_writer_saves()
    {
        var saves = Sources(Installation.Repository("src"))
            .Where(file => File.ReadAllText(file).Contains("SaveChanges(", StringComparison.Ordinal))
            .Select(Path.GetFileName);
        Assert.Equal(["UnitOfWork.cs"], saves);
    }

    [Fact]
    public void Numbers_are_rounded_in_one_place()
    {
        // The engine and the elementary functions work in numbers of their own; a workbook's serial is a time.
        string[] ofTheirOwn = ["Rounding.cs", "SafeBound.cs", "CoverCuts.cs", "Elementary.cs", "Power.cs", "SerialDay.cs"];
        var rounds = Sources(Installation.Repository("src"))
            .Where(file => RoundCall().IsMatch(File.ReadAllText(file)))
            .Select(Path.GetFileName);
        Assert.Equal(ofTheirOwn.Order(StringComparer.Ordinal), rounds.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nobody_asks_the_computer_what_time_it_is_but_a_clock() =>
        Assert.DoesNotContain(
            Sources(Installation.Repository("src"))
                .Concat(Sources(Installation.Repository("tests")))
                .Where(file => Path.GetFileName(file) != "ShapeTests.cs"),
            file => OwnTime().IsMatch(File.ReadAllText(file))
        );

    [Fact]
    public void Every_law_is_checked_through_the_kit()
    {
        var tests = Sources(Installation.Repository("tests"))
            .Where(file => Path.GetFileName(file) is not "Laws.cs")
            .Select(file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file)))
            .ToList();
        Assert.Empty(
            tests
                .Where(file => UnseededCheck().IsMatch(file.Text))
                .Select(file => $"{file.Name} checks a law or draws a sample without the kit's seed.")
        );
        Assert.Empty(
            tests
                .Where(file => StatedLaw().Count(file.Text) > CheckedLaw().Count(file.Text))
                .Select(file => $"{file.Name} states a law that it never checks.")
        );
    }

    [Fact]
    public void A_line_is_140_columns_at_most_unless_it_is_a_text()
    {
        string[] roots = [Installation.Repository("src"), Installation.Repository("tests")];
        var code = roots.SelectMany(Sources).Where(file => Path.GetExtension(file) == ".cs" && !WrittenByEntityFramework(file));
        Assert.Empty(code.SelectMany(LongLines));
    }

    private static bool WrittenByEntityFramework(string file) =>
        file.Contains("/Migrations/", StringComparison.Ordinal) || file.Contains("/Compiled/", StringComparison.Ordinal);

    /// <summary>Lines that are too long and are no part of a text: nothing wraps those.</summary>
    private static IEnumerable<string> LongLines(string file)
    {
        var isInText = false;
        foreach (var (i, line) in File.ReadLines(file).Index())
        {
            var ends = line.Split("\"\"\"").Length % 2 == 0;
            if (line.Length > 140 && !isInText && !ends && !line.Contains('"', StringComparison.Ordinal))
            {
                yield return $"{Path.GetFileName(file)}:{i + 1}";
            }

            isInText ^= ends;
        }
    }

    [Fact]
    public void No_code_names_the_demonstration() =>
        Assert.DoesNotContain(
            Sources(Installation.Repository("src")).Where(file => !file.Contains("Migrations", StringComparison.Ordinal)),
            file =>
                File.ReadAllText(file).Contains("ZZZ", StringComparison.Ordinal)
                || File.ReadAllText(file).Contains("Aldermere", StringComparison.OrdinalIgnoreCase)
        );

    private static IEnumerable<string> Sources(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.cs*", SearchOption.AllDirectories)
            .Where(file =>
                Path.GetExtension(file) is ".cs" or ".cshtml"
                && !file.Contains("/obj/", StringComparison.Ordinal)
                && !file.Contains("/bin/", StringComparison.Ordinal)
                && !file.Contains("node_modules", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\b(decimal|Math)\.Round\(", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RoundCall();

    [GeneratedRegex("""<form [^\n]*?method="post"[^\n]*""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PostForm();

    [GeneratedRegex(
        @"\.(Quick|Verbose)Check(ThrowOnFailure)?\(|\bCheck\.(One|All|Method|Quick|Verbose)|\bConfig\.(Quick|Verbose|Default)|\[(Fs)?Property\b"
            + @"|\.Sample\(",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex UnseededCheck();

    [GeneratedRegex(@"\bProp\.ForAll\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StatedLaw();

    [GeneratedRegex(@"\bHolds(By)?\(", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CheckedLaw();

    [GeneratedRegex(@"Storage\.Sqlite|Data\.Sqlite|SQLitePCL|\bSqlite[A-Z]|SqlRaw|FromSql", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EngineName();

    [GeneratedRegex(
        @"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OwnTime();

    [GeneratedRegex(@"EstatesPlanner\.Features\.(?<slice>[A-Za-z]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SliceName();
}
