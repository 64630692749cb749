namespace EstatesPlanner.Domain.Bids;

/// <summary>The part an option plays on the shortlist. Every option is measured against business as usual.</summary>
public enum OptionRole
{
    BusinessAsUsual,
    DoMinimum,
    Preferred,
    Other,
}
