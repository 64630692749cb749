using EstatesPlanner.Domain.Appraisal.Uncertainty;
using EstatesPlanner.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Appraisal.Uncertainty;

public class DrawnFormTests
{
    [Fact]
    public void Vectors_give_the_bits_of_a_plain_loop() =>
        Prop.ForAll<int, PositiveInt>(
                (seed, size) =>
                {
                    var (random, count) = (new Random(seed), (size.Get * 37 % 3000) + 1);
                    var draws = new SharedDraws(seed, count);
                    var inputs = Enumerable
                        .Range(0, 6)
                        .Select(i => new DrawnMultiple($"i{i}", IsShared: true, new Uniform(50, 150), Factor: null, Loading: 0))
                        .ToArray();
                    var form = new DrawnForm([
                        .. Enumerable
                            .Range(0, 9)
                            .Select(_ => new DrawnTerm(random.NextDouble() * 1e7, [.. inputs.Where(_ => random.Next(3) == 0)])),
                    ]);
                    return form.Over(draws.Of, count).SequenceEqual(PlainLoop(form, draws, count));
                }
            )
            .Holds();

    private static double[] PlainLoop(DrawnForm form, SharedDraws draws, int count)
    {
        var values = new double[count];
        for (var draw = 0; draw < count; draw++)
        {
            foreach (var term in form.Terms.Where(term => term.Inputs.Count == 0))
            {
                values[draw] += term.Pounds;
            }

            foreach (var term in form.Terms.Where(term => term.Inputs.Count > 0))
            {
                var product = draws.Of(term.Inputs[0])[draw];
                foreach (var input in term.Inputs.Skip(1))
                {
                    product *= draws.Of(input)[draw];
                }

                values[draw] += term.Pounds * product;
            }
        }

        return values;
    }
}
