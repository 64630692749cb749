using EstatesPlanner.Domain.Appraisal.Uncertainty;
using EstatesPlanner.Json;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>
/// The <c>uncertainty</c> of the file: drivers and how likely their values are, in percent of the central value. Drivers that move together
/// name a
/// common <c>factor</c> and how strongly they follow it (<c>loading</c>); those that are one and the same thing name it with <c>share</c>.
/// </summary>
internal static class UncertaintyPart
{
    private const decimal MostPercent = 10_000;

    public static UncertainInputs? Read(JsonPlace? place) =>
        place is null ? null : new UncertainInputs { Drivers = [.. place.Items().Select(Driver)] };

    private static UncertainDriver Driver(JsonPlace place)
    {
        var driver = place.Members("option", "driver", "distribution", "share", "factor", "loading", "evidence");
        return new UncertainDriver(driver.Maybe("option")?.Text(), driver["driver"].Text(), Shape(driver["distribution"]))
        {
            Share = driver.Maybe("share")?.Text(),
            Factor = driver.Maybe("factor")?.Text(),
            Loading = driver.Maybe("loading")?.Number() ?? 0,
            Evidence = driver.Maybe("evidence")?.Text(),
        };
    }

    private static Distribution Shape(JsonPlace place)
    {
        var known = place.Members(
            "shape",
            "lowPercent",
            "modePercent",
            "highPercent",
            "meanPercent",
            "deviationPercent",
            "p50Percent",
            "p90Percent",
            "outcomes"
        );
        return known["shape"].Text() switch
        {
            "uniform" => Uniform(Only(place, "lowPercent", "highPercent")),
            "triangular" => ThreePoints(place, (low, mode, high) => new Triangular(low, mode, high)),
            "pert" => ThreePoints(place, (low, mode, high) => new Pert(low, mode, high)),
            "normal" => Normal(Only(place, "meanPercent", "deviationPercent", "lowPercent", "highPercent")),
            "lognormal" => Lognormal(Only(place, "p50Percent", "p90Percent")),
            "discrete" => new Discrete([.. Only(place, "outcomes")["outcomes"].Items().Select(Outcome)]),
            var shape => throw known["shape"].Refuse($"'{shape}' is not one of: uniform, triangular, pert, normal, lognormal, discrete."),
        };
    }

    private static Uniform Uniform(JsonMembers shape) => new(Percent(shape["lowPercent"]), Percent(shape["highPercent"]));

    private static Distribution ThreePoints(JsonPlace place, Func<decimal, decimal, decimal, Distribution> of)
    {
        var shape = Only(place, "lowPercent", "modePercent", "highPercent");
        return of(
            Percent(shape["lowPercent"]),
            shape.Maybe("modePercent") is { } mode ? Percent(mode) : 100,
            Percent(shape["highPercent"])
        );
    }

    private static TruncatedNormal Normal(JsonMembers shape) =>
        new(
            shape.Maybe("meanPercent") is { } mean ? Percent(mean) : 100,
            Percent(shape["deviationPercent"]),
            Percent(shape["lowPercent"]),
            Percent(shape["highPercent"])
        );

    private static Lognormal Lognormal(JsonMembers shape) =>
        new(shape.Maybe("p50Percent") is { } median ? Percent(median) : 100, Percent(shape["p90Percent"]));

    private static DiscreteOutcome Outcome(JsonPlace place)
    {
        var outcome = place.Members("probability", "percent");
        return new DiscreteOutcome(outcome["probability"].Number(), Percent(outcome["percent"]));
    }

    /// <summary>The members of this shape; one of another shape is refused.</summary>
    private static JsonMembers Only(JsonPlace place, params IEnumerable<string> members) => place.Members(["shape", .. members]);

    private static decimal Percent(JsonPlace place) =>
        place.Number() is >= -MostPercent and <= MostPercent and var percent
            ? percent
            : throw place.Refuse("A value is between −10,000% and 10,000% of the central one.");
}
