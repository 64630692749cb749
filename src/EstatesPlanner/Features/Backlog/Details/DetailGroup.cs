namespace EstatesPlanner.Features.Backlog.Details;

/// <summary>The headings under which forms and pages show the fields of an item.</summary>
public static class DetailGroup
{
    public const string Core = "The item";
    public const string Asset = "The asset";
    public const string Survey = "The survey";
    public const string Risk = "The risk";
    public const string Control = "Interim control";
    public const string Compliance = "Compliance, RAAC and asbestos";
    public const string Cost = "Cost in parts";
    public const string Delivery = "Plan and delivery";
}
