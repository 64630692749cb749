using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Eric.Returns;

/// <summary>A return set against another year.</summary>
/// <param name="Against">The year it is set against.</param>
/// <param name="Source">The published file, or the freeze, in words.</param>
/// <param name="Compares">opening where the other year is the one before, so that the two should agree; closing otherwise.</param>
public sealed record ReconciledReturn(FinancialYear Against, string Source, string Compares, Reconciliation Sites);

/// <summary>Sets a return against a published year, or against what was frozen for a year that is not published here.</summary>
public sealed class ReconcileReturn(IPlannerReader store)
{
    /// <exception cref="Refusal">The year is neither published here with its sites, nor frozen.</exception>
    public ReconciledReturn With(EricReturn made, string against)
    {
        var year = PublishedYears.Parse(against);
        var opening = year == made.Year + -1;
        using var db = store.Read();
        var (source, theirs) =
            Published(db, made.Trust, year)
            ?? Frozen(db, made.Trust, year)
            ?? throw Refusal.NotFound($"{year} has no ERIC file with the sites of {made.Trust} here, and no frozen return.");
        var own = made.Sites.ToDictionary(
            site => site.Code,
            site => (site.Name, Costs: opening ? made.OpeningOf(site.Code) : site.Costs),
            StringComparer.Ordinal
        );
        return new ReconciledReturn(year, source, opening ? "opening" : "closing", Reconciliation.Of(theirs, own));
    }

    private static (string Source, Dictionary<string, (string Name, CostsGiven Costs)> Sites)? Published(
        PlannerDb db,
        string trust,
        FinancialYear year
    )
    {
        var predecessors = Predecessors.Of(
            trust,
            db.Successions.AsEnumerable().Select(succession => (succession.Predecessor, succession.Successor))
        );
        if (
            db.EricFiles.InForce(year, EricLevel.Site) is not { } file
            || PublishedYears.Of(db, file, trust, predecessors) is not { } published
        )
        {
            return null;
        }

        return (
            $"{file.FileName}, published for {year}",
            published
                .Rows.GroupBy(row => row.Site ?? "", StringComparer.Ordinal)
                .ToDictionary(
                    site => site.Key,
                    site => (site.First().SiteName ?? site.Key, CostsGiven.Of([.. site])),
                    StringComparer.Ordinal
                )
        );
    }

    private static (string Source, Dictionary<string, (string Name, CostsGiven Costs)> Sites)? Frozen(
        PlannerDb db,
        string trust,
        FinancialYear year
    ) =>
        db.RegisterFreezes.Standing(trust, year) is { } freeze
            ? (
                $"the return of {year} as frozen",
                freeze
                    .Return()
                    .Sites.ToDictionary(site => site.Code, site => (site.Name, CostsGiven.Of(site.Costs)), StringComparer.Ordinal)
            )
            : null;
}
