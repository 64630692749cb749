using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Domain.Tests.Backlog;

public class RiskBandsTests
{
    private static readonly RiskBands Bands = new(
        "a",
        "A scheme",
        [
            new(RiskCategory.Low, 1, 6),
            new(RiskCategory.Moderate, 8, 10),
            new(RiskCategory.Significant, 12, 16),
            new(RiskCategory.High, 20, 25),
        ]
    );

    [Theory]
    [InlineData(3, 4, RiskCategory.Significant)]
    [InlineData(5, 4, RiskCategory.High)]
    [InlineData(2, 4, RiskCategory.Moderate)]
    [InlineData(2, 3, RiskCategory.Low)]
    public void A_score_falls_in_its_band(int consequence, int likelihood, RiskCategory category) =>
        Assert.Equal(category, Bands.CategoryOf(new RiskScore(consequence, likelihood)));

    [Fact]
    public void Fourteen_products_exist_and_no_others() =>
        Assert.Equal(
            (from consequence in Enumerable.Range(1, 5) from likelihood in Enumerable.Range(1, 5) select consequence * likelihood)
                .Distinct()
                .Order(),
            RiskScore.Products
        );

    [Fact]
    public void A_scheme_with_a_gap_an_overlap_or_a_fall_is_named()
    {
        Assert.Empty(Bands.Problems());
        Assert.Contains(
            "Score 8 falls in no band of A scheme.",
            (Bands with { Bands = [.. Bands.Bands.Where(band => band.Category != RiskCategory.Moderate)] }).Problems()
        );
        Assert.Contains(
            "Score 6 falls in more than one band of A scheme.",
            (Bands with { Bands = [.. Bands.Bands, new(RiskCategory.Moderate, 6, 7)] }).Problems()
        );
        Assert.Contains(
            "The bands of A scheme do not rise with the score.",
            (Bands with { Bands = [new(RiskCategory.High, 1, 6), .. Bands.Bands.Skip(1)] }).Problems()
        );
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 6)]
    public void A_part_of_a_score_is_one_to_five(int consequence, int likelihood) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RiskScore(consequence, likelihood));
}
