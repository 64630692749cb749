using EstatesPlanner.Domain.Eric;

namespace EstatesPlanner.Domain.Tests.Eric;

public class EricCodeTests
{
    [Theory]
    [InlineData("RXX", true)]
    [InlineData("NAX", true)]
    [InlineData("g6v2s", true)]
    [InlineData(" R1A\u00A0", true)]
    [InlineData("R1A Result", false)]
    [InlineData("Total", false)]
    [InlineData("RESULT", false)]
    [InlineData("All", false)]
    [InlineData("12345", false)]
    [InlineData("RX", false)]
    [InlineData("RXXRXXX", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_row_of_data_begins_with_a_trusts_code_and_a_subtotal_does_not(string? text, bool isTrust) =>
        Assert.Equal(isTrust, EricCode.IsTrust(text));
}
