using EstatesPlanner.Import;

namespace EstatesPlanner.Tests.Import;

public sealed class QuotationTests
{
    [Theory]
    [InlineData(
        "a,b,c\n1,2,3\nx,\"Pump seized,9\ny,\"Door\",4\n",
        3,
        "Row 3: Door\" follows the closing quotation mark of a cell that runs over lines. Close the quotation marks of each cell where it ends, and write one inside a cell twice."
    )]
    [InlineData(
        "a,b\n\"Roof\" east,2\n",
        2,
        "Row 2: east follows the closing quotation mark. Close the quotation marks of each cell where it ends, and write one inside a cell twice."
    )]
    [InlineData(
        "a;b\n1;\"He said \"stop\" twice\"\n",
        2,
        "Row 2: stop\" twice\" follows the closing quotation mark. Close the quotation marks of each cell where it ends, and write one inside a cell twice."
    )]
    [InlineData(
        "a,b,c\n1, \"Pump, seized\",3\n",
        2,
        "Row 2: a space stands before the quotation mark of \"Pump, so it does not hold the cell together. Take the space out."
    )]
    [InlineData(
        "ref,site,what,cost\nQ1,S,\"Pump,100\nQ2,S,Boiler\",300000\n",
        2,
        "Row 2: a quotation mark opens in it and closes in a row further down, so that whole rows lie inside one cell. Close it where the cell ends."
    )]
    [InlineData(
        "ref,site,what,cost\nQ0,S,x,1\nQ1,S,\"Pump,100\nQ2,S,Boiler,300000\nQ3,S,Door\",5\n",
        3,
        "Row 3: a quotation mark opens in it and closes in a row further down, so that whole rows lie inside one cell. Close it where the cell ends."
    )]
    public void Quotation_marks_that_do_not_pair_are_refused_by_row(string csv, int row, string sentence)
    {
        var refusal = Assert.Throws<FileRefusal>(() => Tables.Lines(csv));
        Assert.Equal((row, sentence), (refusal.Row, refusal.Message));
    }

    [Theory]
    [InlineData("a,b\n\"two\nlines\",2\n")]
    [InlineData("a,b\n\"say \"\"no\"\"\",2\n")]
    [InlineData("a,b\n\"x\" ,2\n")]
    [InlineData("ref,site,what,cost\nQ1,S,\"Leaks, badly, at night, often\nand smells, too\",5\n")]
    public void Cells_that_pair_are_read_and_nothing_is_said(string csv)
    {
        using var file = Tables.Csv(csv);
        Assert.All(file.Sheets[0].Rows(), row => Assert.Empty(row.Doubts));
    }

    [Fact]
    public void A_mark_of_inches_inside_a_cell_is_kept_and_said()
    {
        using var file = Tables.Csv("a,b\nDoor 6\" wide,2\n");
        var row = file.Sheets[0].Rows().Last();
        Assert.Equal(("Door 6\" wide", 0), (row[0], row.Doubts.Single().Column));
    }
}
