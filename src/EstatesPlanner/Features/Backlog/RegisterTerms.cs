using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Features.Backlog;

/// <summary>On what terms a trust's items are read.</summary>
/// <param name="Bands">The trust's scheme, against which a stated category is held.</param>
/// <param name="Elements">Known element and sub-element codes.</param>
/// <param name="ReturnParts">Parts of a cost that the trust counts in its return.</param>
/// <param name="AssumedBase">Price base of an item that names none.</param>
/// <param name="Today">No survey has been made after it.</param>
public sealed record RegisterTerms(string Trust, RiskBands Bands, IReadOnlySet<string> Elements, IReadOnlyList<CostPartKind> ReturnParts, PriceBase AssumedBase, DateOnly Today)
{
    public static RegisterTerms Of(SqliteStore store, ReferenceData reference, TimeProvider clock, string trust)
    {
        using var db = store.Read();
        var organisation = db.Organisations.Single(candidate => candidate.Code == trust);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        return new RegisterTerms(trust, reference.Bands(organisation.RiskBands), reference.Elements.Codes, organisation.ReturnParts, new PriceBase(FinancialYear.Of(today)), today);
    }
}
