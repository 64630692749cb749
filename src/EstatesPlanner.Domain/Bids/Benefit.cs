using EstatesPlanner.Domain.Bids.BenefitTemplates;

namespace EstatesPlanner.Domain.Bids;

/// <summary>The four benefit classes of the comprehensive investment appraisal (DHSC and NHS England guidance).</summary>
public enum BenefitClass
{
    /// <summary>A budget is cut or a resource reallocated.</summary>
    CashReleasing,

    /// <summary>A resource is freed but not removed: staff time, beds, theatre sessions.</summary>
    NonCashReleasing,

    /// <summary>Falls on patients and society.</summary>
    Societal,

    /// <summary>Described and scored, never added up in pounds.</summary>
    Unmonetised,
}

/// <summary>The discount stream: monetised health effects (QALYs) take the health rate, everything else the standard rate.</summary>
public enum BenefitStream
{
    Standard,
    Health,
}

/// <summary>One benefit of an option: pounds by year at the bid's price base, who receives it, and what it would double count.</summary>
public sealed record Benefit
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required BenefitClass Class { get; init; }

    public BenefitStream Stream { get; init; }

    /// <summary>The organisation that receives it; often not the one that pays.</summary>
    public string? Beneficiary { get; init; }

    /// <summary>The resource it releases (the same staff, bed, slot or kWh). Two benefits with one key claim one unit twice.</summary>
    public string? ResourceKey { get; init; }

    /// <summary>Pounds by year; <see cref="Flow.None"/> for an unmonetised benefit.</summary>
    public required Flow Flow { get; init; }

    /// <summary>Real unless the gain is fixed in the money of each year.</summary>
    public PriceTerms Terms { get; init; }

    /// <summary>
    /// How much faster its price rises than general prices, percent a year from the price base; 2 means 2%. Evidence is expected for any.
    /// </summary>
    public decimal? RelativePricePercent { get; init; }

    /// <summary>How far it may lie from the estimate; null where nobody has said.</summary>
    public LineRange? Range { get; init; }

    /// <summary>The service whose work it changes.</summary>
    public string? Service { get; init; }

    /// <summary>The receiving service's own input cost, pounds a year: what a gain is a percentage of.</summary>
    public decimal? BaselineInputCost { get; init; }

    /// <summary>The benefit's own unit, such as staff hours or bed days.</summary>
    public string? Unit { get; init; }

    /// <summary>Steady-state quantity a year in <see cref="Unit"/>.</summary>
    public decimal? QuantityPerYear { get; init; }

    /// <summary>The person who answers for it.</summary>
    public string? Owner { get; init; }

    public string? Evidence { get; init; }

    public EvidenceGrade? EvidenceGrade { get; init; }

    /// <summary>
    /// How much of the estimate is counted, percent; already in <see cref="Flow"/> and <see cref="QuantityPerYear"/>. Null where nobody has
    /// said.
    /// </summary>
    public decimal? ConfidencePercent { get; init; }

    /// <summary>What will show that it has come about.</summary>
    public BenefitMeasure? Measure { get; init; }

    /// <summary>Code of the budget that is cut, for a cash-releasing one.</summary>
    public string? Budget { get; init; }

    /// <summary>How its figures came about, where it was made from a template.</summary>
    public BenefitWorking? Working { get; init; }

    /// <summary>Whether it counts in pounds.</summary>
    public bool IsMonetised => Class != BenefitClass.Unmonetised;
}
