using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Tests.Bids;

/// <summary>HM Treasury, supplementary guidance on optimism bias: base estimates exclude contingency.</summary>
public class BiasBaseTests
{
    [Theory]
    [InlineData("c1", "Contingency", true)]
    [InlineData("c1", "Planning CONTINGENCIES at 5%", true)]
    [InlineData("c1", "Client risk allowance", true)]
    [InlineData("risk-allowance", "Allowance", true)]
    [InlineData("risk_provision", "Provision", true)]
    [InlineData("c1", "Works excluding contingency", false)]
    [InlineData("c1", "Works without contingencies", false)]
    [InlineData("c1", "Works", false)]
    [InlineData("c1", "Risk assessment fees", false)]
    public void A_line_is_a_contingency_where_its_name_or_id_says_so(string id, string name, bool isContingency) =>
        Assert.Equal(isContingency, BiasBase.IsContingency(Line(id, name)));

    [Fact]
    public void Contingencies_that_carry_the_bias_are_named_and_those_outside_its_base_are_not() =>
        Assert.Equal(["inside"], BiasBase.ContingencyIn(Option(24)).Select(line => line.Id));

    [Fact]
    public void A_bias_of_nought_or_none_counts_nothing_twice()
    {
        Assert.Empty(BiasBase.ContingencyIn(Option(0)));
        Assert.Empty(BiasBase.ContingencyIn(Option(24) with { OptimismBias = null }));
    }

    private static BidOption Option(decimal percent) =>
        ExampleBid.Whole.Options[1] with
        {
            Costs = [Line("works", "Works"), Line("inside", "Contingency"), Line("outside", "Contingency")],
            OptimismBias = new OptimismBias { Percent = percent, Base = ["works", "inside"] },
        };

    private static CostLine Line(string id, string name) =>
        new()
        {
            Id = id,
            Name = name,
            Kind = CostKind.Capital,
            Flow = Flow.Run(0, 0, 1),
        };
}
