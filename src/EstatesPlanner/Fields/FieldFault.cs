namespace EstatesPlanner.Fields;

/// <summary>What is wrong with the text of one field.</summary>
public sealed record FieldFault(string Field, string Message);
