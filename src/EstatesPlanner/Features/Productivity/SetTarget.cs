using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Import;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Productivity;

/// <summary>
/// Sets a trust's own productivity target and the input cost it is a percentage of; two blanks take the published one back.
/// </summary>
public sealed class SetTarget(IPlannerWriter writer, Access access)
{
    /// <exception cref="Refusal">Not the actor's to set, or a figure cannot be.</exception>
    public Task Run(Actor actor, string trust, string? percent, string? inputCost, string? source) =>
        writer.Run(
            actor.Stamp("set productivity target"),
            db =>
            {
                access.Demand(actor, Duty.SetUpRound, trust);
                var own = new OwnTarget(
                    Number(percent, "The target", 20),
                    Number(inputCost, "The input cost", 1_000_000_000_000m),
                    source?.Trim() ?? ""
                );
                if (own is not { Percent: null, InputCost: null } && own.Source.Length == 0)
                {
                    throw Refusal.BadInput("Say where these figures come from.");
                }

                if (own is { Percent: null, InputCost: null })
                {
                    db.DropSetting(trust, ProductivityTargets.Setting);
                }
                else
                {
                    db.KeepSetting(trust, ProductivityTargets.Setting, own);
                }

                return trust;
            }
        );

    private static decimal? Number(string? text, string what, decimal most)
    {
        var typed = text?.Trim().TrimEnd('%');
        return string.IsNullOrWhiteSpace(typed) ? null
            : NumberText.TryRead(typed, out var number, out var fault) && number > 0 && number <= most ? number
            : throw Refusal.BadInput($"{what}: {fault ?? "this must be more than nothing and within reason."}");
    }
}
