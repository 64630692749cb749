using System.Text;

namespace EstatesPlanner.Tests.Import;

public sealed class CsvTests
{
    [Fact]
    public void Quoted_cells_hold_delimiters_quotation_marks_and_line_breaks_and_do_not_move_the_row_numbers() =>
        Assert.Equal(
            ["1:a|b", "2:x,y|say \"no\"", "3:two\nlines|z", "4:last|"],
            Tables.Lines("a,b\r\n\"x,y\",\"say \"\"no\"\"\"\r\n\"two\nlines\",z\r\nlast,\r\n")
        );

    [Theory]
    [InlineData("a,b\r1,2\r3,4\r")]
    [InlineData("a,b\n1,2\n3,4")]
    [InlineData("a,b\r\n1,2\n3,4\r")]
    public void Any_line_break_ends_a_row(string csv) => Assert.Equal(["1:a|b", "2:1|2", "3:3|4"], Tables.Lines(csv));

    [Fact]
    public void Blank_lines_are_rows_because_a_spreadsheet_numbers_them() =>
        Assert.Equal(["1:a|b", "2:", "3:1|2"], Tables.Lines("a,b\n\n1,2\n"));

    [Theory]
    [InlineData("a,b,c\n\"1,000\",2,3\n4,5,6\n", ',')]
    [InlineData("a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n", ';')]
    [InlineData("a\tb\tc\nx, y\tz\tw\n1\t2\t3\n", '\t')]
    [InlineData("Code$Name, of it$Cost\nRXX$One, two, three$1,250\nRYY$Four$250,000,000\n", '$')]
    [InlineData("a|b\nx, y|z\n", '|')]
    [InlineData("one\ntwo\n", ',')]
    public void The_delimiter_is_the_one_that_cuts_every_row_alike(string csv, char delimiter)
    {
        using var file = Tables.Csv(csv);
        Assert.Equal(delimiter, file.Delimiter);
    }

    [Fact]
    public void A_register_whose_pots_are_lists_of_semicolons_is_still_cut_at_commas() =>
        Assert.Equal(["1:bid|pots", "2:B1|a;b;c", "3:B2|d;e;f"], Tables.Lines("bid,pots\nB1,a;b;c\nB2,d;e;f\n"));

    [Theory]
    [InlineData("UTF-8 with byte order mark")]
    [InlineData("UTF-8")]
    [InlineData("Windows-1252")]
    [InlineData("UTF-16")]
    [InlineData("UTF-16 big-endian")]
    [InlineData("UTF-32")]
    public void The_encoding_is_found_and_named(string name)
    {
        const string text = "Cost (£),Area (m²)\r\n1–2,3\r\n";
        Encoding encoding = name switch
        {
            "UTF-8 with byte order mark" => new UTF8Encoding(true),
            "UTF-8" => new UTF8Encoding(false),
            "Windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
            "UTF-16" => Encoding.Unicode,
            "UTF-16 big-endian" => Encoding.BigEndianUnicode,
            _ => Encoding.UTF32,
        };
        using var file = Tables.Open([.. encoding.Preamble, .. encoding.GetBytes(text)]);
        Assert.Equal(name, file.Encoding);
        Assert.Equal(["1:Cost (£)|Area (m²)", "2:1–2|3"], Tables.Lines(file));
    }

    [Fact]
    public void The_hash_is_that_of_the_bytes()
    {
        using var file = Tables.Csv("abc");
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", file.Sha256);
    }

    [Fact]
    public void Rows_can_be_read_again_from_the_top()
    {
        using var file = Tables.Csv("a,b\n1,2\n");
        Assert.Equal(1, file.Sheets[0].Rows().First().Number);
        Assert.Equal(2, file.Sheets[0].Rows().Count());
    }
}
