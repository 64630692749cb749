using EstatesPlanner.Features.Backlog;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Tests.Import;

/// <summary>What a column is taken for: right where it is clear, nothing where it is not.</summary>
public sealed class MappingGuessTests
{
    private static readonly Dictionary<string, string[]> Right = new(StringComparer.Ordinal)
    {
        ["Hospital"] = ["site"],
        ["Building"] = ["block"],
        ["Ref No."] = ["reference"],
        ["Element"] = ["element"],
        ["Description of defect"] = ["defect"],
        ["Floor"] = ["floor", "location"],
        ["Room"] = ["location"],
        ["Cond."] = ["condition"],
        ["Impact"] = ["consequence"],
        ["Likelihood"] = ["likelihood"],
        ["RAG"] = ["category"],
        ["Cost to rectify (ex VAT)"] = ["cost"],
        ["Date of survey"] = ["surveyed on"],
        ["Comments"] = ["notes"],
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_the_messy_register_nine_columns_in_ten_are_right_and_none_is_wrong(bool csv)
    {
        var fields = await Fields();
        var register = MessyRegister.Make();
        using var file = TableFile.Open(
            new MemoryStream(csv ? MessyWorkbook.Csv(register) : MessyWorkbook.Xlsx(register)),
            "register",
            ImportLimits.Page
        );
        var guess = new MappingGuess(fields);
        var sheet = new SheetGuess(guess).Sheet(file)!;
        Assert.Equal((csv ? null : "Backlog 25-26", MessyRegister.HeaderRow), (sheet.Name, new SheetGuess(guess).HeaderRow(sheet).Row));
        var survey = SheetSurvey.Of(sheet, MessyRegister.HeaderRow);
        var guesses = survey.Columns.Zip(guess.Of(survey.Columns), (column, one) => (column.Header!, one.Field)).ToList();
        Assert.Equal(MessyRegister.Headers, guesses.Select(pair => pair.Item1));
        Assert.All(guesses.Where(pair => pair.Field is not null), pair => Assert.Contains(pair.Field, Right[pair.Item1]));
        Assert.True(guesses.Count(pair => pair.Field is not null) >= 0.9 * guesses.Count, string.Join(", ", guesses));
    }

    [Theory]
    [InlineData("Risk Score", "12;20;6;9", null)]
    [InlineData("Score", "12;20;6;9", null)]
    [InlineData("Priority", "High;Medium;Low;High", "category")]
    [InlineData("Total cost inc VAT", "1200;300;45000", null)]
    [InlineData("Cost", "see quote;ask Dave;to follow", null)]
    [InlineData("Estimated cost (£)", "£1.2m;45000;c. £300", "cost")]
    [InlineData("Condition", "The boiler casing is corroded through on two sides;Leaks over the ward whenever it rains hard", null)]
    [InlineData("Grade", "B;C;DX;D", "condition")]
    [InlineData("Column7", "Red;Amber;Green;Red", "category")]
    [InlineData("Column8", "1;2;5;4", null)]
    [InlineData("Column9", "2024-03-01;2023-05-02", null)]
    [InlineData("Year", "2024;2023;2019", null)]
    [InlineData("Survey date", "Mar 2024;31/03/2024;45382", "surveyed on")]
    [InlineData("Next review", "31/03/2027;31/03/2028", "next review")]
    [InlineData("Action", "Replace;Repair", null)]
    [InlineData("SiteCode", "RQQ01;RQQ02", "site")]
    [InlineData("Defect Ref", "A-1;A-2", null)]
    [InlineData("Owner", "Estates;Capital", null)]
    public async Task A_column_is_taken_for_what_its_header_and_its_cells_say_together(string header, string cells, string? field) =>
        Assert.Equal(field, (await Guess([header], [.. cells.Split(';').Select(cell => new[] { cell })]))[0].Field);

    [Fact]
    public async Task Two_columns_that_look_alike_are_both_left_out_and_it_is_said()
    {
        var guesses = await Guess(
            ["Comments", "Remarks", "Reference"],
            [
                ["a", "b", "R-1"],
                ["c", "d", "R-2"],
            ]
        );
        Assert.Equal([null, null, "reference"], guesses.Select(guess => guess.Field));
        Assert.Equal("Another column looks like notes too.", guesses[0].Why);
    }

    [Theory]
    [InlineData("category", "RED", "High")]
    [InlineData("category", "Purple", null)]
    [InlineData("consequence", "4 - Major", "4")]
    [InlineData("consequence", "4 - Minor", null)]
    [InlineData("likelihood", "Likely (4)", "4")]
    [InlineData("likelihood", "Almost certain", "5")]
    [InlineData("condition", "C/D", null)]
    [InlineData("condition", "Poor", "C")]
    public async Task A_text_is_taken_for_one_of_ours_only_where_it_can_be_no_other(string field, string text, string? ours) =>
        Assert.Equal(ours, ValueGuess.Of((await Fields()).Single(candidate => candidate.Name == field), text));

    [Fact]
    public void A_column_without_a_header_of_its_own_is_named_by_its_letter_unless_that_leads_elsewhere() =>
        Assert.Equal(
            ["No", null, "C", "B", "Cost", "F", "G"],
            ColumnName.Of(new SourceRow(1, ["No", null, "C", "B", "Cost", "Note", "note"]), 7)
        );

    private static async Task<IReadOnlyList<ColumnGuess>> Guess(string[] headers, IReadOnlyList<string[]> rows)
    {
        var sheet = new SheetTable(
            null,
            hidden: false,
            () => rows.Select((row, i) => new SourceRow(i + 2, row)).Prepend(new SourceRow(1, headers))
        );
        return new MappingGuess(await Fields()).Of(SheetSurvey.Of(sheet, 1).Columns);
    }

    private static async Task<IReadOnlyList<Field>> Fields()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        return BacklogFields.For(new SqliteStore(planner.Database, "tests"), new ReferenceData(), "RQQ");
    }
}
