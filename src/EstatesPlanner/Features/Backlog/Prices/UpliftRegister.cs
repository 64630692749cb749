using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog.Changes;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Features.Backlog.Prices;

/// <summary>Items of one price base in an uplift.</summary>
/// <param name="Before">As recorded, at their own base.</param>
/// <param name="After">Carried item by item, each rounded to the penny.</param>
public sealed record UpliftedBase(PriceBase PriceBase, decimal IndexThen, decimal IndexNow, int Items, Money Before, Money After)
{
    public decimal Factor => IndexNow / IndexThen;
}

/// <summary>What an uplift would do to a register.</summary>
public sealed record UpliftPreview(PriceIndex Index, PriceBase To, IReadOnlyList<UpliftedBase> ByBase, RegisterEffect Effect);

/// <summary>
/// Carries a trust's costs to a later price base and writes them down: shows the totals first, then changes every item in one batch that
/// can be taken back.
/// </summary>
public sealed class UpliftRegister(IPlannerReader store, IPlannerWriter writer, Access access, Indexes indexes, TimeProvider clock)
{
    /// <param name="index">Id of an index of the trust.</param>
    /// <param name="keep">The most items to list, worst first.</param>
    /// <exception cref="Refusal">No such index, one that does not reach, or the actor may not change the whole trust.</exception>
    public UpliftPreview Preview(Actor actor, string trust, string index, PriceBase to, int keep)
    {
        access.DemandWhole(actor, Duty.EditRegister, trust);
        using var db = store.Read();
        return Look(db, trust, index, to, keep);
    }

    /// <param name="shown">The fingerprint of the preview a person saw; null for none.</param>
    /// <exception cref="Refusal">As for the preview; nothing to uplift; or the register has changed since the preview.</exception>
    public Task<RegisterBatch> Apply(Actor actor, string trust, string index, PriceBase to, string? shown)
    {
        access.DemandWhole(actor, Duty.EditRegister, trust);
        return writer.Run(
            actor.Stamp("uplift register"),
            db =>
            {
                var preview = Look(db, trust, index, to, keep: 0);
                StalePreview.Refuse(shown, preview.Effect.Shown);
                if (preview.Effect.Changed == 0)
                {
                    throw Refusal.BadInput($"No live item of {trust} stands at a base before {to}: there is nothing to uplift.");
                }

                var id = Guid.CreateVersion7();
                return BatchWriting.Apply(
                    db,
                    new RegisterBatch
                    {
                        Id = id,
                        Trust = trust,
                        Kind = RegisterBatchKind.Uplift,
                        Summary =
                            $"From {string.Join(", ", preview.ByBase.Select(part => part.PriceBase))} to {to} prices by {preview.Index.Name}",
                        At = clock.GetUtcNow().UtcDateTime,
                        Person = actor.Id,
                        Changed = 0,
                    },
                    [.. Live(db, trust).Select(item => item.Id)],
                    item => ItemUplift.Of(item, to, preview.Index, id)!
                );
            }
        );
    }

    private UpliftPreview Look(PlannerDb db, string trust, string id, PriceBase to, int keep)
    {
        var index = indexes.Named(db, trust, id);
        if (!index.Values.ContainsKey(to.Year))
        {
            throw Refusal.BadInput(
                $"{index.Name} has no value for {to}: it covers {index.Values.Keys.Min()} to {index.Values.Keys.Max()}."
            );
        }

        var sums = new SortedDictionary<PriceBase, (int Items, Money Before, Money After)>();
        var effect = RegisterEffect.Of(
            Live(db, trust).AsEnumerable(),
            item =>
            {
                var after =
                    ItemUplift.Of(item, to, index, Guid.Empty)
                    ?? throw Refusal.BadInput(
                        $"{index.Name} has no value for {item.PriceBase}, the price base of {item.SiteCode} {item.Reference}: it covers {index.Values.Keys.Min()} to {index.Values.Keys.Max()}."
                    );
                if (!ReferenceEquals(after, item))
                {
                    var sum = sums.GetValueOrDefault(item.PriceBase);
                    sums[item.PriceBase] = (sum.Items + 1, sum.Before + item.Cost, sum.After + after.Cost);
                }

                return after;
            },
            RegisterAsAt.Lives(db, trust, DateTime.MaxValue),
            index,
            keep
        );
        return new UpliftPreview(
            index,
            to,
            [
                .. sums.Select(sum => new UpliftedBase(
                    sum.Key,
                    index.Values[sum.Key.Year],
                    index.Values[to.Year],
                    sum.Value.Items,
                    sum.Value.Before,
                    sum.Value.After
                )),
            ],
            effect
        );
    }

    private static IQueryable<BacklogItem> Live(PlannerDb db, string trust) =>
        db.BacklogItems.AsNoTracking().Where(item => item.Trust == trust).Live().WorstFirst();
}
