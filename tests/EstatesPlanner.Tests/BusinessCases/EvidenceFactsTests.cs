using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Tests.BusinessCases;

public class EvidenceFactsTests
{
    [Theory]
    [InlineData(BidType.Backlog, "backlog-total", "digital-savings")]
    [InlineData(BidType.Digital, "digital-savings", "backlog-total")]
    [InlineData(BidType.Community, "community-waiting-list", "digital-savings")]
    public void A_bid_quotes_the_facts_that_bear_on_its_type(BidType type, string quoted, string left)
    {
        var ids = EvidenceFor.Of(type, EvidenceFacts.Read()).Select(fact => fact.Id).ToList();

        Assert.Contains(quoted, ids);
        Assert.DoesNotContain(left, ids);
    }

    [Fact]
    public void Every_type_of_bid_has_facts_with_a_source() => Assert.All(Enum.GetValues<BidType>(), type =>
    {
        var facts = EvidenceFor.Of(type, EvidenceFacts.Read());
        Assert.NotEmpty(facts);
        Assert.All(facts, fact => Assert.NotEmpty(fact.Source));
    });
}
