using EstatesPlanner.Domain.Estate;

namespace EstatesPlanner.Domain.Eric;

/// <summary>
/// Square metres of a site by the last grade of each block, as the return asks since 2024/25 (a percentage before): not functionally
/// suitable is C or D of functional suitability and not empty; empty and under used are E and U of space utilisation; occupied is what is
/// not empty. A block without a grade of its own has the site's. A figure is null unless every block has an area and a grade: part of a
/// site would pass for the whole.
/// </summary>
public sealed record FloorAreas(decimal? Occupied, decimal? NotSuitable, decimal? Empty, decimal? UnderUsed)
{
    public static readonly FloorAreas None = new(null, null, null, null);

    /// <param name="site">Counts as one block where it has none.</param>
    /// <param name="blocks">Of the site.</param>
    /// <param name="surveys">Of the site and its blocks, every facet; later than <paramref name="day"/> they do not count.</param>
    public static FloorAreas Of(Site site, IReadOnlyCollection<Block> blocks, IEnumerable<FacetSurvey> surveys, DateOnly day)
    {
        var latest = surveys.Where(survey => survey.SurveyedOn <= day).Latest();
        string? Grade(string? block, Facet facet) =>
            (
                latest.FirstOrDefault(survey => survey.Facet == facet && survey.BlockCode == block)
                ?? latest.FirstOrDefault(survey => survey.Facet == facet && survey.BlockCode is null)
            )?.Grade;
        var parts = (
            blocks.Count == 0
                ? [(Code: (string?)null, Area: site.GrossInternalAreaM2)]
                : blocks.Select(block => (Code: (string?)block.Code, Area: block.GrossInternalAreaM2))
        )
            .Select(part =>
                (part.Area, Space: Grade(part.Code, Facet.SpaceUtilisation), Suitability: Grade(part.Code, Facet.FunctionalSuitability))
            )
            .ToList();
        var (space, suitability) = (
            parts.All(part => part is { Area: not null, Space: not null }),
            parts.All(part => part is { Area: not null, Suitability: not null })
        );
        return new FloorAreas(
            space ? parts.Where(part => part.Space != Vacant).Sum(part => part.Area) : null,
            suitability ? parts.Where(part => part.Suitability![0] is 'C' or 'D' && part.Space != Vacant).Sum(part => part.Area) : null,
            space ? parts.Where(part => part.Space == Vacant).Sum(part => part.Area) : null,
            space ? parts.Where(part => part.Space == Sparse).Sum(part => part.Area) : null
        );
    }

    private const string Vacant = "E";

    private const string Sparse = "U";
}
