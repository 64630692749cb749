using EstatesPlanner.Domain;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;
using EstatesPlanner.Json;

namespace EstatesPlanner.Tests.Import;

/// <summary>What a mapping makes of cells and rows, whatever they are about.</summary>
public sealed class MappingTests
{
    private static readonly Field[] Fields =
    [
        new(new("ref", true), FieldKind.Code, []),
        new(new("place"), FieldKind.Code, []),
        new(new("what"), FieldKind.Text, []),
        new(new("grade"), FieldKind.Choice, [new("A", []), new("B", [])]),
        new(new("cost") { Kind = ColumnKind.Money }, FieldKind.Amount, []),
        new(new("day"), FieldKind.Date, []),
    ];

    /// <summary>All but those that say what a point means: they are a choice of one of two readings.</summary>
    private static readonly Reading[] Every = [.. Enum.GetValues<Reading>().Except([Reading.PointThousands, Reading.PointDecimals])];

    [Theory]
    [InlineData("£1.2m", "1200000")]
    [InlineData("45K", "45000")]
    [InlineData("£3 million", "3000000")]
    [InlineData("c. £45,000", "45000")]
    [InlineData("approx 20k", "20000")]
    [InlineData("~£500", "500")]
    [InlineData("£20k+", "20000")]
    [InlineData("£20k - £30k", "30000")]
    [InlineData("20-30k", "30000")]
    [InlineData("£30,000 to £20,000", "30000")]
    [InlineData("£5,000 ex VAT", "5000")]
    [InlineData("12,000 +VAT (budget)", "12000")]
    [InlineData("1 200 000", "1200000")]
    [InlineData("£1,250.10", "£1,250.10")]
    [InlineData("£5,000 inc VAT", "£5,000 inc VAT")]
    [InlineData("£300 each", "£300 each")]
    [InlineData("1.250,10", "1.250,10")]
    [InlineData("see quote", "see quote")]
    [InlineData("2 x £5,000", "2 x £5,000")]
    public void An_amount_is_read_where_its_way_of_writing_was_chosen_and_left_where_it_says_something_else(string cell, string read) =>
        Assert.Equal(read, Only($"ref;cost\nA;{cell}\n", new SheetMapping { Readings = Every })("cost"));

    [Theory]
    [InlineData("£1.2m")]
    [InlineData("c. £45,000")]
    [InlineData("£20k - £30k")]
    [InlineData("£5,000 ex VAT")]
    [InlineData("1 200 000")]
    public void An_amount_is_left_as_it_stands_where_nothing_was_chosen(string cell) =>
        Assert.Equal(cell, Only($"ref;cost\nA;{cell}\n", new SheetMapping())("cost"));

    [Theory]
    [InlineData("45", "45000")]
    [InlineData("1,250.5", "1250500")]
    [InlineData("£1.2m", "1200000")]
    [InlineData("c. 45", "45000")]
    public void A_column_in_thousands_counts_in_thousands_unless_the_cell_says_its_own_unit(string cell, string read) =>
        Assert.Equal(
            read,
            Only(
                $"ref;cost\nA;{cell}\n",
                new SheetMapping
                {
                    Readings = Every,
                    Times = new Dictionary<string, decimal> { ["cost"] = 1000 },
                }
            )("cost")
        );

    [Theory]
    [InlineData("03/25/2024", "2024-03-25", Reading.ClearMonthFirst)]
    [InlineData("03/04/2024", "03/04/2024", Reading.ClearMonthFirst)]
    [InlineData("03/04/2024", "2024-03-04", Reading.MonthFirst)]
    [InlineData("25/03/2024", "25/03/2024", Reading.MonthFirst)]
    [InlineData("45382", "2024-03-31", Reading.DayNumbers)]
    [InlineData("Mar 2024", "2024-03-01", Reading.PartDates)]
    [InlineData("March-24", "2024-03-01", Reading.PartDates)]
    [InlineData("03/2024", "2024-03-01", Reading.PartDates)]
    [InlineData("2023", "2023-01-01", Reading.PartDates)]
    [InlineData("2024-03-25T14:30:00", "2024-03-25", Reading.DatesWithTimes)]
    [InlineData("25/03/2024 09:15", "2024-03-25", Reading.DatesWithTimes)]
    [InlineData("03/25/2024", "03/25/2024", Reading.PartDates)]
    public void A_day_is_read_in_the_way_that_was_chosen(string cell, string read, Reading chosen) =>
        Assert.Equal(read, Only($"ref;day\nA;{cell}\n", new SheetMapping { Readings = [chosen] })("day"));

    [Fact]
    public void Texts_stand_for_ours_whatever_their_case_and_spaces_and_a_star_takes_the_rest()
    {
        var mapping = new SheetMapping
        {
            Values = new Dictionary<string, IReadOnlyDictionary<string, string?>>
            {
                ["grade"] = new Dictionary<string, string?> { ["Good  enough"] = "B", ["*"] = null },
            },
            Blanks = ["tbc"],
        };
        var (rows, sheet) = Read("ref;what;grade\nA;x;GOOD enough \nB;TBC;a\nC;y;Splendid\nD;z;TBC\n", mapping);
        Assert.Equal(["B", "a", null, null], rows.Select(row => row.Text("grade")));
        Assert.Equal(["x", null, "y", "z"], rows.Select(row => row.Text("what")));
        Assert.Contains(new ReadingCount("grade", HowRead.Otherwise, "Splendid", null, 1), sheet.Tally.Counts);
    }

