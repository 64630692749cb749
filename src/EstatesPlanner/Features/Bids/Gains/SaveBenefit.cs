using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.People;
using EstatesPlanner.Readings;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Features.Bids.Gains;

/// <summary>Adds, changes and removes the benefits of an option; one made from a template keeps its working.</summary>
public sealed class SaveBenefit(EditBid edit, Indexes indexes, BenefitTemplateFile templates, SqliteStore store, Access access)
{
    public IReadOnlyList<BenefitTemplate> Templates => templates.All;

    /// <exception cref="Refusal">No template has this id.</exception>
    public BenefitTemplate Template(string? id) => templates.Find(id) ?? throw Refusal.NotFound($"No benefit template {id}.");

    public IReadOnlyList<PriceIndex> Series(string trust)
    {
        using var db = store.Read();
        return indexes.All(db, trust);
    }

    /// <summary>The benefit as the answers give it, and what keeps it from being kept, by the name of the page's field.</summary>
    /// <param name="id">Of a known benefit; null for a new one.</param>
    public (Benefit Benefit, IReadOnlyList<(string Field, string Sentence)> Faults) Try(CapitalBid bid, BidOption option, BenefitTemplate template, string? id, BenefitInput input)
    {
        var read = new BenefitReading(id ?? Fresh(option, template.Id), input, template, bid, Series(bid.Trust));
        return (read.Benefit, read.Faults.Count > 0 ? read.Faults
            : [.. BenefitProblem.In(read.Benefit, template, option, bid.AppraisalYears).Select(problem => (BenefitReading.FieldOf(problem.Field, template), problem.Sentence))]);
    }

    /// <summary>Puts the benefit in the place of the one with its id, or after the others.</summary>
    /// <exception cref="Refusal">The bid is not the actor's to change.</exception>
    public Task<CapitalBid> Keep(Actor actor, string trust, string reference, long version, string option, Benefit benefit) =>
        edit.Run(actor, trust, reference, version, "save benefit", bid => With(bid, option, known => known.Any(each => each.Id == benefit.Id)
            ? [.. known.Select(each => each.Id == benefit.Id ? benefit with { Terms = each.Terms, RelativePricePercent = each.RelativePricePercent, Range = each.Range } : each)]
            : [.. known, benefit]));

    /// <exception cref="Refusal">The bid is not the actor's to change.</exception>
    public Task<CapitalBid> Remove(Actor actor, string trust, string reference, long version, string option, string benefit) =>
        edit.Run(actor, trust, reference, version, "remove benefit", bid => With(bid, option, known => [.. known.Where(each => each.Id != benefit)]));

    /// <summary>Other live bids that claim the same resource, each named: worth reading, and no reason to refuse.</summary>
    public IReadOnlyList<string> Rivals(Actor actor, CapitalBid bid)
    {
        using var db = store.Read();
        var others = access.Bids(actor, db, bid.Trust).AsEnumerable().Where(other => other.Reference != bid.Reference && BidStates.IsLive(other.State));
        return [.. ResourceKeyClash.In(others.Append(bid).SelectMany(each => (each.Preferred?.Benefits ?? []).Select(benefit => (each.Reference, benefit))))
            .Where(clash => clash.Claims.Any(claim => claim.Claimant == bid.Reference) && clash.Claims.Any(claim => claim.Claimant != bid.Reference)).Select(clash => clash.Message)];
    }

    private static CapitalBid With(CapitalBid bid, string option, Func<IReadOnlyList<Benefit>, IReadOnlyList<Benefit>> change) => bid.Options.Any(known => known.Id == option)
        ? bid with { Options = [.. bid.Options.Select(known => known.Id == option ? known with { Benefits = change(known.Benefits) } : known)] }
        : throw Refusal.NotFound($"{bid.Reference} has no option {option}.");

    private static string Fresh(BidOption option, string template)
    {
        var id = template;
        for (var i = 2; option.Benefits.Any(benefit => benefit.Id == id); i++)
        {
            id = FormattableString.Invariant($"{template}-{i}");
        }

        return id;
    }
}
