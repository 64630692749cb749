using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Json;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>
/// An option's optimism bias: a stated <c>percent</c>; or <c>parts</c>, each a published type with its share of the cost; or the
/// <c>healthTemplate</c>. The last two name how far each cause is mitigated (0 to 1) and the percentage is worked out.
/// </summary>
internal static class BiasPart
{
    public static OptimismBias Read(JsonPlace place, BiasReference published)
    {
        var bias = place.Members("percent", "parts", "healthTemplate", "base");
        IReadOnlyList<string> lines = [.. bias["base"].Items().Select(id => id.Text())];
        return (bias.Maybe("percent"), bias.Maybe("parts"), bias.Maybe("healthTemplate")) switch
        {
            ({ } percent, null, null) => new OptimismBias { Percent = percent.Number(), Base = lines },
            (null, { } parts, null) => Worked(
                new BiasWorking(published.GenericMethod, [.. parts.Items().Select(part => Generic(part, published))]),
                lines
            ),
            (null, null, { } template) => Worked(new BiasWorking(published.HealthMethod, [Health(template, published)]), lines),
            _ => throw place.Refuse("Give one of percent, parts and healthTemplate."),
        };
    }

    private static OptimismBias Worked(BiasWorking working, IReadOnlyList<string> lines) =>
        new()
        {
            Percent = MitigatedOptimismBias.Of(working),
            Base = lines,
            Working = working,
        };

    private static Domain.Bids.BiasPart Generic(JsonPlace place, BiasReference published)
    {
        var part = place.Members("type", "share", "mitigation");
        var type = part["type"].Text();
        var (name, upper) =
            published.Upper(type) ?? throw part["type"].Refuse($"'{type}' is not one of: {string.Join(", ", published.Types)}.");
        return new Domain.Bids.BiasPart(
            name,
            part.Maybe("share")?.Number() ?? 1,
            upper,
            Factors(part.Maybe("mitigation"), published.Causes(type))
        );
    }

    private static Domain.Bids.BiasPart Health(JsonPlace place, BiasReference published)
    {
        var template = place.Members("upperPercent", "build", "mitigation");
        var upper = (template.Maybe("upperPercent"), template.Maybe("build")) switch
        {
            ({ } stated, null) => stated.Number(),
            (null, { } build) => BuiltUp(build, published),
            _ => throw place.Refuse("Give upperPercent or build."),
        };
        return new Domain.Bids.BiasPart("Health template", 1, upper, Factors(template.Maybe("mitigation"), published.HealthCauses));
    }

    private static decimal BuiltUp(JsonPlace place, BiasReference published)
    {
        var known = published.HealthBuildUp;
        var build = place.Members([.. known.Select(part => part.Key)]);
        return known.Sum(part =>
        {
            var choice = build[part.Key].Text();
            return part.Any(row => row.Choice == choice)
                ? part.Single(row => row.Choice == choice).Percent
                : throw build[part.Key].Refuse($"'{choice}' is not one of: {string.Join(", ", part.Select(row => row.Choice))}.");
        });
    }

    private static IReadOnlyList<BiasFactor> Factors(JsonPlace? place, IReadOnlyDictionary<string, BiasFactor> causes)
    {
        if (place is not null && causes.Count == 0)
        {
            throw place.Refuse(
                "Nothing is published about what causes optimism bias in this type of project. State a percent, with its own evidence."
            );
        }

        var mitigation = place?.Members([.. causes.Keys]);
        return
        [
            .. causes.Select(cause =>
                mitigation?.Maybe(cause.Key) is { } mitigated ? cause.Value with { Mitigated = mitigated.Number() } : cause.Value
            ),
        ];
    }
}
