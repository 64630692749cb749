using EstatesPlanner.Domain.Appraisal.Sensitivity;

namespace EstatesPlanner.Domain.Tests.Appraisal.Sensitivity;

/// <summary>Conventions for tests.</summary>
internal static class Conventions
{
    public static readonly RangeConvention Even20 = new()
    {
        Id = "even",
        Name = "20% either way",
        Mark = "not confirmed",
        Ranges = [.. new[] { "cost", "benefit", "risk", "optimism-bias", "residual" }.Select(kind => new ConventionRange(kind, -20, 20))],
    };
}
