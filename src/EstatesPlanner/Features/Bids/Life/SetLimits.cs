using EstatesPlanner.Books.Bids;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Bids.Life;

/// <summary>Sets a trust's own limits from a day; those of the same day are replaced, earlier ones stay as history.</summary>
public sealed class SetLimits(IPlannerWriter writer, Access access)
{
    /// <exception cref="Refusal">The actor is not the chair, the amounts do not rise, or no source is named.</exception>
    public Task<ApprovalLimits> To(Actor actor, string trust, ApprovalLimits limits)
    {
        access.DemandWhole(actor, Duty.SetUpRound, trust);
        if (limits.Fault is { } fault)
        {
            throw Refusal.BadInput(fault);
        }

        if (string.IsNullOrWhiteSpace(limits.Source))
        {
            throw Refusal.BadInput("Say where the limits come from, such as the standing financial instructions and their date.");
        }

        return writer.Run(
            actor.Stamp("set approval limits"),
            db =>
            {
                db.KeepSetting<IReadOnlyList<ApprovalLimits>>(
                    trust,
                    ApprovalTables.Setting,
                    [
                        .. ApprovalTables
                            .Own(db, trust)
                            .Where(known => known.AppliesFrom != limits.AppliesFrom)
                            .Append(limits)
                            .OrderBy(known => known.AppliesFrom),
                    ]
                );
                return limits;
            }
        );
    }
}
