using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Features.Bids.Gains;

/// <summary>
/// A benefit with its figures worked out from its inputs, for whoever reads them: the page of a template's questions and the workbook.
/// </summary>
internal static class WorkedBenefit
{
    /// <summary>The largest number taken: beyond it a unit is wrong.</summary>
    public const decimal Most = 1_000_000_000_000m;

    public static WorkingInput Answer(TemplateInput question, decimal amount) =>
        new(question.Id, question.Name, amount, question.Unit, question.Use, question.Per);

    /// <summary>The trust's own unit value carried to the bid's price base; null where the series does not reach.</summary>
    public static UnitValue? Value(decimal pounds, PriceBase prices, string? source, string? vintage, PriceIndex index, PriceBase bid) =>
        index.Factor(prices, bid) is { } factor ? new UnitValue(pounds, prices, source ?? "", vintage ?? "", index.Name, factor) : null;

    public static string OutOfReach(PriceIndex index, PriceBase prices, PriceBase bid) =>
        $"{index.Name} does not reach from {prices} to {bid}.";

    /// <summary>Whether there is anything to work out: no division by nought, and years in their order.</summary>
    public static bool CanBeWorked(BenefitWorking working) =>
        !Divides(working) && working.From <= working.FullFrom && working.FullFrom <= working.To && TooMuch(working) is null;

    /// <summary>Why the figures multiply to nothing that can be kept; null where they do not.</summary>
    public static string? TooMuch(BenefitWorking working)
    {
        const string Sentence = "These numbers multiply to more than can be: check their units.";
        try
        {
            return Divides(working) || (working.Yearly is var _ && Math.Abs(working.Quantity) <= Most) ? null : Sentence;
        }
        catch (OverflowException)
        {
            return Sentence;
        }
    }

    /// <summary>The benefit with what its working comes to.</summary>
    public static Benefit On(Benefit benefit, BenefitWorking working) =>
        benefit with
        {
            Working = working,
            ConfidencePercent = working.ConfidencePercent,
            QuantityPerYear = working.Quantity,
            Flow = working.Flow,
        };

    private static bool Divides(BenefitWorking working) => working.Inputs.Any(input => input is { Use: InputUse.Divide, Amount: 0 });
}
