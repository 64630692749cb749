using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal.Financial;

/// <summary>What the financial view takes as given beside the options: rates, what stands in where a line says nothing, and the headroom.</summary>
public sealed record FinancialTerms
{
    public required PdcRates Pdc { get; init; }

    /// <summary>VAT on capital and lifecycle lines that state none, percent; none of it recovered.</summary>
    public required decimal CapitalVatPercent { get; init; }

    /// <summary>Life of an asset whose line states none.</summary>
    public required int UsualLifeYears { get; init; }

    /// <summary>How far the two that stand in are confirmed.</summary>
    public string Mark { get; init; } = "";

    /// <summary>What the trust can bear; null where it has not said.</summary>
    public Headroom? Headroom { get; init; }
}

/// <summary>What there is to spend, pounds by year in the money of each year; a year without an amount has none. Null is not stated.</summary>
/// <param name="Revenue">Room in income and expenditure, against what business as usual takes.</param>
/// <param name="Capital">Room in the capital limit.</param>
public sealed record Headroom(Flow? Revenue, Flow? Capital);
