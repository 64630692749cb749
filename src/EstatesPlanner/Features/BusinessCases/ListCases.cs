using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.BusinessCases;

/// <summary>A business case that was made, without its figures.</summary>
public sealed record CaseLine(int Number, DateTime At, string Person, string PdfSha256, bool IsFinal);

/// <summary>The business cases that were made of a bid, latest first.</summary>
public sealed class ListCases(IPlannerReader store, Access access)
{
    /// <summary>What the data file of a final holds and that of a draft does not.</summary>
    internal const string FinalMark = "\n  \"isFinal\": true,";

    /// <exception cref="Refusal">No such bid that the actor may see, or they may not have its business case.</exception>
    public IReadOnlyList<CaseLine> Of(Actor actor, string trust, string bid, string stage)
    {
        access.Demand(actor, Duty.MakeBusinessCase, trust);
        using var db = store.Read();
        if (!access.Bids(actor, db, trust).Any(known => known.Reference == bid))
        {
            throw Refusal.NotFound($"No bid {bid} of {trust}.");
        }

        var names = db.People.ToDictionary(person => person.Id, person => person.Name, StringComparer.Ordinal);
        return
        [
            .. db
                .BusinessCases.Where(made => made.Trust == trust && made.Bid == bid && made.Stage == stage)
                .OrderByDescending(made => made.Number)
                .ThenByDescending(made => made.At)
                .Select(made => new CaseLine(made.Number, made.At, made.Person, made.PdfSha256, made.Figures.Contains(FinalMark)))
                .AsEnumerable()
                .Select(line => line with { Person = names.GetValueOrDefault(line.Person, line.Person) }),
        ];
    }
}
