using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Tests.Import;

public sealed class XlsTests
{
    [Fact]
    public void A_published_workbook_gives_its_sheets_and_rows()
    {
        using var file = TableFile.Open(
            SharedFolder.File("data/eric/original/ERIC_2013-14__HospitalEstatesAndFacilitiesStatistics_9896.XLS"),
            ImportLimits.Page
        );
        Assert.Equal(["Trust Data", "Site Data", "Disclaimer"], file.Sheets.Select(sheet => sheet.Name));
        var site = file.Sheets[1].Rows().Skip(2).First();
        Assert.Equal((3, "NAX", "NAX01"), (site.Number, site[0], site[4]));
    }

    [Fact]
    public void Merged_cells_fill_the_rows_they_cover()
    {
        using var file = TableFile.Open(Installation.Repository("tests", "Kit", "merged.xls"), ImportLimits.Page);
        var sheet = Assert.Single(file.Sheets);
        Assert.Equal(
            ["A1:F1", "A4:A6", "A7:A8", "B4:B6", "B7:B8"],
            sheet.Merges().Select(range => range.ToString()).Order(StringComparer.Ordinal)
        );
        var mapping = new SheetMapping
        {
            Columns = new Dictionary<string, IReadOnlyList<string>>
            {
                ["site"] = ["Hospital"],
                ["block"] = ["Building"],
                ["reference"] = ["No"],
            },
            FillDown = ["site", "block"],
        };
        var fields = new[] { "site", "block", "reference" }.Select(name => new Field(new ColumnNames(name), FieldKind.Code, [])).ToList();
        var read = new MappedSheet(sheet, mapping, fields, "reference");
        Assert.Equal(
            [
                "M/1 Queensbury General Block A",
                "M/2 Queensbury General Block A",
                "M/3 Queensbury General Block A",
                "M/4 Kingsbury Clinic Block B",
                "M/5 Kingsbury Clinic Block B",
            ],
            read.Rows().Where(row => row.SetAside is null).Select(row => $"{row.Text("reference")} {row.Text("site")} {row.Text("block")}")
        );
        Assert.Equal([3, 3], read.Tally.Counts.Where(count => count.How == HowRead.Merged).Select(count => count.Rows));
    }

    [Fact]
    public void A_compound_file_that_is_no_workbook_is_refused_by_the_child()
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2048]];
        Assert.StartsWith("The workbook is damaged", Tables.Refusal(bytes), StringComparison.Ordinal);
    }
}
