using System.Security.Cryptography;
using System.Text;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Eric.Returns;

/// <summary>
/// Freezes a year's return, signs it, or opens it again. One person builds, another signs; a signature binds to the hash of what was
/// frozen.
/// A freeze that was opened again stays on the record with its reason.
/// </summary>
public sealed class FreezeReturn(BuildReturn build, IPlannerWriter writer, TimeProvider clock)
{
    /// <summary>That a year has not ended, so that its return can still change; null once it has.</summary>
    public static string? EarlyWarning(FinancialYear year, DateOnly today) =>
        today > year.LastDay
            ? null
            : $"{year} does not end until {EnglishText.Day(year.LastDay)}. What happens before then would not be in a return that is frozen or signed today.";

    /// <summary>Keeps the return as it stands.</summary>
    /// <exception cref="Refusal">Frozen already, a bridge that does not add up, or the actor may not.</exception>
    public async Task<StandingReturn> Freeze(
        Actor actor,
        string trust,
        FinancialYear year,
        DateOnly? asAt = null,
        PriceBase? priceBase = null
    )
    {
        build.Demand(actor, Duty.BuildReturn, trust);
        var made = build.Fresh(actor, trust, year, asAt, priceBase);
        if (!made.Sums)
        {
            throw Refusal.NotAllowed($"The bridge of {year} does not end at the figures of the return, so it cannot be frozen.");
        }

        var lines = KeptReturn.Document(made);
        var freeze = new RegisterFreeze
        {
            Id = Guid.CreateVersion7(),
            Trust = trust,
            Year = year,
            AsAt = made.AsAt,
            Until = made.Until,
            At = clock.GetUtcNow().UtcDateTime,
            Person = actor.Id,
            Lines = lines,
            Hash = HashOf(lines),
        };
        await writer.Run(
            actor.Stamp("freeze return"),
            db =>
            {
                if (db.RegisterFreezes.Standing(trust, year) is { } standing)
                {
                    throw Refusal.Conflict(
                        $"The return of {year} was frozen on {EnglishText.Moment(standing.At)}. Open it again with a reason first."
                    );
                }

                db.RegisterFreezes.Add(freeze);
            }
        );
        return new StandingReturn(made, freeze);
    }

    /// <summary>Signs what was frozen.</summary>
    /// <param name="hash">The hash the person was shown; null where they name the freeze that stands.</param>
    /// <exception cref="Refusal">Nothing frozen, signed already, built by the same person, other figures than those shown, or the actor may
    /// not.</exception>
    public Task<RegisterFreeze> Sign(Actor actor, string trust, FinancialYear year, string? hash)
    {
        build.Demand(actor, Duty.SignReturn, trust);
        return writer.Run(
            actor.Stamp("sign return"),
            db =>
            {
                var freeze = Standing(db, trust, year);
                if (freeze.SignedAt is { } then)
                {
                    throw Refusal.Conflict($"The return of {year} was signed on {EnglishText.Moment(then)}.");
                }

                if (freeze.Person == actor.Id)
                {
                    throw Refusal.NotAllowed($"{actor.Person.Name} froze the return of {year}, so somebody else signs it.");
                }

                if (HashOf(freeze.Lines) != freeze.Hash || (hash is not null && hash != freeze.Hash))
                {
                    throw Refusal.NotAllowed(
                        $"The frozen return of {year} is not the one that was shown. Look at it again before signing."
                    );
                }

                var signed = freeze with { SignedBy = actor.Id, SignedAt = clock.GetUtcNow().UtcDateTime };
                db.Entry(freeze).CurrentValues.SetValues(signed);
                return signed;
            }
        );
    }

    /// <summary>Opens a frozen year again. Who builds returns may while it is unsigned; once it is signed, who signs them.</summary>
    /// <exception cref="Refusal">No reason, nothing frozen, or the actor may not.</exception>
    public Task Reopen(Actor actor, string trust, FinancialYear year, string? because)
    {
        if (string.IsNullOrWhiteSpace(because))
        {
            throw Refusal.BadInput("Say why the return is opened again.");
        }

        return writer.Run(
            actor.Stamp("reopen return"),
            db =>
            {
                build.Demand(actor, Duty.ViewRegister, trust);
                var freeze = Standing(db, trust, year);
                build.Demand(actor, freeze.SignedAt is null ? Duty.BuildReturn : Duty.SignReturn, trust);
                db.Entry(freeze).CurrentValues.SetValues(freeze with { ReopenedBecause = because.Trim() });
            }
        );
    }

    private static RegisterFreeze Standing(PlannerDb db, string trust, FinancialYear year) =>
        db.RegisterFreezes.Standing(trust, year) ?? throw Refusal.NotFound($"No return of {year} is frozen at {trust}.");

    private static string HashOf(string lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)));
}
