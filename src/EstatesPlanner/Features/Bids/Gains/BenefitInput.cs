using System.Globalization;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;

namespace EstatesPlanner.Features.Bids.Gains;

/// <summary>
/// The answers to a template's questions as a person writes them: text, not yet believed. What any benefit says of itself is not among
/// them.
/// </summary>
public sealed record BenefitInput
{
    /// <summary>In the order of the template's inputs.</summary>
    public List<string?> Answers { get; init; } = [];

    public string? Value { get; init; }

    public string? ValuePrices { get; init; }

    public string? Source { get; init; }

    public string? Vintage { get; init; }

    public string? Index { get; init; }

    public string? Confidence { get; init; }

    public string? From { get; init; }

    public string? FullFrom { get; init; }

    public string? To { get; init; }

    /// <summary>What a new benefit of a template begins with.</summary>
    public static BenefitInput New(CapitalBid bid, BenefitTemplate template, string index) =>
        new()
        {
            Confidence = "100",
            From = "1",
            To = Text(bid.AppraisalYears),
            ValuePrices = bid.PriceBase.ToString(),
            Index = index,
            Answers = [.. template.Inputs.Select(_ => (string?)null)],
        };

    /// <param name="index">Where the working names a series that is gone.</param>
    public static BenefitInput Of(CapitalBid bid, BenefitTemplate template, BenefitWorking working, string index) =>
        new()
        {
            Answers = [.. template.Inputs.Select(input => Text(working.Inputs.FirstOrDefault(known => known.Id == input.Id)?.Amount))],
            Value = Text(working.Value?.Pounds),
            ValuePrices = (working.Value?.PriceBase ?? bid.PriceBase).ToString(),
            Source = working.Value?.Source,
            Vintage = working.Value?.Vintage,
            Index = index,
            Confidence = Text(working.ConfidencePercent),
            From = Text(working.From),
            FullFrom = working.FullFrom == working.From ? null : Text(working.FullFrom),
            To = Text(working.To),
        };

    private static string? Text(decimal? number) => number?.ToString("0.######", CultureInfo.InvariantCulture);
}
