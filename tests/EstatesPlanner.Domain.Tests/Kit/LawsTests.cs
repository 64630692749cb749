using EstatesPlanner.Kit;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Sdk;

namespace EstatesPlanner.Domain.Tests.Kit;

/// <summary>The kit by which every law is checked: the same examples for the same seed, and a failure that can be run again.</summary>
public class LawsTests
{
    [Fact]
    public void The_same_seed_gives_the_same_examples_and_another_seed_gives_others()
    {
        Assert.Equal(Examples(7), Examples(7));
        Assert.NotEqual(Examples(7), Examples(8));
        Assert.Equal(100, Examples(7).Count);
    }

    [Fact]
    public void A_law_that_fails_names_the_seed_and_the_smallest_example_that_breaks_it()
    {
        var failure = Assert.ThrowsAny<XunitException>(() => Laws.HoldsBy(7, Prop.ForAll<PositiveInt>(number => number.Get < 12)));

        Assert.StartsWith(
            "The law does not hold. To try the same examples again: ESTATES_SEED=7\n",
            failure.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("Shrunk:", failure.Message, StringComparison.Ordinal);
        Assert.Contains("12", failure.Message[failure.Message.IndexOf("Shrunk:", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_law_that_throws_fails_and_says_what_was_thrown() =>
        Assert.Contains(
            "no such year",
            Assert.ThrowsAny<XunitException>(() => Laws.HoldsBy(7, Prop.ForAll<int>(_ => Refuse("no such year")))).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(null, 20_260_401)]
    [InlineData("", 20_260_401)]
    [InlineData("12", 12)]
    [InlineData("18446744073709551615", ulong.MaxValue)]
    public void The_seed_is_the_one_that_is_set_or_else_always_the_same(string? setting, ulong seed) =>
        Assert.Equal(seed, Laws.SeedFrom(setting));

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("seven")]
    public void A_seed_that_is_no_whole_number_is_refused(string setting) =>
        Assert.Equal(
            $"ESTATES_SEED is \"{setting}\". It is a whole number from 0.",
            Assert.Throws<FormatException>(() => Laws.SeedFrom(setting)).Message
        );

    private static List<int> Examples(ulong seed)
    {
        var examples = new List<int>();
        Laws.HoldsBy(
            seed,
            Prop.ForAll<int>(number =>
            {
                examples.Add(number);
                return true;
            })
        );
        return examples;
    }

    private static bool Refuse(string why) => throw new ArgumentException(why, nameof(why));
}
