using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog.Changes;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Wording;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Features.Backlog.Costs;

/// <summary>What another cost basis would do to a register.</summary>
/// <param name="WithoutParts">Live items whose cost is known only as a whole: what it includes cannot be changed here.</param>
/// <param name="OwnSwitches">Live items whose own switches differ from the trust's basis, and stay.</param>
public sealed record BasisPreview(Organisation Trust, DeclaredBasis To, RegisterEffect Effect, int WithoutParts, int OwnSwitches);

/// <summary>
/// Changes what a trust counts in its reported backlog: shows what moves, then moves it in one batch that can be taken back.
/// </summary>
public sealed class ChangeBasis(IPlannerReader store, IPlannerWriter writer, Access access, Indexes indexes, TimeProvider clock)
{
    /// <param name="keep">The most items to list, worst first.</param>
    /// <exception cref="Refusal">The actor may not change the whole trust.</exception>
    public BasisPreview Preview(Actor actor, string trust, DeclaredBasis basis, int keep)
    {
        access.DemandWhole(actor, Duty.EditRegister, trust);
        using var db = store.Read();
        return Look(db, trust, basis, keep);
    }

    /// <param name="shown">The fingerprint of the preview a person saw; null for none.</param>
    /// <exception cref="Refusal">As for the preview; the basis is the one in force; or the register has changed since the
    /// preview.</exception>
    public Task<RegisterBatch> Apply(Actor actor, string trust, DeclaredBasis basis, string? shown)
    {
        access.DemandWhole(actor, Duty.EditRegister, trust);
        return writer.Run(
            actor.Stamp("change cost basis"),
            db =>
            {
                var preview = Look(db, trust, basis, keep: 0);
                var known = db.Organisations.Single(organisation => organisation.Code == trust);
                StalePreview.Refuse(shown, Print(preview));
                if (known.CostBasis == basis.Words && known.ReturnParts.SequenceEqual(basis.Parts))
                {
                    throw Refusal.BadInput("This is the cost basis in force.");
                }

                var before = new DeclaredBasis(known.CostBasis, known.ReturnParts);
                db.Entry(known).CurrentValues.SetValues(known with { CostBasis = basis.Words, ReturnParts = basis.Parts });
                return BatchWriting.Apply(
                    db,
                    new RegisterBatch
                    {
                        Id = Guid.CreateVersion7(),
                        Trust = trust,
                        Kind = RegisterBatchKind.CostBasis,
                        Summary =
                            $"{Counting(before)} to {Counting(basis)}: the reported backlog goes from {FigureText.Short(preview.Effect.Before.Totals.Total)} to {FigureText.Short(preview.Effect.After.Totals.Total)}",
                        At = clock.GetUtcNow().UtcDateTime,
                        Person = actor.Id,
                        Changed = 0,
                        TermsBefore = PlannerJson.Write(before),
                    },
                    [.. Live(db, trust).Select(item => item.Id)],
                    item => CostBasis.Change(item, before.Parts, basis.Parts)
                );
            }
        );
    }

    /// <summary>The fingerprint of a preview: the items that change, and the trust's own declaration.</summary>
    public static string Print(BasisPreview preview) => $"{preview.Effect.Shown}-{preview.Trust.Version}";

    /// <summary>The parts that count, in words.</summary>
    public static string Counting(DeclaredBasis basis) =>
        basis.Parts.Count == 0 ? "no part" : string.Join(", ", basis.Parts.Select(kind => CostPartWords.Of(kind)));

    private BasisPreview Look(PlannerDb db, string trust, DeclaredBasis basis, int keep)
    {
        var organisation = db.Organisations.AsNoTracking().Single(candidate => candidate.Code == trust);
        var (withoutParts, ownSwitches) = (0, 0);
        var effect = RegisterEffect.Of(
            Live(db, trust).AsEnumerable(),
            item =>
            {
                withoutParts += item.CostParts.Count == 0 ? 1 : 0;
                ownSwitches += item.CostParts.Count > 0 && !CostBasis.Follows(item, organisation.ReturnParts) ? 1 : 0;
                return CostBasis.Change(item, organisation.ReturnParts, basis.Parts);
            },
            RegisterAsAt.Lives(db, trust, DateTime.MaxValue),
            indexes.OfReports(db, trust),
            keep
        );
        return new BasisPreview(organisation, basis, effect, withoutParts, ownSwitches);
    }

    private static IQueryable<BacklogItem> Live(PlannerDb db, string trust) =>
        db.BacklogItems.AsNoTracking().Where(item => item.Trust == trust).Live().WorstFirst();
}
