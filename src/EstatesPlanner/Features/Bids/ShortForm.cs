using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>
/// The options of a small bid, from its one row: a preferred option <c>pwf</c> with the cost <c>works</c> and, where there is one, the
/// benefit
/// <c>b1</c> to the last year; and business as usual <c>bau</c> at the same cost in every year.
/// </summary>
internal static class ShortForm
{
    private static readonly string[] Capital = ["capital year 0", "capital year 1", "capital year 2"];

    public static IReadOnlyList<BidOption> Options(SheetLine line, int years)
    {
        var capital = Flow.Of(Capital.Select((column, year) => KeyValuePair.Create(year, InYear(line, column, year, years))));
        var benefit = BenefitOf(line, capital.LastYear ?? 0, years);
        return
        [
            .. BusinessAsUsual(line, years),
            .. Capital.Any(line.Has) || benefit is not null ? [Preferred(capital, benefit)] : Array.Empty<BidOption>(),
        ];
    }

    private static decimal InYear(SheetLine line, string column, int year, int years)
    {
        var amount = line.Pounds(column) ?? 0;
        if (amount != 0 && year > years)
        {
            line.Refuse(column, FormattableString.Invariant($"Year {year} is outside years 0 to {years} of the bid."));
        }

        return amount;
    }

    private static IEnumerable<BidOption> BusinessAsUsual(SheetLine line, int years)
    {
        if (line.Pounds("yearly bau cost") is { } yearly)
        {
            yield return new BidOption
            {
                Id = "bau",
                Name = "Business as usual",
                Role = OptionRole.BusinessAsUsual,
                Costs =
                [
                    new CostLine
                    {
                        Id = "running",
                        Name = "Cost of waiting",
                        Kind = CostKind.Revenue,
                        Flow = Flow.Run(0, years, yearly),
                    },
                ],
                Benefits = [],
                Risks = [],
            };
        }
    }

    private static BidOption Preferred(Flow capital, Benefit? benefit) =>
        new()
        {
            Id = "pwf",
            Name = "Preferred way forward",
            Role = OptionRole.Preferred,
            Costs = capital.IsNone
                ? []
                :
                [
                    new CostLine
                    {
                        Id = "works",
                        Name = "Works",
                        Kind = CostKind.Capital,
                        Flow = capital,
                    },
                ],
            Benefits = benefit is null ? [] : [benefit],
            Risks = [],
        };

    /// <summary>It begins in the year stated, else in the year after the last capital.</summary>
    private static Benefit? BenefitOf(SheetLine line, int lastCapital, int years)
    {
        var from = line.Year("benefit from year", years) ?? Math.Min(lastCapital + 1, years);
        var baseline = line.Number("baseline input cost", 0, 1_000_000_000_000m);
        if (line.Pounds("yearly benefit") is not { } yearly)
        {
            return null;
        }

        var kind = line.NeededWord<BenefitClass>("benefit class");
        if (kind == BenefitClass.Unmonetised)
        {
            line.Refuse("yearly benefit", "An unmonetised benefit has no pounds: leave this blank.");
        }

        var service = line.Text("service");
        return new Benefit
        {
            Id = "b1",
            Name = service is null ? "Yearly benefit" : $"Yearly benefit to {service}",
            Class = kind ?? BenefitClass.NonCashReleasing,
            Service = service,
            BaselineInputCost = baseline,
            Flow = Flow.Run(from, years, yearly),
        };
    }
}
