using EstatesPlanner.KeptFiles;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Audit;

namespace EstatesPlanner.Features.Admin;

/// <summary>One thing looked at.</summary>
public sealed record Finding(string What, bool Ok, string Detail);

/// <summary>Everything looked at.</summary>
/// <param name="Heads">The ends of the audit trail, to be noted somewhere else.</param>
public sealed record InstallationReport(IReadOnlyList<Finding> Findings, IReadOnlyList<ChainHead> Heads)
{
    public bool IsWhole => Findings.All(finding => finding.Ok);
}

/// <summary>Looks at everything an installation rests on and names what is wrong.</summary>
public sealed class CheckInstallation(
    IPlannerStore store,
    ReferenceData reference,
    DiscountSchedules schedules,
    KeptBytes kept,
    PlannerSettings settings,
    TimeProvider clock
)
{
    /// <param name="heads">Hashes of ends of the audit trail that were noted elsewhere.</param>
    public InstallationReport Run(IReadOnlyList<string> heads)
    {
        var audit = CheckAudit.Of(store, heads);
        return new InstallationReport(
            [
                new("Data folder", true, settings.DataFolder),
                Try("Database", () => store.Health()),
                new(
                    $"{store.Engine.Split(' ')[0]} release",
                    true,
                    store.EngineDoubt is { } old
                        ? $"Warning: {old}"
                        : $"{store.Engine.Split(' ')[1]}, without a known fault that touches this program"
                ),
                Try(
                    "Clock",
                    () =>
                        ClockDoubt.Of(store, clock) is { } doubt
                            ? $"Warning: {doubt}"
                            : "not before the last change, nor far from this version's time"
                ),
                .. audit.Findings,
                Try("Evidence", () => CheckEvidence.Of(store, kept)),
                Try(
                    "Risk bands",
                    () =>
                        string.Join("; ", reference.RiskBandSchemes.SelectMany(scheme => scheme.Problems())) is { Length: > 0 } problems
                            ? throw new InvalidDataException(problems)
                            : $"{reference.RiskBandSchemes.Count} schemes"
                ),
                Try("Elements", () => $"{reference.Elements.All.Count} elements and parts"),
                Try("Price indices", () => string.Join("; ", reference.PriceIndices.Select(index => index.Name))),
                Try("Discount schedules", () => string.Join(", ", schedules.All.Select(schedule => schedule.Id))),
                Try(
                    "Document templates",
                    () => $"{Directory.GetFiles(ReferenceData.PathOf("templates", "business-case"), "*.typ").Length} kinds"
                ),
            ],
            audit.Heads
        );
    }

    private static Finding Try(string what, Func<string> look)
    {
        try
        {
            return new Finding(what, true, look());
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return new Finding(what, false, fault.Message);
        }
    }
}
