namespace EstatesPlanner.Domain.Bids.CostForms;

/// <summary>The capital lines that a cost form gives its option; the word of each is the line's id.</summary>
public enum FormPart
{
    /// <summary>Departmental costs and on-costs with the location adjustment: rows 1 to 5.</summary>
    Works,
    Fees,
    NonWorks,
    Equipment,

    /// <summary>Planning contingency, stated apart from optimism bias.</summary>
    Contingency,
}
