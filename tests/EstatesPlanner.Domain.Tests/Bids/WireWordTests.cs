using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Tests.Bids;

/// <summary>The words are a published contract: renaming a member must not change a file.</summary>
public class WireWordTests
{
    [Fact]
    public void Each_choice_has_its_published_word()
    {
        Assert.Equal(["bau", "do-minimum", "preferred", "other"], WireWord.All<OptionRole>());
        Assert.Equal(["capital", "revenue", "lifecycle", "transfer"], WireWord.All<CostKind>());
        Assert.Equal(["cash-releasing", "non-cash-releasing", "societal", "unmonetised"], WireWord.All<BenefitClass>());
        Assert.Equal(["standard", "health"], WireWord.All<BenefitStream>());
        Assert.Equal(
            ["backlog", "equipment", "capacity", "digital", "community", "net-zero", "new-build", "decant"],
            WireWord.All<BidType>()
        );
        Assert.Equal(
            [
                "idea",
                "draft",
                "submitted",
                "reviewed",
                "scored",
                "decided",
                "delivery",
                "benefits-realised",
                "closed",
                "returned",
                "withdrawn",
                "deferred",
            ],
            WireWord.All<BidState>()
        );
    }

    [Fact]
    public void Every_word_reads_back_to_its_choice()
    {
        foreach (var choice in Enum.GetValues<BidState>())
        {
            Assert.True(WireWord.TryParse<BidState>(WireWord.Of(choice), out var read));
            Assert.Equal(choice, read);
        }
    }

    [Theory]
    [InlineData("BAU")]
    [InlineData("business-as-usual")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("1")]
    public void A_file_must_write_the_exact_word(string? word) => Assert.False(WireWord.TryParse<OptionRole>(word, out _));

    [Theory]
    [InlineData("bau", OptionRole.BusinessAsUsual)]
    [InlineData("Business as usual", OptionRole.BusinessAsUsual)]
    [InlineData(" Do minimum ", OptionRole.DoMinimum)]
    public void A_workbook_may_write_it_as_people_do(string typed, OptionRole role)
    {
        Assert.True(WireWord.TryParseTyped<OptionRole>(typed, out var read));
        Assert.Equal(role, read);
    }
}
