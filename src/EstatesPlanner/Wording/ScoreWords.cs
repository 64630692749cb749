using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Wording;

/// <summary>
/// Words for the grades, scores and categories of an item: what a form offers, and what people write in their own sheets.
/// </summary>
public static class ScoreWords
{
    public static readonly IReadOnlyList<FieldChoice> ConsequenceChoices =
    [
        new("", "Not scored"),
        new("1", "1 insignificant"),
        new("2", "2 minor"),
        new("3", "3 moderate"),
        new("4", "4 major"),
        new("5", "5 catastrophic"),
    ];

    public static readonly IReadOnlyList<FieldChoice> LikelihoodChoices =
    [
        new("", "Not scored"),
        new("1", "1 rare"),
        new("2", "2 unlikely"),
        new("3", "3 possible"),
        new("4", "4 likely"),
        new("5", "5 certain"),
    ];

    public static readonly IReadOnlyList<FieldChoice> CategoryChoices =
    [
        new("", "From the score"),
        .. RiskCategories.WorstFirst.Select(category => new FieldChoice(category.ToString(), category.ToString())),
    ];

    /// <summary>
    /// Colours and words in use for the four categories. They are offered, never assumed: a person confirms what their own colours mean.
    /// </summary>
    public static readonly IReadOnlyList<FieldValue> Categories =
    [
        new(nameof(RiskCategory.High), ["red", "r", "very high", "extreme", "critical", "urgent", "catastrophic"]),
        new(nameof(RiskCategory.Significant), ["amber", "orange", "a", "sig", "major"]),
        new(nameof(RiskCategory.Moderate), ["yellow", "y", "medium", "med", "mod"]),
        new(nameof(RiskCategory.Low), ["green", "g", "minor", "negligible"]),
    ];

    public static readonly IReadOnlyList<FieldValue> Conditions =
    [
        new("A", ["as new", "excellent"]),
        new("B", ["sound", "good", "satisfactory"]),
        new("C", ["poor", "operational but poor"]),
        new("D", ["inoperable", "bad", "failed"]),
        new("AX", []),
        new("BX", []),
        new("CX", []),
        new("DX", []),
    ];

    public static readonly IReadOnlyList<FieldValue> Consequences =
    [
        new("1", ["insignificant", "negligible"]),
        new("2", ["minor"]),
        new("3", ["moderate"]),
        new("4", ["major"]),
        new("5", ["catastrophic", "extreme"]),
    ];

    public static readonly IReadOnlyList<FieldValue> Likelihoods =
    [
        new("1", ["rare"]),
        new("2", ["unlikely"]),
        new("3", ["possible"]),
        new("4", ["likely"]),
        new("5", ["almost certain", "certain"]),
    ];
}
