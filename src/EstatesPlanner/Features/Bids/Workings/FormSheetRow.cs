namespace EstatesPlanner.Features.Bids.Workings;

/// <summary>What a row of the sheet of cost form rows is.</summary>
internal enum FormSheetRow
{
    Departmental,
    OnCosts,
    Location,
    Fees,
    NonWorks,
    Equipment,
    Contingency,

    /// <summary>VAT on a part of the form.</summary>
    Vat,

    /// <summary>A part that row 13 carries to the price base and to completion beside the works.</summary>
    Inflated,

    /// <summary>The part of the whole that is spent in a year.</summary>
    Spend,
}
