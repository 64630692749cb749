using EstatesPlanner.Import;

namespace EstatesPlanner.Tests.Import;

public sealed class HeaderFinderTests
{
    private static readonly ColumnNames[] Columns =
    [
        new("reference", Required: true, ["item ref", "ref no"]),
        new("cost", Required: true, ["cost (£)"]),
        new("area (m²)"),
    ];

    [Theory]
    [InlineData("reference,cost,area (m²)\n")]
    [InlineData("AREA (M2),Cost\u00A0(£), Item  Ref.\n")]
    [InlineData("area (mÂ²),cost (Â£),ref no\n")]
    [InlineData("A title\n,,\nGroup,,Money\nref no,area(m²),cost (\uFFFD)\n")]
    public void Columns_are_found_in_any_order_under_any_name(string csv)
    {
        using var file = Tables.Csv(csv);
        var header = new HeaderFinder(Columns).Find(file.Sheets[0].Rows());
        Assert.Equal([true, true, true], new[] { "reference", "cost", "area (m²)" }.Select(header.Has));
    }

    [Fact]
    public void A_missing_column_is_named_beside_those_that_are_there() =>
        Assert.Equal("No column for cost. Found: reference, Сost, notes.", Refusal("reference,Сost,notes\n1,2,3\n"));

    [Fact]
    public void Two_columns_of_one_name_are_refused_in_a_register_by_their_own_headers() =>
        Assert.Equal("Two columns stand for cost: cost (B1) and Cost (£) (C1). Rename one of them.", Refusal("reference,cost,Cost (£)\n"));

    [Fact]
    public void Where_a_mapping_may_be_used_the_sentence_says_so()
    {
        using var file = Tables.Csv("A title\nitem ref,notes,Ref No,reference,cost\n");
        Assert.Equal(
            "3 columns stand for reference: item ref (A2), Ref No (C2) and reference (D2). Keep one and rename the others, or use a mapping that says what each column holds.",
            Assert.Throws<FileRefusal>(() => new HeaderFinder(Columns) { HasMappings = true }.Find(file.Sheets[0].Rows())).Message
        );
    }

    [Fact]
    public void To_look_for_a_sheet_is_not_to_refuse_its_headers()
    {
        using var file = Tables.Csv("reference,cost,Cost (£)\n");
        Assert.True(new HeaderFinder(Columns).Best(file.Sheets[0].Rows())!.Has("cost"));
    }

    [Fact]
    public void Of_two_columns_of_one_name_the_first_counts_in_a_published_file()
    {
        using var file = Tables.Csv("reference,cost,Cost (£)\n");
        Assert.Equal(1, new HeaderFinder(Columns, DuplicateHeaders.TakeFirst).Find(file.Sheets[0].Rows()).Index("cost"));
    }

    [Fact]
    public void A_problem_names_the_cell_in_the_persons_own_words()
    {
        using var file = Tables.Csv("Ref No,Cost (£)\nB-1,lots\n");
        var header = new HeaderFinder(Columns).Find(file.Sheets[0].Rows());
        var problem = header.Problem("r.csv", null, file.Sheets[0].Rows().Last(), "cost", "lots is not a number.");
        Assert.Equal(
            ("Cost (£)", "B2", "lots", "Row 2, Cost (£): lots is not a number."),
            (problem.Column, problem.Cell, problem.Value, problem.ToString())
        );
    }

    private static string Refusal(string csv)
    {
        using var file = Tables.Csv(csv);
        return Assert.Throws<FileRefusal>(() => new HeaderFinder(Columns).Find(file.Sheets[0].Rows())).Message;
    }
}
