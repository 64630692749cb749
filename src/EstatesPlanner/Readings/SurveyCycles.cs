using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Json;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Readings;

/// <summary>A trust's survey cycle: its own setting, or the assumed one.</summary>
public static class SurveyCycles
{
    public static SurveyCycle Of(PlannerDb db, string trust) =>
        db.TrustSettings.AsNoTracking().SingleOrDefault(setting => setting.Trust == trust && setting.Name == SurveyCycle.Setting) is { } chosen
            ? new SurveyCycle(PlannerJson.Read<CycleDocument>(chosen.Document).Years, IsConfirmed: true)
            : SurveyCycle.Assumed;
}

/// <summary>Document of the setting.</summary>
public sealed record CycleDocument(int Years);
