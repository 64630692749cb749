using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Json;

namespace EstatesPlanner.Features.Rounds;

/// <summary>One criterion of the file: a judged one has <c>levels</c>, every other <c>points</c>.</summary>
internal static class CriterionPart
{
    public static Criterion Read(JsonPlace place)
    {
        var criterion = place.Members(
            "id",
            "name",
            "measure",
            "unit",
            "points",
            "zeroMeans",
            "hundredMeans",
            "levels",
            "swing",
            "swingReason"
        );
        var measure = criterion["measure"].Text();
        var isJudged = string.Equals(measure, MeasureId.Judged, StringComparison.Ordinal);
        if (isJudged && criterion.Maybe("points") is { } points)
        {
            throw points.Refuse("A judged criterion has levels, not points.");
        }

        if (!isJudged && MeasureId.All.Contains(measure) && criterion.Maybe("levels") is { } levels)
        {
            throw levels.Refuse("A measured criterion has points, not levels.");
        }

        return new Criterion
        {
            Id = RoundFile.Id(criterion["id"]),
            Name = criterion["name"].Text(),
            Measure = measure,
            Unit = criterion.Maybe("unit")?.Text() ?? "",
            Scale = criterion.Maybe("points") is { } anchors ? Scale(criterion, anchors) : null,
            Levels = [.. criterion.Items("levels").Select(LevelOf)],
            Swing = criterion["swing"].Number(),
            SwingReason = criterion.Maybe("swingReason")?.Text() ?? "",
        };
    }

    private static AnchoredScale Scale(JsonMembers criterion, JsonPlace anchors) =>
        new()
        {
            Points = [.. anchors.Items().Select(AnchorOf)],
            ZeroMeans = criterion.Maybe("zeroMeans")?.Text() ?? "",
            HundredMeans = criterion.Maybe("hundredMeans")?.Text() ?? "",
        };

    private static Anchor AnchorOf(JsonPlace place) =>
        place.Items() switch
        {
            [var quantity, var score] => new Anchor(quantity.Number(), score.Number()),
            _ => throw place.Refuse("A point is a pair: a quantity and its score."),
        };

    private static Level LevelOf(JsonPlace place)
    {
        var level = place.Members("score", "means");
        return new Level(level["score"].Number(), level["means"].Text());
    }
}
