using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Reference;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Bids.Gains;

/// <summary>One benefit on the list: what it is, who receives it, what it comes to, and what that rests on.</summary>
/// <param name="Receives">The trust itself where the bid names nobody.</param>
/// <param name="Basis">The template it was made from, or that it is stated.</param>
public sealed record BenefitEntry(Benefit Benefit, string Receives, string Basis)
{
    /// <summary>Pounds in the last year; null where it is not in pounds.</summary>
    public decimal? Yearly => Benefit.Flow.LastYear is { } last ? Benefit.Flow[last] : null;

    public string Pounds => Yearly is { } yearly ? FigureText.Pounds(yearly) : "not in pounds";

    public string Releases => Benefit.ResourceKey is { } key ? $"Releases {key}" : "Names no resource";

    public string Years => FlowWords.Ramp(Benefit.Flow);

    public string Quantity =>
        Benefit.QuantityPerYear is { } quantity ? $"{EnglishText.Quantity(quantity)} {Benefit.Unit} a year" : "None stated";

    public string Grade => Benefit.EvidenceGrade is { } grade ? BenefitWords.Of(grade) : "Not graded";
}

/// <summary>The benefits of a bid, option by option.</summary>
public sealed record BenefitTable(IReadOnlyList<(BidOption Option, IReadOnlyList<BenefitEntry> Benefits)> Options)
{
    /// <param name="templates">A template that has gone is named by its id.</param>
    public static BenefitTable Of(CapitalBid bid, BenefitTemplateFile templates) =>
        new([
            .. bid.Options.Select(option =>
                (
                    option,
                    (IReadOnlyList<BenefitEntry>)
                        [
                            .. option.Benefits.Select(benefit => new BenefitEntry(
                                benefit,
                                BidWords.Receiver(benefit.Beneficiary, bid.Trust),
                                benefit.Working is { } working
                                    ? $"Template: {templates.Find(working.Template)?.Name ?? working.Template}"
                                    : "Stated"
                            )),
                        ]
                )
            ),
        ]);

    public ExportSheet Sheet() =>
        new(
            "Benefits",
            [
                "Option",
                "Benefit",
                "Class",
                "Who receives it",
                "Pounds a year, once built up",
                "Years",
                "Quantity a year",
                "Unit",
                "How it was made",
                "Evidence grade",
                "Evidence",
                "Resource",
                "Owner",
            ],
            [
                .. Options.SelectMany(of =>
                    of.Benefits.Select(entry =>
                        (IReadOnlyList<object?>)
                            [
                                of.Option.Name,
                                entry.Benefit.Name,
                                BidWords.Of(entry.Benefit.Class),
                                entry.Receives,
                                entry.Yearly,
                                entry.Years,
                                entry.Benefit.QuantityPerYear,
                                entry.Benefit.Unit,
                                entry.Basis,
                                entry.Grade,
                                entry.Benefit.Evidence,
                                entry.Benefit.ResourceKey,
                                entry.Benefit.Owner,
                            ]
                    )
                ),
            ]
        );
}
