using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Tests.BusinessCases;

public class EvidenceFactsTests
{
    [Theory]
    [InlineData(BidType.Backlog, "backlog-total", "digital-savings")]
    [InlineData(BidType.Digital, "digital-savings", "backlog-total")]
    [InlineData(BidType.Community, "public-health-grant", "community-waiting-list")]
    [InlineData(BidType.NewBuild, "capital-settlement", "new-hospital-places")]
    [InlineData(BidType.NewBuild, "backlog-total", "new-hospital-applications")]
    public void A_bid_quotes_the_facts_that_bear_on_its_type(BidType type, string quoted, string left)
    {
        var ids = EvidenceFor.Of(type, "acute", EvidenceFacts.Read()).Select(fact => fact.Id).ToList();

        Assert.Contains(quoted, ids);
        Assert.DoesNotContain(left, ids);
    }

    [Theory]
    [InlineData(BidType.Backlog, "mental-health", "elective-waiting-list", false)]
    [InlineData(BidType.Backlog, "acute", "elective-waiting-list", true)]
    [InlineData(BidType.Equipment, "acute", "community-waiting-list", false)]
    [InlineData(BidType.Equipment, "community", "community-waiting-list", true)]
    public void A_fact_about_one_sector_is_quoted_in_bids_of_that_sector_alone(BidType type, string sector, string fact, bool isQuoted) =>
        Assert.Equal(isQuoted, EvidenceFor.Of(type, sector, EvidenceFacts.Read()).Any(each => each.Id == fact));

    [Fact]
    public void Every_type_of_bid_has_facts_with_a_source() =>
        Assert.All(
            Enum.GetValues<BidType>(),
            type =>
            {
                var facts = EvidenceFor.Of(type, "mental-health", EvidenceFacts.Read());
                Assert.NotEmpty(facts);
                Assert.All(facts, fact => Assert.NotEmpty(fact.Source));
            }
        );
}
