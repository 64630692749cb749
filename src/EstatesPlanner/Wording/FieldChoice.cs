namespace EstatesPlanner.Wording;

/// <summary>One entry of a drop-down list.</summary>
public sealed record FieldChoice(string Value, string Words);
