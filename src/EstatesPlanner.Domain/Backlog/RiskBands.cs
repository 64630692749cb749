namespace EstatesPlanner.Domain.Backlog;

/// <summary>Scores <paramref name="From"/> to <paramref name="To"/>, inclusive, are of this category.</summary>
public sealed record RiskBand(RiskCategory Category, int From, int To);

/// <summary>
/// A named scheme that turns a risk score into a category. The 2004 bands have not been confirmed against the printed method,
/// so schemes are data (<c>data/risk-bands.json</c>), chosen by each trust, and the scheme's name is printed on every report.
/// </summary>
public sealed record RiskBands(string Id, string Name, IReadOnlyList<RiskBand> Bands)
{
    /// <summary>The category of a score.</summary>
    /// <exception cref="InvalidOperationException">The scheme does not cover the score; <see cref="Problems"/> says so first.</exception>
    public RiskCategory CategoryOf(RiskScore score) =>
        Bands.Single(band => score.Product >= band.From && score.Product <= band.To).Category;

    /// <summary>
    /// What is wrong with the scheme: every possible score must fall in exactly one band, and bands must rise with the score.
    /// </summary>
    public IEnumerable<string> Problems()
    {
        foreach (var product in RiskScore.Products)
        {
            var bands = Bands.Count(band => product >= band.From && product <= band.To);
            if (bands != 1)
            {
                yield return $"Score {product} falls in {(bands == 0 ? "no band" : "more than one band")} of {Name}.";
            }
        }

        var rising = Bands.OrderBy(band => band.From).Select(band => band.Category).ToArray();
        if (!rising.SequenceEqual(rising.Order()))
        {
            yield return $"The bands of {Name} do not rise with the score.";
        }
    }
}
