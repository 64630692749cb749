using System.Text;
using EstatesPlanner.Import;

namespace EstatesPlanner.Tests.Import;

/// <summary>The text classes of hostile and broken files, each beside a file of the same kind that must be read.</summary>
public sealed class HostileTextTests
{
    private static readonly ImportLimits Small = ImportLimits.Page with { Rows = 3, Columns = 4 };

    [Fact]
    public void C1_an_empty_file() => Assert.Equal("The file is empty.", Tables.Refusal([]));

    [Fact]
    public void C1_only_a_byte_order_mark() => Assert.Equal("The file is empty.", Tables.Refusal([0xEF, 0xBB, 0xBF]));

    [Fact]
    public void C1_benign_one_cell() => Assert.Equal(["1:a"], Tables.Lines("a"));

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'a', (byte)'\n', 0xFF, (byte)'\n' }, 2)]
    [InlineData(new byte[] { 0xC2, 0xA3, (byte)'\r', (byte)'\n', (byte)'b', (byte)'\r', (byte)'\n', 0xA3 }, 3)]
    [InlineData(new byte[] { (byte)'a', 0x81 }, 1)]
    public void C2_text_that_is_neither_one_encoding_nor_the_other(byte[] bytes, int row) =>
        Assert.Equal($"Row {row}: not valid UTF-8. Save as CSV UTF-8.", Tables.Refusal(bytes));

    [Fact]
    public void C2_benign_windows_1252_with_a_pound_sign() =>
        Assert.Equal(["1:£5|caf\u00E9"], Tables.Lines(Tables.Open([0xA3, (byte)'5', (byte)',', (byte)'c', (byte)'a', (byte)'f', 0xE9])));

    [Theory]
    [InlineData("a,b\n1,\0\n")]
    [InlineData("MZ\u0090\0\u0003\0\0")]
    public void C3_binary(string text) => Assert.Equal("This is not a text file.", Tables.Refusal(Encoding.Latin1.GetBytes(text)));

    [Theory]
    [InlineData("a,b\n1,\"2\n3,4\n", 2)]
    [InlineData("a,b\n\n\"x\ny\",1\n1,\"", 4)]
    public void C4_a_quotation_mark_that_never_closes(string csv, int row) =>
        Assert.Equal($"Row {row}: a quotation mark opens and never closes.", Tables.Refusal(csv));

    [Fact]
    public void C4_an_unclosed_quotation_mark_in_a_long_file_is_named_where_it_opened() =>
        Assert.Equal(
            "Row 2: a quotation mark opens and never closes.",
            Tables.Refusal("a,b\n1,\"2\n" + string.Concat(Enumerable.Repeat("some words,and more\n", 100_000)))
        );

    [Fact]
    public void C4_benign_inches_in_an_unquoted_cell() => Assert.Equal(["1:a|b", "2:6\" pipe|4"], Tables.Lines("a,b\n6\" pipe,4\n"));

    [Fact]
    public void C5_a_line_without_end() => Assert.Equal("Row 1 is longer than 1 MiB.", Tables.Refusal(new string('x', 3_000_000)));

    [Fact]
    public void C5_a_cell_without_end() =>
        Assert.Equal("Cell B2 is longer than 32,767 characters.", Tables.Refusal("a,b\n1," + new string('x', 32_768)));

    [Fact]
    public void C5_more_columns_than_a_person_made() =>
        Assert.Equal("More than 200 columns.", Tables.Refusal(string.Join(',', Enumerable.Range(0, 201))));

    [Fact]
    public void C5_benign_a_long_cell_and_blank_columns_far_out() =>
        Assert.Equal(200, Tables.Csv(new string('x', 32_767) + new string(',', 500)).Sheets[0].Rows().Single().Cells.Count);

    [Fact]
    public void C8_benign_carriage_returns_alone_mixed_breaks_and_quoted_breaks() =>
        Assert.Equal(["1:a|b", "2:1\r\n2|x", "3:3|4", "4:5|6"], Tables.Lines("a,b\r\"1\r\n2\",x\n3,4\r\n5,6"));

    [Fact]
    public void C13_more_rows_than_the_limit() =>
        Assert.Equal("More than 3 rows. Use the import verb.", Tables.Refusal("a,b\n1,1\n2,2\n3,3\n4,4\n", Small));

    [Fact]
    public void C13_benign_as_many_rows_as_the_limit_and_blank_ones_between() =>
        Assert.Equal(6, Tables.Lines(Tables.Csv("a,b\n1,1\n\n2,2\n\n3,3\n", Small)).Length);

    [Fact]
    public void C14_a_last_row_that_stops_early() => Assert.Equal("The last row (3) is cut off.", Tables.Refusal("a,b,c\n1,2,3\n4,5"));

    [Theory]
    [InlineData("a,b,c\n1,2,3\n4,5,6")]
    [InlineData("a,b,c\n1,2,3\n4,5\n")]
    [InlineData("A title\na,b,c\n1,2,3\n4,5")]
    public void C14_benign_a_whole_last_row_or_rows_of_many_lengths(string csv) => Assert.NotEmpty(Tables.Lines(csv));

    [Theory]
    [InlineData("%PDF-1.7\n", "This is a PDF, not a table. Save the table as .xlsx or CSV.")]
    [InlineData("<!DOCTYPE html><html><body><table>", "This is a web page, not a workbook. Save it as .xlsx.")]
    [InlineData("<?xml version=\"1.0\"?><Workbook/>", "This is an XML file. Save it as .xlsx.")]
    public void X11_things_renamed_to_csv_or_xls(string text, string sentence) => Assert.Equal(sentence, Tables.Refusal(text));

    [Fact]
    public void X11_benign_text_that_speaks_of_markup() => Assert.Equal(["1:<5 years|b"], Tables.Lines("<5 years,b\n"));

    [Fact]
    public void A_hundred_thousand_rows_pass_through_without_being_kept()
    {
        using var file = TableFile.Open(new LongCsv(100_000), "long.csv", ImportLimits.Page with { TextBytes = long.MaxValue });
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long count = 0,
            most = 0;
        foreach (var row in file.Sheets[0].Rows())
        {
            count += row.Cells.Count == 12 ? 1 : 0;
            most = row.Number % 25_000 == 0 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before) : most;
        }

        Assert.Equal(100_000, count);
        Assert.True(most < 8 * 1024 * 1024, $"{most:N0} bytes were held while reading.");
    }

    /// <summary>Rows made as they are read: the file is nowhere whole.</summary>
    private sealed class LongCsv(int rows) : Stream
    {
        private static readonly byte[] Row =
            "B-000001,RXX01,Site 1,BLK1,M1,\"Level 1, plant room\",Corroded pipework,3,4,\"1,250.10\",2026/27,31/03/2025\n"u8.ToArray();

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => (long)rows * Row.Length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, Length - Position);
            for (var i = 0; i < count; i++)
            {
                buffer[i] = Row[(Position + i) % Row.Length];
            }

            Position += count;
            return count;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() { }
    }
}
