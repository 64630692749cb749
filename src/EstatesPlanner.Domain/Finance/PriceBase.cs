namespace EstatesPlanner.Domain.Finance;

/// <summary>
/// The price level an amount is stated at: the average prices of one financial year. Amounts at different bases do not add.
/// </summary>
public readonly record struct PriceBase(FinancialYear Year) : IComparable<PriceBase>
{
    public static PriceBase Parse(string text) => new(FinancialYear.Parse(text));

    public int CompareTo(PriceBase other) => Year.CompareTo(other.Year);

    public override string ToString() => $"{Year}";
}