    [Fact]
    public void A_merged_cell_speaks_for_each_of_its_rows_and_a_blank_below_one_for_the_row_above()
    {
        const string rows = """
            <row r="1"><c r="A1" t="inlineStr"><is><t>place</t></is></c><c r="B1" t="inlineStr"><is><t>ref</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>North</t></is></c><c r="B2"><v>1</v></c></row>
            <row r="3"><c r="B3"><v>2</v></c></row>
            <row r="4"><c r="A4" t="inlineStr"><is><t>Total</t></is></c></row>
            <row r="5"><c r="B5"><v>3</v></c></row>
            <row r="6"><c r="A6" t="inlineStr"><is><t>South</t></is></c><c r="B6"><v>4</v></c></row>
            <row r="7"><c r="B7"><v>5</v></c></row>
            """;
        using var file = Tables.Open(Tables.Merged(rows, "A2:A3", "A6:A7"));
        var sheet = new MappedSheet(file.Sheets[0], new SheetMapping { FillDown = ["place"] }, Fields, "ref");
        Assert.Equal(
            ["North 1", "North 2", "a total", "North 3", "South 4", "South 5"],
            sheet.Rows().Select(row => row.SetAside ?? $"{row.Text("place")} {row.Text("ref")}").ToList()
        );
        Assert.Equal([(HowRead.Merged, 2), (HowRead.Above, 1)], sheet.Tally.Counts.Select(count => (count.How, count.Rows)));
    }

    [Fact]
    public void A_heading_states_its_field_for_the_rows_below_it_and_one_that_stands_for_blank_says_nothing()
    {
        var mapping = new SheetMapping
        {
            HeadingsAre = "place",
            Values = new Dictionary<string, IReadOnlyDictionary<string, string?>>
            {
                ["place"] = new Dictionary<string, string?>
                {
                    ["North wing"] = "N",
                    ["South wing"] = "S",
                    ["Mechanical"] = null,
                },
            },
        };
        var (rows, _) = Read("ref;what;cost\nNorth wing;;\nMechanical;;\nA-1;x;1\nSouth wing;;\nA-2;y;2\n", mapping);
        Assert.Equal(
            ["a heading: North wing", "a heading: Mechanical", "N", "a heading: South wing", "S"],
            rows.Select(row => row.SetAside ?? row.Text("place"))
        );
    }

    [Theory]
    [InlineData(";Grand total;;£500", "a total")]
    [InlineData(";Block A total:;;500", "a total")]
    [InlineData("TOTAL;;;500", "a total")]
    [InlineData("Note: costs exclude VAT;;;", "a note: Note: costs exclude VAT")]
    [InlineData("* awaiting survey;;;", "a note: * awaiting survey")]
    [InlineData("Ref;What;Grade;Cost", "repeats the header")]
    [InlineData("Ref;What;;", "repeats the header")]
    [InlineData(";;;", "blank")]
    [InlineData("A-1;Total loss of heating;B;500", null)]
    [InlineData("A-1;;;", null)]
    [InlineData(";Leak;B;", null)]
    [InlineData(";Leak;B;500", null)]
    public void A_row_is_set_aside_only_where_it_has_no_reference_of_its_own(string row, string? why) =>
        Assert.Equal(why, Read($"ref;what;grade;cost\n{row}\n", new SheetMapping()).Rows.Single().SetAside);

    [Fact]
    public void A_key_made_of_columns_is_the_same_whenever_their_texts_are()
    {
        var mapping = new SheetMapping { KeyOf = ["what", "place"] };
        const string sheet = "ref;what;place\n;Leaking  roof;North\nB-2;x;y\n;{0};South\n";
        var words = string.Join(' ', Enumerable.Repeat("long", 20));
        var first = Read(string.Format(System.Globalization.CultureInfo.InvariantCulture, sheet, words), mapping)
            .Rows.Select(row => row.Text("ref"))
            .ToList();
        Assert.Equal(["Leaking roof / North", "B-2"], first.Take(2));
        Assert.Equal(60, first[2]!.Length);
        Assert.NotEqual(
            first[2],
            Read(string.Format(System.Globalization.CultureInfo.InvariantCulture, sheet, words + " er"), mapping).Rows[2].Text("ref")
        );
        Assert.Equal(
            first,
            Read("place;ref;what\nNorth;;Leaking roof\ny;B-2;x\nSouth;;" + words + "\n", mapping).Rows.Select(row => row.Text("ref"))
        );
    }

