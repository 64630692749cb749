using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.Appraisal;

/// <summary>An option that takes a number says in words what it cannot read, whatever the verb.</summary>
public class TypedOptionTests
{
    [Theory]
    [InlineData("--seed: 'abc' is not a whole number. Write it in digits alone, such as 25.", "appraise", "B1", "--seed", "abc")]
    [InlineData("--seed: '1.5' is not a whole number. Write it in digits alone, such as 25.", "rank", "R1", "--weights", "--seed", "1.5")]
    [InlineData(
        "--simulate: 99999999999999999999 is too large. The most is 2,147,483,647.",
        "appraise",
        "B1",
        "--simulate",
        "99999999999999999999"
    )]
    [InlineData("--time-limit: -99999999999 is too far below 0. The least is -2,147,483,648.", "plan", "R1", "--time-limit=-99999999999")]
    [InlineData(
        "<id>: 'abc' is not an id. Copy it from the list that shows it, such as 019ab2c4-7d10-7c3e-9f52-6b1e0d4a8c77.",
        "import",
        "undo",
        "abc"
    )]
    public async Task What_cannot_be_read_is_named_in_a_sentence(string sentence, params string[] words)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();

        Assert.Equal(ExitCode.BadInput, await CommandLine.Run(words, output, error, TestContext.Current.CancellationToken));
        Assert.Contains(sentence, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("System.", error.ToString(), StringComparison.Ordinal);
    }
}
