using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Kit;

namespace EstatesPlanner.Domain.Tests.BusinessCases;

/// <summary>A bid with a name, a need and a summary alone: nothing is ticked or claimed of what it does not hold.</summary>
public class EmptyBidTests
{
    private static readonly CaseSources Bare = TheatreScheme.Sources() with
    {
        Bid = TheatreScheme.Bid with { Options = [], Removes = [], Sponsor = null, Round = null },
        Appraisal = null,
        Standing = null,
        Funding = null,
        Narrative = new Dictionary<string, string>(StringComparer.Ordinal),
    };

    private static readonly BusinessCase Empty = Compose.Of(Bare);

    [Fact]
    public void Only_what_is_there_is_ticked() =>
        Assert.Equal(
            ["evidence", "need", "prices.stated", "register", "register.priced", "summary"],
            Empty.Checklist.Where(line => line.Met).Select(line => line.Rule).Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("options.costed", "No option is on the short list yet, so none states a cost.")]
    [InlineData("preference.reason", "No option is marked as preferred yet, so there is no reason to give.")]
    [InlineData("bias.present", "No option is marked as preferred yet, so none carries optimism bias.")]
    [InlineData("bias.base", "No option states optimism bias yet, so it has no base.")]
    [InlineData("bias.contingency", "No option is marked as preferred yet, so there is no base to hold a contingency.")]
    [InlineData("benefits.owner", "No benefit of a preferred option is named yet, so none has an owner.")]
    [InlineData("benefits.measure", "No benefit of a preferred option is named yet, so none has a measure.")]
    [InlineData("benefits.once", "No option names a benefit yet, so nobody knows whether a resource is counted twice.")]
    [InlineData("capital.same", "No capital of a preferred option is stated yet, in neither case.")]
    [InlineData("score", "The bid is in no round: put it into one, so that it is scored.")]
    [InlineData("funding", "The bid is in no round: put it into one, so that a plan can fund it, or find another source.")]
    public void A_point_whose_subject_is_missing_is_not_met_and_says_so(string rule, string sentence) =>
        Assert.Equal(sentence, Empty.Problem(rule));

    [Theory]
    [InlineData("evidence.whole")]
    [InlineData("removed.open")]
    [InlineData("removed.sum")]
    [InlineData("removed.once")]
    [InlineData("benefits.cash-owner")]
    public void A_point_that_need_never_apply_is_not_counted(string rule) =>
        Assert.DoesNotContain(Empty.Checklist, line => line.Rule == rule);

    [Fact]
    public void An_empty_register_has_no_item_to_carry_to_the_price_base() =>
        Assert.Equal(
            "The register holds no open item yet, so none can be carried to the price base.",
            Compose.Of(Bare with { Register = [] }).Problem("register.priced")
        );

    [Fact]
    public void No_approval_is_asked_for_while_there_is_no_cost()
    {
        Assert.Equal("No capital cost is stated yet, so no approval is asked for.", Empty.Texts["ask"]);
        Assert.DoesNotContain("ask.figure", Empty.Texts.Keys);
    }

    [Fact]
    public void A_bid_in_no_round_is_said_to_be_in_none_and_one_in_a_round_waits_for_its_plan()
    {
        Assert.Equal("This bid is in no round, so no plan can fund it yet and no source of funding is confirmed.", Empty.Texts["funding"]);
        Assert.StartsWith(
            "No plan has been made for the round yet, so no source of funding is confirmed.",
            Compose.Of(TheatreScheme.Sources() with { Funding = null }).Texts["funding"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Optimism_bias_of_nought_has_no_base_to_be_checked()
    {
        var none = Compose.Of(
            Schemes.With(bid =>
                bid with
                {
                    Options =
                    [
                        .. bid.Options.Select(option =>
                            option with
                            {
                                OptimismBias = option.OptimismBias is { } bias ? bias with { Percent = 0 } : null,
                            }
                        ),
                    ],
                }
            )
        );

        Assert.True(none.IsMet("bias.present"));
        Assert.DoesNotContain(none.Checklist, line => line.Rule is "bias.base" or "bias.contingency");
    }
}
