using EstatesPlanner.Domain.Appraisal.Uncertainty;
using EstatesPlanner.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Appraisal.Uncertainty;

/// <summary>Our own functions against the C library's, and against closed forms.</summary>
public class CurveTests
{
    [Fact]
    public void The_logarithm_and_the_exponential_agree_with_the_librarys_to_the_last_places() =>
        Prop.ForAll<NormalFloat, PositiveInt>(
                (number, size) =>
                {
                    var x = Math.Clamp(Math.Abs(number.Get) + (1e-9 * size.Get), 1e-300, 1e300);
                    var power = Math.Clamp(number.Get % 700, -700, 700);
                    return Near(Math.Log(x), Elementary.Log(x), 4e-16 * Math.Max(1, Math.Abs(Math.Log(x))))
                        && Near(Math.Exp(power), Elementary.Exp(power), 1e-15 * Math.Exp(power));
                }
            )
            .Holds();

    [Theory]
    [InlineData(1e-10, -6.361340902404056)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(0.1, -1.2815515655446008)]
    [InlineData(0.3, -0.5244005127080407)]
    [InlineData(0.5, 0)]
    [InlineData(0.99999, 4.26489079392384)]
    public void The_normal_quantile_is_that_of_other_programs(double share, double z) =>
        Assert.Equal(z, NormalCurve.Quantile(share), 1e-14 * Math.Max(1, Math.Abs(z)));

    [Theory]
    [InlineData(-8, 6.220960574271819e-16)]
    [InlineData(-3, 0.0013498980316300957)]
    [InlineData(-1, 0.15865525393145707)]
    [InlineData(0, 0.5)]
    [InlineData(1.959963984540054, 0.975)]
    [InlineData(4, 0.9999683287581669)]
    public void The_share_below_is_that_of_other_programs(double z, double share) => Assert.Equal(share, NormalCurve.ShareBelow(z), 2e-15);

    [Fact]
    public void The_normal_quantile_and_the_share_below_undo_each_other() =>
        Prop.ForAll<PositiveInt>(part =>
            {
                var share = (part.Get % 999 + 0.5) / 1000;
                return Near(share, NormalCurve.ShareBelow(NormalCurve.Quantile(share)), 1e-14);
            })
            .Holds();

    [Theory]
    [InlineData(3, 3, 0.25, 0.103515625)]
    [InlineData(3, 3, 0.5, 0.5)]
    [InlineData(1, 5, 0.2, 0.67232)]
    [InlineData(5, 1, 0.9, 0.59049)]
    [InlineData(2, 4, 0.3, 0.47178)]
    [InlineData(2.6, 3.4, 0.3, 0.26623126913)]
    [InlineData(1.8, 4.2, 0.1, 0.1185280423)]
    [InlineData(4.5, 1.5, 0.7, 0.33729358608)]
    public void The_beta_curve_has_its_closed_forms_and_what_numerical_integration_gives(double a, double b, double x, double share) =>
        Assert.Equal(share, new BetaCurve(a, b).ShareBelow(x), 1e-9);

    [Fact]
    public void The_beta_quantile_and_the_share_below_undo_each_other() =>
        Prop.ForAll<byte, PositiveInt>(
                (leaning, part) =>
                {
                    var (a, share) = (1 + (4 * leaning / 255.0), (part.Get % 999 + 0.5) / 1000);
                    var curve = new BetaCurve(a, 6 - a);
                    return Near(share, curve.ShareBelow(curve.Quantile(share)), 1e-12);
                }
            )
            .Holds();

    private static bool Near(double expected, double actual, double within) => Math.Abs(expected - actual) <= within;
}
