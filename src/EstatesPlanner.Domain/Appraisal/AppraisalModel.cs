using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// What an appraisal needs to know: options costed in full over years 0 to <see cref="Years"/>, and the discount schedule.
/// </summary>
public sealed record AppraisalModel
{
    /// <summary>Price level of every amount: real terms, excluding VAT.</summary>
    public required PriceBase PriceBase { get; init; }

    /// <summary>The financial year of year 0.</summary>
    public required FinancialYear FirstYear { get; init; }

    public required int Years { get; init; }

    public required DiscountSchedule Schedule { get; init; }

    public required IReadOnlyList<BidOption> Options { get; init; }

    /// <summary>
    /// Code of the trust whose appraisal it is; null where the file does not say. A line that names it is the trust's own, like one that
    /// names nobody.
    /// </summary>
    public string? Trust { get; init; }

    /// <summary>General prices: needed where a line is in nominal terms, and for the view in cash.</summary>
    public PriceIndex? Deflator { get; init; }

    /// <summary>Ids of the cost lines that form the denominator of the benefit-cost ratio; null means the whole net present cost.</summary>
    public IReadOnlyList<string>? Denominator { get; init; }

    /// <summary>What carries its lines to real terms; worked out afresh at each call.</summary>
    public RealTerms Terms() => new(PriceBase, FirstYear, Deflator?.ExtendedTo(FirstYear + Years));

    public BidOption? BusinessAsUsual => Options.FirstOrDefault(option => option.Role == OptionRole.BusinessAsUsual);

    /// <summary>A bid's options, from the earliest year the bid may begin, or from the year of its price base when it names none.</summary>
    public static AppraisalModel Of(CapitalBid bid, DiscountSchedule schedule, PriceIndex? deflator = null) =>
        new()
        {
            PriceBase = bid.PriceBase,
            FirstYear = bid.StartYears.Count == 0 ? bid.PriceBase.Year : bid.StartYears.Min(),
            Years = bid.AppraisalYears,
            Schedule = schedule,
            Options = bid.Options,
            Trust = bid.Trust,
            Deflator = deflator,
            Denominator = bid
                .AppraisalTerms?.Denominator.Where(id =>
                    bid.Options.Any(option => option.Costs.Any(cost => cost.Id == id && cost.IsEconomic))
                )
                .ToList()
                is { Count: > 0 } named
                ? named
                : null,
        };
}
