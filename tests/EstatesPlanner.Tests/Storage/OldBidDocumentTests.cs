using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Storage.Json;

namespace EstatesPlanner.Tests.Storage;

/// <summary>
/// The options of a bid are one stored document: one written before a member existed still reads, and one without it is written as before.
/// </summary>
public class OldBidDocumentTests
{
    /// <summary>As an installation wrote it before VAT, assets, ranges and replaced assets were known.</summary>
    private const string Old = """
        [{"id":"pwf","name":"Replace plant","role":"preferred","description":"","costs":[{"id":"c2","name":"Works","kind":"capital","flow":{"amounts":{"0":100,"1":20.25}},"terms":"real"}],"benefits":[{"id":"b1","name":"Time","class":"non-cash-releasing","stream":"standard","flow":{"amounts":{"2":12}},"terms":"real"}],"risks":[{"id":"r1","name":"Asbestos","probability":0.3,"impact":20,"year":1}],"optimismBias":{"percent":24,"base":["c2"]},"residual":{"year":10,"amount":10}}]
        """;

    [Fact]
    public void An_old_document_reads_and_what_it_does_not_say_is_not_said()
    {
        var option = Assert.Single(PlannerJson.Read<IReadOnlyList<BidOption>>(Old));
        var cost = Assert.Single(option.Costs);

        Assert.Equal(
            (120.25m, null, null, null, null),
            (cost.Flow.Total, cost.VatPercent, cost.VatRecoverablePercent, cost.Asset, cost.Range)
        );
        Assert.Empty(option.Replaces);
        Assert.Equal(CostKind.Revenue, Assert.Single(option.Risks).Kind);
    }

    [Fact]
    public void What_is_said_comes_back()
    {
        var option = PlannerJson.Read<IReadOnlyList<BidOption>>(Old)[0];
        var said = option with
        {
            Costs =
            [
                option.Costs[0] with
                {
                    VatPercent = 20,
                    VatRecoverablePercent = 45,
                    Asset = new AssetTerms
                    {
                        LifeYears = 30,
                        InUseFrom = 2,
                        DonatedPercent = 10,
                    },
                    Range = new LineRange(-10, 30, "Two tenders"),
                },
            ],
            Risks = [option.Risks[0] with { Kind = CostKind.Capital }],
            Replaces = [new ReplacedAsset("old", "Old plant", 30, 6, 2, IsDonated: true)],
        };
        var back = PlannerJson.Read<IReadOnlyList<BidOption>>(PlannerJson.Write<IReadOnlyList<BidOption>>([said]))[0];

        Assert.Equal((said.Costs[0], said.Risks[0], said.Replaces[0]), (back.Costs[0], back.Risks[0], back.Replaces[0]));
    }
}
