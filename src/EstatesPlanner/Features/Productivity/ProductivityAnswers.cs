using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids.Productivity;

namespace EstatesPlanner.Features.Productivity;

/// <summary>
/// JSON of <c>bid productivity</c>: pounds and percentages as decimal numbers, unrounded; names are never changed, only added to.
/// </summary>
public static class ProductivityAnswers
{
    public static object Of(BidGain gain) =>
        new
        {
            bid = gain.Bid.Reference,
            sector = gain.Bid.Sector,
            priceBase = gain.Bid.PriceBase.ToString(),
            percent = gain.Productivity.Gain.Percent,
            yearly = gain.Productivity.Gain.Yearly,
            baselineInputCost = gain.Productivity.Gain.BaselineInputCost,
            leftOut = gain.Productivity.Gain.LeftOut,
            staffHours = gain.Productivity.StaffHours,
            capital = gain.Productivity.Capital,
            gainPerPound = gain.Productivity.GainPerPound,
            target = gain.Target is { } target
                ? new
                {
                    target.Percent,
                    from = target.From.ToString(),
                    target.Source,
                    target.Mark,
                    target.InputCost,
                    shareMet = gain.ShareMet,
                }
                : null,
            services = gain.Productivity.Services.Select(service => new
            {
                service.Beneficiary,
                service.Service,
                service.Yearly,
                service.InputCost,
                service.Percent,
                benefits = service.Gains.Select(Unit),
            }),
            outcomes = gain.Productivity.Outcomes.Select(Unit),
        };

    private static object Unit(UnitGain gain) =>
        new
        {
            benefit = gain.Benefit.Id,
            gain.Benefit.Name,
            @class = WireWord.Of(gain.Benefit.Class),
            quantity = gain.Benefit.QuantityPerYear,
            gain.Benefit.Unit,
            percentOfBaseline = gain.PercentOfBaseline,
            gain.Yearly,
            evidence = gain.Benefit.EvidenceGrade is { } grade ? WireWord.Of(grade) : null,
            confidencePercent = gain.Benefit.ConfidencePercent,
        };
}
