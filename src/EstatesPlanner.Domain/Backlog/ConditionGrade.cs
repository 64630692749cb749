namespace EstatesPlanner.Domain.Backlog;

/// <summary>
/// Condition of an element: A as new, B sound, C major repair or replacement needed soon, D inoperable or about to be.
/// The X suffix (<c>CX</c>) is kept as its own fact.
/// </summary>
public readonly record struct ConditionGrade(char Letter, bool X)
{
    /// <summary>Reads <c>A</c> to <c>D</c>, optionally followed by <c>X</c>.</summary>
    public static bool TryParse(string? text, out ConditionGrade grade)
    {
        var clean = text?.Trim().ToUpperInvariant() ?? "";
        grade = default;
        if (clean.Length is < 1 or > 2 || clean[0] is < 'A' or > 'D' || (clean.Length == 2 && clean[1] != 'X'))
        {
            return false;
        }

        grade = new ConditionGrade(clean[0], clean.Length == 2);
        return true;
    }

    public override string ToString() => X ? $"{Letter}X" : $"{Letter}";
}
