using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Domain.Bids.Productivity;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Shared.Charts;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Productivity;

/// <summary>The tables of productivity as files.</summary>
public static class ProductivityTable
{
    public static ExportSheet Of(BidGain gain) =>
        new(
            "Productivity",
            [
                "Service",
                "Who receives it",
                "Benefit",
                "Quantity a year",
                "Unit",
                "% of its own baseline",
                "Pounds a year",
                "Service's input cost",
                "% of input cost",
                "Evidence",
            ],
            [
                .. gain.Productivity.Services.SelectMany(service =>
                    service.Gains.Select(unit =>
                        (IReadOnlyList<object?>)
                            [
                                service.Service,
                                service.Beneficiary,
                                unit.Benefit.Name,
                                unit.Benefit.QuantityPerYear,
                                unit.Benefit.Unit,
                                unit.PercentOfBaseline,
                                unit.Yearly,
                                service.InputCost,
                                service.Percent,
                                Evidence(unit),
                            ]
                    )
                ),
                .. gain.Productivity.Outcomes.Select(unit =>
                    (IReadOnlyList<object?>)
                        [
                            unit.Benefit.Service,
                            unit.Benefit.Beneficiary ?? gain.Bid.Trust,
                            unit.Benefit.Name,
                            unit.Benefit.QuantityPerYear,
                            unit.Benefit.Unit,
                            unit.PercentOfBaseline,
                            null,
                            null,
                            null,
                            Evidence(unit),
                        ]
                ),
            ]
        );

    public static ExportSheet Of(IEnumerable<BidGain> bids) =>
        new(
            "Productivity",
            [
                "Bid",
                "Name",
                "Sector",
                "Gain, % of input cost",
                "Pounds a year",
                "Input cost",
                "Staff hours a year",
                "% of a year's target",
                "Gain per pound of capital",
                "Weakest evidence",
            ],
            [
                .. bids.Select(gain =>
                    (IReadOnlyList<object?>)
                        [
                            gain.Bid.Reference,
                            gain.Bid.Name,
                            gain.Bid.Sector,
                            gain.Productivity.Gain.Percent,
                            gain.Productivity.Gain.Yearly,
                            gain.Productivity.Gain.BaselineInputCost,
                            gain.Productivity.StaffHours,
                            gain.ShareMet,
                            gain.Productivity.GainPerPound,
                            Weakest(gain),
                        ]
                ),
            ]
        );

    /// <summary>
    /// The bids beside each other by their gain, percent of the receiving services' own cost; one that is not measured has no bar.
    /// </summary>
    public static string Chart(IEnumerable<BidGain> bids)
    {
        var measured = bids.Where(gain => gain.Productivity.Gain.Percent is not null).ToList();
        return new BarChart
        {
            Title = "Yearly gain of each bid",
            Description =
                "Yearly gain, percent of what the receiving services cost: "
                + string.Join(", ", measured.Select(gain => $"{gain.Bid.Reference} {Percent(gain.Productivity.Gain.Percent)}"))
                + ".",
            Bars =
            [
                .. measured.Select(gain => new BarChart.Bar(
                    $"{gain.Bid.Reference} {gain.Bid.Name}",
                    gain.Productivity.Gain.Percent!.Value,
                    Percent(gain.Productivity.Gain.Percent)
                )),
            ],
        }.Draw();
    }

    public static string Evidence(UnitGain gain) => gain.Benefit.EvidenceGrade is { } grade ? Words(grade) : "not graded";

    /// <summary>A bid is no better evidenced than the weakest of its gains in pounds.</summary>
    public static string Weakest(BidGain gain)
    {
        var gains = gain.Productivity.Services.SelectMany(service => service.Gains).ToList();
        return gains.Count == 0 ? ""
            : gains.Any(unit => unit.Benefit.EvidenceGrade is null) ? "not graded"
            : Words(gains.Max(unit => unit.Benefit.EvidenceGrade!.Value));
    }

    public static string Percent(decimal? percent) =>
        percent is { } number ? $"{EnglishText.Index(Rounding.To(2, number))}%" : "not measured";

    private static string Words(EvidenceGrade grade) => WireWord.Of(grade).Replace('-', ' ');
}