    [Fact]
    public void Columns_are_named_by_header_or_letter_and_several_are_joined()
    {
        var mapping = new SheetMapping
        {
            HeaderRow = 2,
            Columns = new Dictionary<string, IReadOnlyList<string>> { ["ref"] = ["A"], ["what"] = ["Floor", "D"] },
        };
        var (rows, _) = Read("Where;;Floor;What\nNo.;x;Floor;x\nA-1;;Level 1;Leak\nA-2;;;Crack\n", mapping);
        Assert.Equal(["A-1 Level 1, Leak", "A-2 Crack"], rows.Select(row => $"{row.Text("ref")} {row.Text("what")}"));
        Assert.Equal(
            "Two columns are called x. Say which by its letter: B or D.",
            Refused("No.;x;Floor;x\n", new SheetMapping { Columns = new Dictionary<string, IReadOnlyList<string>> { ["ref"] = ["x"] } })
        );
        Assert.Equal(
            "No column called Cost. Found: No., x.",
            Refused("No.;x\n", new SheetMapping { Columns = new Dictionary<string, IReadOnlyList<string>> { ["ref"] = ["Cost"] } })
        );
    }

    [Fact]
    public void A_mapping_comes_back_from_its_file_as_it_went()
    {
        const string file = """
            {
              "format": "estates-planner/import-mapping/1",
              "sheet": "One",
              "headerRow": 0,
              "columns": {
                "ref": "A",
                "what": [
                  "Floor",
                  "D"
                ]
              },
              "keyOf": [
                "B"
              ],
              "fillDown": [
                "place"
              ],
              "headingsAre": "place",
              "values": {
                "grade": {
                  "Good": "B",
                  "*": null
                }
              },
              "defaults": {
                "grade": "A"
              },
              "blanks": [
                "TBC"
              ],
              "readings": [
                "short-amounts",
                "part-dates"
              ],
              "times": {
                "cost": 1000
              },
              "notKnown": [
                "cost"
              ],
              "duplicates": "suffix"
            }

            """;
        Assert.Equal(file, MappingFile.Write(Mapping(file)));
        Assert.Equal("{\n  \"format\": \"estates-planner/import-mapping/1\"\n}\n", MappingFile.Write(new SheetMapping()));
    }

    [Theory]
    [InlineData(
        """{ "format": "estates-planner/import-mapping/2" }""",
        "format: 'estates-planner/import-mapping/2' is not estates-planner/import-mapping/1."
    )]
    [InlineData("""{ "format": "estates-planner/import-mapping/1", "colour": 1 }""", "colour: This member is not known here.")]
    [InlineData(
        """{ "format": "estates-planner/import-mapping/1", "columns": { "price": "A" } }""",
        "columns.price: There is no field 'price'. Fields: ref, place, what, grade, cost, day."
    )]
    [InlineData("""{ "format": "estates-planner/import-mapping/1", "columns": { "ref": [] } }""", "columns.ref: This list is empty.")]
    [InlineData(
        """{ "format": "estates-planner/import-mapping/1", "readings": ["guess"] }""",
        "readings[0]: 'guess' is not one of: short-amounts,"
    )]
    [InlineData("""{ "format": "estates-planner/import-mapping/1", "headerRow": -1 }""", "headerRow: A row is a number from 1")]
    [InlineData(
        """{ "format": "estates-planner/import-mapping/1", "times": { "cost": 0 } }""",
        "times.cost: This is a number above nothing"
    )]
    [InlineData(
        """{ "format": "estates-planner/import-mapping/1", "values": { "grade": { "x": 1 } } }""",
        "values.grade.x: This is the number 1; text is expected."
    )]
    public void Whatever_does_not_fit_in_a_mapping_is_refused_with_its_path(string json, string sentence) =>
        Assert.StartsWith(sentence, Assert.Throws<Refusal>(() => Mapping(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void More_merged_areas_than_a_person_makes_are_refused_where_they_matter_and_cost_nothing_elsewhere()
    {
        var areas = Enumerable.Range(1, 20_001).Select(i => $"A{i * 2}:A{(i * 2) + 1}").ToArray();
        using var file = Tables.Open(Tables.Merged("""<row r="1"><c r="A1" t="inlineStr"><is><t>ref</t></is></c></row>""", areas));
        Assert.Single(file.Sheets[0].Rows());
        Assert.Equal("More than 20,000 merged areas. Save it as CSV.", Assert.Throws<FileRefusal>(() => file.Sheets[0].Merges()).Message);
    }

    private static SheetMapping Mapping(string json) =>
        MappingFile.Read(JsonFile.Parse(System.Text.Encoding.UTF8.GetBytes(json), "mapping.json"), [.. Fields.Select(field => field.Name)]);

    private static Func<string, string?> Only(string csv, SheetMapping mapping) => Read(csv, mapping).Rows.Single().Text;

    private static (IReadOnlyList<FieldRow> Rows, MappedSheet Sheet) Read(string csv, SheetMapping mapping)
    {
        using var file = Tables.Csv(csv);
        var sheet = new MappedSheet(file.Sheets[0], mapping, Fields, "ref");
        return ([.. sheet.Rows()], sheet);
    }

    private static string Refused(string csv, SheetMapping mapping) => Assert.Throws<FileRefusal>(() => Read(csv, mapping)).Message;
}
