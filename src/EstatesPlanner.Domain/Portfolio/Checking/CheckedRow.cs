using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Portfolio.Checking;

/// <summary>A row of a certificate, worked out again from the model: what each choice uses of it, and its limit.</summary>
internal sealed class CheckedRow
{
    private readonly Func<CheckedChoice, long> _use;

    private CheckedRow(Int128 limit, Func<CheckedChoice, long> use, bool isPot) => (Limit, _use, IsPot) = (limit, use, isPot);

    public Int128 Limit { get; private set; }

    /// <summary>No use of it is negative, so a choice above the limit alone is closed.</summary>
    public bool IsPot { get; }

    /// <summary>Not a row of the model: it counts once it is shown to follow from those.</summary>
    public bool IsCut { get; private init; }

    public long Use(CheckedChoice choice) => _use(choice);

    /// <summary>The greatest divisor of every use; the limit is divided by it and rounded down.</summary>
    public long Divide(IEnumerable<long> uses)
    {
        Int128 divisor = 0;
        foreach (var use in uses)
        {
            for (Int128 rest = Int128.Abs(use); rest != 0; )
            {
                (divisor, rest) = (rest, divisor % rest);
            }
        }

        divisor = divisor == 0 ? 1 : divisor;
        var (quotient, left) = Int128.DivRem(Limit, divisor);
        Limit = left < 0 ? quotient - 1 : quotient;
        return (long)divisor;
    }

    public static CheckedRow Cut(Int128 limit) => new(limit, _ => 0, false) { IsCut = true };

    /// <summary>Null when the model has no such row; a cut has no limit yet.</summary>
    public static CheckedRow? Of(PortfolioModel model, ProofRow key) =>
        key switch
        {
            ProofRow.Cover or ProofRow.Clique => Cut(0),
            ProofRow.PotYears(var pot, var from, var to) => OfPot(
                model,
                model.Pots.FirstOrDefault(other => string.Equals(other.Id, pot, StringComparison.Ordinal)),
                from,
                to
            ),
            ProofRow.OfRule(var rule, var part) when rule >= 0 && rule < model.Rules.Count => OfRule(model, model.Rules[rule], part),
            _ => null,
        };

    private static CheckedRow? OfPot(PortfolioModel model, Pot? pot, FinancialYear from, FinancialYear to)
    {
        if (pot is null || to < from || from < model.Years[0] || to > model.Years[^1])
        {
            return null;
        }

        Int128 limit =
            from == model.Years[0] ? 0 : (Int128)decimal.Floor(pot.Limits.GetValueOrDefault(from + -1) * pot.CarryForwardPercent / 100m);
        foreach (var year in model.Years.Where(year => year >= from && year <= to))
        {
            limit += pot.Limits.GetValueOrDefault(year);
        }

        return new(limit, choice => choice.SpendOf(pot.Id, from, to), true);
    }

    private static CheckedRow? OfRule(PortfolioModel model, PortfolioRule rule, int part)
    {
        bool Is(CheckedChoice choice, string id) => string.Equals(model.Bids[choice.Bid].Id, id, StringComparison.Ordinal);
        bool IsOneOf(CheckedChoice choice, IReadOnlyList<string> ids) => ids.Contains(model.Bids[choice.Bid].Id, StringComparer.Ordinal);
        return (rule, part) switch
        {
            (PortfolioRule.Requires(var bid, var needs, var lag), _) when part >= 0 && part < model.Years.Count => new(
                0,
                choice =>
                    Is(choice, bid) && choice.Start <= model.Years[part] ? 1
                    : Is(choice, needs) && choice.Start + lag <= model.Years[part] ? -1
                    : 0,
                false
            ),
            (PortfolioRule.AtMostOne(var bids), 0) => new(1, choice => IsOneOf(choice, bids) ? 1 : 0, false),
            (PortfolioRule.ExactlyOne(var bids), 0) => new(1, choice => IsOneOf(choice, bids) ? 1 : 0, false),
            (PortfolioRule.ExactlyOne(var bids), 1) => new(-1, choice => IsOneOf(choice, bids) ? -1 : 0, false),
            (PortfolioRule.AtLeast(var measure, var amount, var year), 0) => new(
                -amount,
                choice => year is null || choice.Start == year ? -choice.Option.Measures.GetValueOrDefault(measure) : 0,
                false
            ),
            (PortfolioRule.AtMost(var measure, var amount, var year), 0) => new(
                amount,
                choice => year is null || choice.Start == year ? choice.Option.Measures.GetValueOrDefault(measure) : 0,
                false
            ),
            (PortfolioRule.Share(var bids, var measure, var percent), 0) => new(
                0,
                choice =>
                    checked(
                        choice.Option.Measures.GetValueOrDefault(measure) * ((long)(percent * 1000) - (IsOneOf(choice, bids) ? 100_000 : 0))
                    ),
                false
            ),
            _ => null,
        };
    }
}
