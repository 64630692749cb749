using EstatesPlanner.Books.Estate;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Estate;

/// <summary>Sets after how many years a trust surveys the same thing again.</summary>
public sealed class SetCycle(IPlannerWriter writer, Access access)
{
    public static readonly string Rule = FormattableString.Invariant(
        $"The cycle is a whole number of years from {SurveyCycle.Shortest} to {SurveyCycle.Longest}."
    );

    /// <exception cref="Refusal">Not such a number, or the actor may not change the whole trust.</exception>
    public Task<SurveyCycle> To(Actor actor, string trust, string? years)
    {
        access.DemandWhole(actor, Duty.EditRegister, trust);
        if (
            !int.TryParse(years?.Trim(), System.Globalization.CultureInfo.InvariantCulture, out var whole)
            || whole is < SurveyCycle.Shortest or > SurveyCycle.Longest
        )
        {
            throw Refusal.BadInput(Rule);
        }

        return writer.Run(
            actor.Stamp("set survey cycle"),
            db =>
            {
                db.KeepSetting(trust, SurveyCycle.Setting, new CycleDocument(whole));
                return new SurveyCycle(whole, IsConfirmed: true);
            }
        );
    }
}
