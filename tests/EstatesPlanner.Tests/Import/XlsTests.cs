using EstatesPlanner.Import;

namespace EstatesPlanner.Tests.Import;

public sealed class XlsTests
{
    [Fact]
    public void A_published_workbook_gives_its_sheets_and_rows()
    {
        using var file = TableFile.Open(SharedFolder.File("data/eric/original/ERIC_2013-14__HospitalEstatesAndFacilitiesStatistics_9896.XLS"), ImportLimits.Page);
        Assert.Equal(["Trust Data", "Site Data", "Disclaimer"], file.Sheets.Select(sheet => sheet.Name));
        var site = file.Sheets[1].Rows().Skip(2).First();
        Assert.Equal((3, "NAX", "NAX01"), (site.Number, site[0], site[4]));
    }

    [Fact]
    public void A_compound_file_that_is_no_workbook_is_refused_by_the_child()
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2048]];
        Assert.StartsWith("The workbook is damaged", Tables.Refusal(bytes), StringComparison.Ordinal);
    }
}
