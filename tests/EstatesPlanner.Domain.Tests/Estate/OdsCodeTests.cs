using EstatesPlanner.Domain.Estate;

namespace EstatesPlanner.Domain.Tests.Estate;

public class OdsCodeTests
{
    [Theory]
    [InlineData("RE9")]
    [InlineData("G6V2S")]
    [InlineData("H4S9Q-X")]
    [InlineData("RE9 13")]
    [InlineData("TAJORS")]
    [InlineData("rx")]
    [InlineData("ABCDEFGHIJKL")]
    public void Codes_of_2_to_12_letters_and_digits_are_codes(string text) => Assert.True(OdsCode.IsCode(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("R")]
    [InlineData("ABCDEFGHIJKLM")]
    [InlineData(" RE9")]
    [InlineData("RE9-")]
    [InlineData("-RE9")]
    [InlineData("RE_9")]
    [InlineData("RÉ9")]
    [InlineData("RE9/13")]
    public void Anything_else_is_none(string? text) => Assert.False(OdsCode.IsCode(text));

    [Theory]
    [InlineData("  re9 13\t", "RE9 13")]
    [InlineData("\u00A0 h4s9q-x \u00A0", "H4S9Q-X")]
    public void As_a_key_a_code_is_in_capitals_without_spaces_around_it(string text, string key) => Assert.Equal(key, OdsCode.Clean(text));
}
