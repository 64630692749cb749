using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>Keeps what a trust says it can bear, year by year. Appraisals and business cases of its bids are judged against it.</summary>
public sealed class SetHeadroom(IPlannerWriter writer, Access access)
{
    private const int LongestSource = 500;

    /// <param name="said">Years said anew; the others stay. One that says neither amount is taken out.</param>
    /// <exception cref="Refusal">The actor makes no plans for the trust, an amount has no source, or the capital limit is below
    /// nought.</exception>
    public Task<TrustHeadroom> To(Actor actor, string trust, IReadOnlyList<HeadroomYear> said)
    {
        access.DemandWhole(actor, Duty.MakePlan, trust);
        foreach (var year in said)
        {
            if (Fault(year) is { } fault)
            {
                throw Refusal.BadInput($"{year.Year}: {fault}");
            }
        }

        return writer.Run(
            actor.Stamp("set headroom"),
            db =>
            {
                var room = said.Aggregate(Headrooms.Of(db, trust), (known, year) => known.With(year));
                if (room.Years.Count == 0)
                {
                    db.DropSetting(trust, Headrooms.Setting);
                }
                else
                {
                    db.KeepSetting(trust, Headrooms.Setting, room);
                }

                return room;
            }
        );
    }

    private static string? Fault(HeadroomYear year) =>
        year switch
        {
            { Capital: { Pence: < 0 } } => "A capital limit cannot be below £0.",
            { Revenue: null, Capital: null } => null,
            { Source.Length: > LongestSource } => "Say where it comes from in 500 characters or fewer.",
            _ when string.IsNullOrWhiteSpace(year.Source) => "Say where it comes from, such as the medium-term plan and its date.",
            _ => null,
        };
}
