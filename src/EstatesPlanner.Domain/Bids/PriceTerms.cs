namespace EstatesPlanner.Domain.Bids;

/// <summary>In whose prices a line's pounds are stated.</summary>
public enum PriceTerms
{
    /// <summary>Prices of the bid's price base in every year: how an appraisal works.</summary>
    Real,

    /// <summary>
    /// The money of the year it is paid in, such as a lease with fixed payments; brought to real terms before it is discounted.
    /// </summary>
    Nominal,
}
