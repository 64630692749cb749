using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Bids.CostForms;

/// <summary>A row stated as a percentage of another row, or as an amount, with where it comes from. Neither is nothing.</summary>
/// <param name="Percent">12 means 12%.</param>
/// <param name="Basis">The adviser, the tender, the publication.</param>
public sealed record FormShare(decimal? Percent, Money? Amount, string Basis = "")
{
    public static readonly FormShare None = new(null, null);

    public bool IsNone => Percent is null or 0 && Amount is null or { Pence: 0 };

    /// <summary>The row's amount, to the penny.</summary>
    /// <param name="whole">What it is a percentage of.</param>
    public Money Of(Money whole) => Amount ?? Rounding.ToPence(whole.Pounds * (Percent ?? 0) / 100);
}
