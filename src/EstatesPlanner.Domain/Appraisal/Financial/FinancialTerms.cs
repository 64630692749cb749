namespace EstatesPlanner.Domain.Appraisal.Financial;

/// <summary>
/// What the financial view takes as given beside the options: rates, what stands in where a line says nothing, and the headroom.
/// </summary>
public sealed record FinancialTerms
{
    public required PdcRates Pdc { get; init; }

    /// <summary>VAT on capital and lifecycle lines that state none, percent; none of it recovered.</summary>
    public required decimal CapitalVatPercent { get; init; }

    /// <summary>Who says so of that rate.</summary>
    public string CapitalVatSource { get; init; } = "stated";

    /// <summary>Life of an asset whose line states none.</summary>
    public required int UsualLifeYears { get; init; }

    /// <summary>How far the two that stand in are confirmed.</summary>
    public string Mark { get; init; } = "";

    /// <summary>What the trust can bear; null where it has not said.</summary>
    public Headroom? Headroom { get; init; }
}
