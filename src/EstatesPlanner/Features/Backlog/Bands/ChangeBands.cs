using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog.Changes;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Wording;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Features.Backlog.Bands;

/// <summary>What another band scheme would do to a register.</summary>
public sealed record BandsPreview(Organisation Trust, RiskBands From, RiskBands To, RebandingTable Table, RegisterEffect Effect);

/// <summary>
/// Changes the scheme that turns a trust's scores into categories: shows what moves, then moves it in one batch that can be taken back.
/// </summary>
public sealed class ChangeBands(
    IPlannerReader store,
    IPlannerWriter writer,
    Access access,
    ReferenceData reference,
    Indexes indexes,
    TimeProvider clock
)
{
    /// <param name="scheme">Id of the scheme to go to.</param>
    /// <param name="keep">The most items to list, worst first.</param>
    /// <exception cref="Refusal">No such scheme, the scheme in force already, or the actor may not change the whole trust.</exception>
    public BandsPreview Preview(Actor actor, string trust, string scheme, int keep)
    {
        access.DemandWhole(actor, Duty.EditRegister, trust);
        using var db = store.Read();
        return Look(db, trust, scheme, keep);
    }

    /// <param name="shown">The fingerprint of the preview a person saw; null for none.</param>
    /// <exception cref="Refusal">As for the preview; or the register has changed since it.</exception>
    public Task<RegisterBatch> Apply(Actor actor, string trust, string scheme, string? shown)
    {
        access.DemandWhole(actor, Duty.EditRegister, trust);
        return writer.Run(
            actor.Stamp("change risk bands"),
            db =>
            {
                var preview = Look(db, trust, scheme, keep: 0);
                StalePreview.Refuse(shown, preview.Effect.Shown);
                var known = db.Organisations.Single(organisation => organisation.Code == trust);
                db.Entry(known).CurrentValues.SetValues(known with { RiskBands = preview.To.Id });
                return BatchWriting.Apply(
                    db,
                    new RegisterBatch
                    {
                        Id = Guid.CreateVersion7(),
                        Trust = trust,
                        Kind = RegisterBatchKind.Rebanding,
                        Summary =
                            $"{preview.From.Name} to {preview.To.Name}: {EnglishText.Count(preview.Effect.Changed)} of {EnglishText.Count(preview.Effect.Considered)} items move",
                        At = clock.GetUtcNow().UtcDateTime,
                        Person = actor.Id,
                        Changed = 0,
                        TermsBefore = preview.From.Id,
                    },
                    [.. Scored(db, trust).Select(item => item.Id)],
                    item => Rebanding.Of(item, preview.To)
                );
            }
        );
    }

    private BandsPreview Look(PlannerDb db, string trust, string scheme, int keep)
    {
        var organisation = db.Organisations.AsNoTracking().Single(candidate => candidate.Code == trust);
        var (from, to) = (reference.Bands(organisation.RiskBands), reference.Bands(scheme));
        if (from.Id == to.Id)
        {
            throw Refusal.BadInput($"{trust} uses {to.Name} already.");
        }

        var index = indexes.OfReports(db, trust);
        var effect = RegisterEffect.Of(
            Live(db, trust).WorstFirst().AsEnumerable(),
            item => Rebanding.Of(item, to),
            RegisterAsAt.Lives(db, trust, DateTime.MaxValue),
            index,
            keep
        );
        return new BandsPreview(
            organisation,
            from,
            to,
            RebandingTable.Of(
                [.. Groups(db, trust).Where(group => index.Factor(group.PriceBase, effect.Before.PriceBase) is not null)],
                to,
                effect.Before.PriceBase,
                index
            ),
            effect
        );
    }

    private static List<ScoreGroup> Groups(PlannerDb db, string trust) =>
        [
            .. Live(db, trust)
                .GroupBy(item => new
                {
                    item.Category,
                    item.Basis,
                    item.Consequence,
                    item.Likelihood,
                    item.PriceBase,
                })
                .Select(group => new
                {
                    group.Key,
                    Items = group.Count(),
                    Pence = group.Sum(item => (long)(object)item.Cost),
                })
                .AsEnumerable()
                .Select(group => new ScoreGroup(
                    group.Key.Category,
                    group.Key.Basis,
                    group.Key is { Consequence: { } consequence, Likelihood: { } likelihood }
                        ? new RiskScore(consequence, likelihood)
                        : null,
                    group.Key.PriceBase,
                    group.Items,
                    new Money(group.Pence)
                )),
        ];

    private static IQueryable<BacklogItem> Live(PlannerDb db, string trust) =>
        db.BacklogItems.AsNoTracking().Where(item => item.Trust == trust).Live();

    private static IQueryable<BacklogItem> Scored(PlannerDb db, string trust) =>
        Live(db, trust).Where(item => item.Basis == CategoryBasis.Scored).WorstFirst();
}
