using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Portfolio;

/// <summary>What must hold of every plan, whatever the model.</summary>
public class PlanLawTests
{
    [Fact]
    public void A_bigger_envelope_never_selects_less_value() =>
        Of(
            (model, plan) =>
                Models
                    .Solve(
                        model with
                        {
                            Pots =
                            [
                                .. model.Pots.Select(pot =>
                                    pot with
                                    {
                                        Limits = pot.Limits.ToDictionary(limit => limit.Key, limit => limit.Value + 100),
                                    }
                                ),
                            ],
                        }
                    )
                    .Value >= plan.Value
        );

    [Fact]
    public void A_bid_that_cannot_be_paid_changes_nothing() =>
        Of(
            (model, plan) =>
            {
                var unaffordable = Models.BidOf("A0", 1_000_000, [], [new() { Pots = [model.Pots[0].Id], Profile = [1_000_000] }]);
                return Same(Text(Models.Solve(model with { Bids = [unaffordable, .. model.Bids] })), Text(plan));
            }
        );

    [Fact]
    public void The_order_of_the_input_changes_nothing() =>
        Of(
            (model, plan) =>
            {
                var turned = Models.Solve(
                    model with
                    {
                        Bids = [.. model.Bids.Reverse()],
                        Pots = [.. model.Pots.Reverse()],
                        Rules = [.. model.Rules.Reverse()],
                    }
                );
                return Same(Text(turned), Text(plan)) && Same(turned.PlanId, plan.PlanId) && Same(turned.InputHash, plan.InputHash);
            }
        );

    [Fact]
    public void Solving_again_gives_the_same_plan() =>
        Of((model, plan) => Models.Solve(model) is var again && Same(Text(again), Text(plan)) && Same(again.PlanId, plan.PlanId));

    [Fact]
    public void Another_rule_never_brings_more_value() =>
        Of(
            (model, plan) =>
                Models.Solve(model with { Rules = [.. model.Rules, new PortfolioRule.AtMostOne([model.Bids[0].Id, model.Bids[1].Id])] })
                    is { Value: var value }
                && (value is null || value <= plan.Value)
        );

    [Fact]
    public void Two_models_that_differ_have_different_hashes()
    {
        var model = Models.WorkedExample();
        PortfolioModel[] others =
        [
            model with
            {
                Rules = [],
            },
            model with
            {
                Objective = "highRiskRemoved",
            },
            model with
            {
                BeyondHorizon = BeyondHorizon.Forbid,
            },
            model with
            {
                Pots = [Models.PotOf("operational", 4_000_000, 3_500_001)],
            },
            model with
            {
                Bids = [.. model.Bids.Skip(1)],
            },
        ];
        Assert.Equal(6, others.Append(model).Select(CanonicalForm.Hash).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(CanonicalForm.Hash(model), CanonicalForm.Hash(model with { TimeLimitSeconds = 5 }));
    }

    private static void Of(Func<PortfolioModel, Plan, bool> law) =>
        Prop.ForAll(
                Gen.Choose(10_000, 99_999).ToArbitrary(),
                seed =>
                {
                    var model = RandomModels.Of(seed);
                    if (model.Problems().Count > 0)
                    {
                        return true;
                    }

                    var plan = Models.Solve(model);
                    return plan.Status != PlanStatus.Optimal || law(model, plan);
                }
            )
            .Holds();

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static string Text(Plan plan) =>
        string.Join(
            "; ",
            plan.Funded.Select(bid => FormattableString.Invariant($"{bid.Bid} {bid.Option} {bid.Start} {string.Join('+', bid.Pots)}"))
        );
}
