using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Backlog;

/// <summary>On what terms a trust's items are read.</summary>
/// <param name="Bands">The trust's scheme, against which a stated category is held.</param>
/// <param name="Elements">Known element and sub-element codes.</param>
/// <param name="ReturnParts">Parts of a cost that the trust counts in its return.</param>
/// <param name="AssumedBase">Price base of an item that names none.</param>
/// <param name="Today">No survey has been made after it.</param>
public sealed record RegisterTerms(
    string Trust,
    RiskBands Bands,
    IReadOnlySet<string> Elements,
    IReadOnlyList<CostPartKind> ReturnParts,
    PriceBase AssumedBase,
    DateOnly Today
)
{
    /// <summary>Series by which a cost can be carried from one price base to another: the one of the trust's reports first.</summary>
    public IReadOnlyList<PriceIndex> Indexes { get; init; } = [];

    /// <summary>Remaining life of the blocks that are known, by site and code.</summary>
    public IReadOnlyDictionary<(string Site, string Block), int?> Lives { get; init; } = new Dictionary<(string, string), int?>();

    public static RegisterTerms Of(IPlannerReader store, ReferenceData reference, TimeProvider clock, string trust)
    {
        using var db = store.Read();
        var organisation = db.Organisations.Single(candidate => candidate.Code == trust);
        var indexes = new Indexes(reference);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        return new RegisterTerms(
            trust,
            reference.Bands(organisation.RiskBands),
            reference.Elements.Codes,
            organisation.ReturnParts,
            new PriceBase(FinancialYear.Of(today)),
            today
        )
        {
            Indexes = [indexes.OfReports(db, trust), .. indexes.All(db, trust)],
            Lives = RegisterAsAt.Lives(db, trust, DateTime.MaxValue),
        };
    }
}
