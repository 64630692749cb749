using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Bids.CostForms;

/// <summary>The rows of the form, in its order.</summary>
public enum FormRowKind
{
    Departmental,
    OnCosts,
    WorksTotal,
    Location,
    Works,
    Fees,
    NonWorks,
    Equipment,
    Contingency,
    ForApproval,
    OptimismBias,
    WithBias,
    InflationToBase,
    InflationToCompletion,
    Total,
    VatRecovered,
    Outturn,
}

/// <summary>A row of the form: excluding VAT, the VAT, and both.</summary>
public sealed record FormRow(FormRowKind Kind, Money Net, Money Vat)
{
    public Money Gross => Net + Vat;

    /// <summary>Whether it is the sum of rows above it.</summary>
    public bool IsTotal =>
        Kind
            is FormRowKind.WorksTotal
                or FormRowKind.Works
                or FormRowKind.ForApproval
                or FormRowKind.WithBias
                or FormRowKind.Total
                or FormRowKind.Outturn;
}

/// <summary>What is paid in one financial year, in its own money.</summary>
/// <param name="Net">Excluding VAT, with optimism bias.</param>
/// <param name="Recovered">Of the VAT.</param>
public sealed record FormYear(FinancialYear Year, Money Net, Money Vat, Money Recovered)
{
    public Money Outturn => Net + Vat - Recovered;
}
