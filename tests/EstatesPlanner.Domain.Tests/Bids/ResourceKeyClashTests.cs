using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Tests.Bids;

/// <summary>HM Treasury, The Green Book (2018), double counting: a resource is released once.</summary>
public class ResourceKeyClashTests
{
    [Fact]
    public void Benefits_that_claim_one_resource_are_named_with_who_claims_them()
    {
        var clash = Assert.Single(
            ResourceKeyClash.In([("B2", Of("time", "nurses")), ("B1", Of("hours", "nurses")), ("B1", Of("beds", "ward-9-beds"))])
        );

        Assert.Equal("nurses", clash.Key);
        Assert.Equal("hours of B1 and time of B2 claim the same nurses: a resource is released once.", clash.Message);
    }

    [Fact]
    public void Two_benefits_of_one_option_clash_as_two_of_different_bids_do() =>
        Assert.Equal(
            [("B1", "a"), ("B1", "b"), ("B1", "c")],
            Assert.Single(ResourceKeyClash.In([("B1", Of("c", "k")), ("B1", Of("a", "k")), ("B1", Of("b", "k"))])).Claims
        );

    [Fact]
    public void What_claims_no_pounds_or_names_no_resource_clashes_with_nothing() =>
        Assert.Empty(
            ResourceKeyClash.In([
                ("B1", Of("a", "k")),
                ("B2", Of("b", "k") with { Class = BenefitClass.Unmonetised }),
                ("B2", Of("c", "K")),
                ("B3", Of("d", null)),
                ("B4", Of("e", null)),
                ("B5", Of("f", "")),
                ("B6", Of("g", "")),
            ])
        );

    [Fact]
    public void Clashes_come_in_the_order_of_their_keys() =>
        Assert.Equal(
            ["k1", "k2"],
            ResourceKeyClash
                .In([("B1", Of("a", "k2")), ("B2", Of("b", "k2")), ("B1", Of("c", "k1")), ("B2", Of("d", "k1"))])
                .Select(clash => clash.Key)
        );

    private static Benefit Of(string id, string? key) =>
        new()
        {
            Id = id,
            Name = id,
            Class = BenefitClass.CashReleasing,
            Flow = Flow.Run(1, 1, 1),
            ResourceKey = key,
        };
}
