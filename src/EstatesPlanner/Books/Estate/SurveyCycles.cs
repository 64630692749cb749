using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Books.Estate;

/// <summary>A trust's survey cycle: its own setting, or the assumed one.</summary>
public static class SurveyCycles
{
    public static SurveyCycle Of(PlannerDb db, string trust) =>
        db.SettingOf<CycleDocument>(trust, SurveyCycle.Setting) is { } chosen
            ? new SurveyCycle(chosen.Years, IsConfirmed: true)
            : SurveyCycle.Assumed;
}

/// <summary>Document of the setting.</summary>
public sealed record CycleDocument(int Years);
