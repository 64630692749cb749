namespace EstatesPlanner.Domain.Bids;

/// <summary>Which kind of spending a cost line is.</summary>
public enum CostKind
{
    Capital,
    Revenue,

    /// <summary>Renewal of parts within the asset's life.</summary>
    Lifecycle,

    /// <summary>Money that changes hands without using resources (VAT, grants, capital charges): outside the economic view.</summary>
    Transfer,
}

/// <summary>One line of an option's costs: pounds by year, excluding VAT, at the bid's price base. Income is a negative cost.</summary>
public sealed record CostLine
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required CostKind Kind { get; init; }

    public required Flow Flow { get; init; }

    /// <summary>Real unless the line is fixed in the money of each year.</summary>
    public PriceTerms Terms { get; init; }

    /// <summary>
    /// How much faster its price rises than general prices, percent a year from the price base; 2 means 2%. Evidence is expected for any.
    /// </summary>
    public decimal? RelativePricePercent { get; init; }

    /// <summary>How far it may lie from the estimate; null where nobody has said.</summary>
    public LineRange? Range { get; init; }

    /// <summary>The organisation that pays; null is the bid's own trust.</summary>
    public string? Payer { get; init; }

    /// <summary>VAT on it, percent; null where nobody has said. Outside the economic view.</summary>
    public decimal? VatPercent { get; init; }

    /// <summary>The part of that VAT the trust recovers, percent.</summary>
    public decimal? VatRecoverablePercent { get; init; }

    /// <summary>How it becomes an asset in the accounts; a lifecycle line becomes one only where it says so here.</summary>
    public AssetTerms? Asset { get; init; }

    /// <summary>Whether it makes an asset in the accounts; else it is an expense of its year.</summary>
    public bool IsCapitalised => Kind == CostKind.Capital || (Kind == CostKind.Lifecycle && Asset is not null);

    /// <summary>Whether it uses resources, so that it counts in the economic view.</summary>
    public bool IsEconomic => Kind != CostKind.Transfer;
}
