using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Import;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Bids.Form;

/// <summary>A bid as it begins: an idea with a reference and a name, which its author works on from then.</summary>
public sealed class BeginBid(IPlannerReader store, IPlannerWriter writer, Access access, TimeProvider clock)
{
    private const int LongestReference = 60;
    private const int UsualYears = 10;

    /// <summary>The next reference of the trust: one more than the highest number, written as the others are.</summary>
    public string Propose(string trust)
    {
        using var db = store.Read();
        var references = db.Bids.Where(bid => bid.Trust == trust).Select(bid => bid.Reference).ToList();
        var numbered = references
            .Select(reference => (Stem: reference.TrimEnd([.. "0123456789"]), Reference: reference))
            .Where(each => each.Stem.Length < each.Reference.Length && each.Reference.Length - each.Stem.Length < 9)
            .ToList();
        var stem = numbered
            .GroupBy(each => each.Stem, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        if (stem is null)
        {
            return "B1";
        }

        var digits = stem.Max(each => each.Reference.Length - each.Stem.Length);
        var next = 1 + stem.Max(each => int.Parse(each.Reference[each.Stem.Length..], CultureInfo.InvariantCulture));
        return stem.Key + next.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <exception cref="Refusal">The actor may not write bids, the reference is none or is taken, or the bid has no name.</exception>
    public Task<CapitalBid> Begin(Actor actor, string trust, string? reference, string? name, BidType type, string sector, string? need)
    {
        access.Demand(actor, Duty.WriteBid, trust);
        var called = reference?.Trim() ?? "";
        if (
            called.Length is 0 or > LongestReference
            || ReferenceText.Fault(called) is not null
            || called.Equals("new", StringComparison.OrdinalIgnoreCase)
        )
        {
            throw Refusal.BadInput(
                ReferenceText.Fault(called) is { } fault && called.Length > 0
                    ? fault
                    : "Enter a reference of 60 characters or fewer, other than new."
            );
        }

        return writer.Run(
            actor.Stamp("begin bid"),
            db =>
            {
                if (db.Bids.Any(bid => bid.Trust == trust && bid.Reference == called))
                {
                    throw Refusal.BadInput($"There is a bid {called} already.");
                }

                var prices = new PriceBase(FinancialYear.Of(DateOnly.FromDateTime(clock.GetLocalNow().DateTime)));
                return db
                    .Bids.Add(
                        new CapitalBid
                        {
                            Id = Guid.CreateVersion7(),
                            Trust = trust,
                            Reference = called,
                            Name = string.IsNullOrWhiteSpace(name) ? throw Refusal.BadInput("Enter the name of the bid.") : name.Trim(),
                            Type = type,
                            Sector = sector,
                            Need = need?.Trim().ReplaceLineEndings("\n") ?? "",
                            Summary = "",
                            Author = actor.Id,
                            State = BidState.Idea,
                            Pots = [],
                            StartYears = [prices.Year],
                            AppraisalYears = UsualYears,
                            Options = [],
                            Removes = [],
                            Measures = [],
                            PriceBase = prices,
                        }
                    )
                    .Entity;
            }
        );
    }
}
