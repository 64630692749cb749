using EstatesPlanner.Domain.Appraisal.Sensitivity;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Json;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>The <c>scenarios</c> of the file: named changes of drivers, the schedule or the time of benefits, made together.</summary>
internal static class ScenarioPart
{
    public static IReadOnlyList<Scenario> Read(JsonPlace? place, DiscountSchedules schedules) =>
        [.. (place?.Items() ?? []).Select(scenario => One(scenario, schedules))];

    private static Scenario One(JsonPlace place, DiscountSchedules schedules)
    {
        var scenario = place.Members("id", "name", "changes", "discountSchedule", "benefitsDelayedYears");
        return new Scenario
        {
            Id = scenario["id"].Text(),
            Name = scenario["name"].Text(),
            Changes = [.. scenario.Items("changes").Select(Change)],
            Schedule = scenario.Maybe("discountSchedule") is { } schedule
                ? schedules.Find(schedule.Text()) ?? throw schedule.Refuse(schedules.Unknown(schedule.Text()))
                : null,
            BenefitsDelayedYears = scenario.Maybe("benefitsDelayedYears")?.Whole() ?? 0,
        };
    }

    private static ScenarioChange Change(JsonPlace place)
    {
        var change = place.Members("option", "driver", "changePercent");
        return new ScenarioChange(change.Maybe("option")?.Text(), change["driver"].Text(), change["changePercent"].Number());
    }
}
