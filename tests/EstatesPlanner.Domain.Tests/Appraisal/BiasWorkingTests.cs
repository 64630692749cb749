using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Tests.Bids;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Appraisal;

public class BiasWorkingTests
{
    [Fact]
    public void Each_part_of_a_mixed_project_keeps_what_is_not_mitigated_of_its_own_bound()
    {
        var working = new BiasWorking(
            "generic",
            [
                new BiasPart(
                    "Non-standard buildings",
                    0.3m,
                    51,
                    [new BiasFactor("Inadequacy of the business case", 23, 1), new BiasFactor("Legislation", 7, 0.5m)]
                ),
                new BiasPart("Standard buildings", 0.7m, 24, []),
            ]
        );

        Assert.Equal(32.1m, MitigatedOptimismBias.Upper(working));
        Assert.Equal((0.3m * 51 * 0.735m) + (0.7m * 24), MitigatedOptimismBias.Of(working));
    }

    [Fact]
    public void The_health_template_is_the_same_sum_since_its_weights_make_one_hundred() =>
        Prop.ForAll<byte[]>(parts =>
            {
                var mitigated = parts.Select(part => part % 101 / 100m).Append(0.4m).ToList();
                var weight = 100m / mitigated.Count;
                var working = new BiasWorking(
                    "health",
                    [new BiasPart("template", 1, 24.5m, [.. mitigated.Select(part => new BiasFactor("cause", weight, part))])]
                );
                return Math.Abs(
                        MitigatedOptimismBias.Of(working)
                            - MitigatedOptimismBias.ByWeights(24.5m, mitigated.Select(part => (weight, 1 - part)))
                    ) < 0.000000000000001m;
            })
            .Holds();

    [Fact]
    public void Dealing_with_more_of_a_cause_never_raises_the_bias() =>
        Prop.ForAll<byte, byte>(
                (one, other) =>
                {
                    decimal At(int part) =>
                        MitigatedOptimismBias.Of(
                            new BiasWorking(
                                "generic",
                                [new BiasPart("Standard buildings", 1, 24, [new BiasFactor("Disputes", 29, part / 255m)])]
                            )
                        );
                    return At(Math.Max(one, other)) <= At(Math.Min(one, other));
                }
            )
            .Holds();

    [Fact]
    public void A_working_that_does_not_hold_together_is_refused()
    {
        var part = new BiasPart("Standard buildings", 1, 24, [new BiasFactor("Disputes", 29, 0.5m)]);
        Has([part with { Share = 0.9m }], "options[1].optimismBias.parts", "The shares of a project's parts sum to 1.");
        Has(
            [part with { Factors = [new BiasFactor("Disputes", 29, 1.5m)] }],
            "options[1].optimismBias.parts[0].mitigation",
            "A cause is mitigated between 0 (not at all) and 1 (wholly)."
        );
        Has(
            [part with { Factors = [new BiasFactor("A", 60, 0), new BiasFactor("B", 60, 0)] }],
            "options[1].optimismBias.parts[0].mitigation",
            "The causes of optimism bias make more than 100% of it."
        );
        Has([part], "options[1].optimismBias.percent", "The working of the optimism bias gives 20.52%, and 20% is stated.", percent: 20);
        Assert.Empty(AppraisalProblem.In(Model([part], null)));
    }

    private static void Has(IReadOnlyList<BiasPart> parts, string path, string message, decimal? percent = null) =>
        Assert.Contains(new AppraisalProblem(path, message), AppraisalProblem.In(Model(parts, percent)));

    private static AppraisalModel Model(IReadOnlyList<BiasPart> parts, decimal? percent)
    {
        var (model, working) = (AppraisalModel.Of(ExampleBid.Whole, GreenBook.Standard2018), new BiasWorking("generic", parts));
        var bias = new OptimismBias
        {
            Percent = percent ?? MitigatedOptimismBias.Of(working),
            Base = ["c2"],
            Working = working,
        };
        return model with { Options = [model.Options[0], model.Options[1] with { OptimismBias = bias }] };
    }
}
