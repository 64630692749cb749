namespace EstatesPlanner.Features.Shared;

/// <summary>What a person is shown before something that is done once and for all, and what they press to do it.</summary>
/// <param name="Question">The heading.</param>
/// <param name="Happens">What will happen, a sentence each.</param>
/// <param name="Action">Where the form is sent.</param>
/// <param name="Button">Words on the button.</param>
/// <param name="Back">Where they go instead.</param>
public sealed record Confirmation(string Question, IReadOnlyList<string> Happens, string Action, string Button, string Back)
{
    /// <summary>What goes with the form: what they were shown.</summary>
    public IReadOnlyList<(string Name, string Value)> Sends { get; init; } = [];

    /// <summary>What they must say beside it; null for nothing.</summary>
    public FormField? Reason { get; init; }

    /// <summary>Something out of the usual that they should think about first.</summary>
    public string? Warning { get; init; }
}
