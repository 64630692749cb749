using System.Globalization;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;

namespace EstatesPlanner.Features.Bids.Gains;

/// <summary>The answers to a template's questions as a person writes them: text, not yet believed.</summary>
public sealed record BenefitInput
{
    public string? Name { get; init; }

    public string? Class { get; init; }

    public string? Beneficiary { get; init; }

    public string? Service { get; init; }

    public string? BaselineInputCost { get; init; }

    /// <summary>In the order of the template's inputs.</summary>
    public List<string?> Answers { get; init; } = [];

    public string? Evidence { get; init; }

    public string? Grade { get; init; }

    public string? Value { get; init; }

    public string? ValuePrices { get; init; }

    public string? Source { get; init; }

    public string? Vintage { get; init; }

    public string? Index { get; init; }

    public string? Confidence { get; init; }

    public string? From { get; init; }

    public string? FullFrom { get; init; }

    public string? To { get; init; }

    public string? Owner { get; init; }

    public string? Budget { get; init; }

    public string? Key { get; init; }

    public string? Measure { get; init; }

    public string? Baseline { get; init; }

    public string? BaselineFrom { get; init; }

    /// <summary>Of the bid the form was filled from.</summary>
    public long Version { get; init; }

    /// <summary>What a new benefit of a template begins with.</summary>
    public static BenefitInput New(CapitalBid bid, BenefitTemplate template, string index) => new()
    {
        Name = template.Name,
        Class = WireWord.Of(template.Classes[0]),
        Confidence = "100",
        From = "1",
        To = Text(bid.AppraisalYears),
        ValuePrices = bid.PriceBase.ToString(),
        Index = index,
        Answers = [.. template.Inputs.Select(_ => (string?)null)],
        Version = bid.Version,
    };

    public static BenefitInput Of(CapitalBid bid, BenefitTemplate template, Benefit benefit, string index)
    {
        var working = benefit.Working!;
        return new BenefitInput
        {
            Name = benefit.Name,
            Class = WireWord.Of(benefit.Class),
            Beneficiary = benefit.Beneficiary,
            Service = benefit.Service,
            BaselineInputCost = Text(benefit.BaselineInputCost),
            Answers = [.. template.Inputs.Select(input => Text(working.Inputs.FirstOrDefault(known => known.Id == input.Id)?.Amount))],
            Evidence = benefit.Evidence,
            Grade = benefit.EvidenceGrade is { } grade ? WireWord.Of(grade) : null,
            Value = Text(working.Value?.Pounds),
            ValuePrices = (working.Value?.PriceBase ?? bid.PriceBase).ToString(),
            Source = working.Value?.Source,
            Vintage = working.Value?.Vintage,
            Index = index,
            Confidence = Text(working.ConfidencePercent),
            From = Text(working.From),
            FullFrom = working.FullFrom == working.From ? null : Text(working.FullFrom),
            To = Text(working.To),
            Owner = benefit.Owner,
            Budget = benefit.Budget,
            Key = benefit.ResourceKey == template.KeyFor(benefit.Service) ? null : benefit.ResourceKey,
            Measure = benefit.Measure?.Name,
            Baseline = Text(benefit.Measure?.Baseline),
            BaselineFrom = benefit.Measure?.BaselineFrom,
            Version = bid.Version,
        };
    }

    private static string? Text(decimal? number) => number?.ToString("0.######", CultureInfo.InvariantCulture);
}
