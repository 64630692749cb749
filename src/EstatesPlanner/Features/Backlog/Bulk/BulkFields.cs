using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Features.Backlog.Columns;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Fields;
using EstatesPlanner.Reference;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Backlog.Bulk;

/// <summary>
/// Every field that can be set on many items at once: the score with its reason, some of the core, and all details but the parts of a cost,
/// which differ from item to item.
/// </summary>
public sealed class BulkFields
{
    public const string Score = "score";
    public const string Consequence = "consequence";
    public const string Likelihood = "likelihood";
    public const string Reason = "reason";

    private const int LongestCode = 60;

    private static readonly string[] First =
    [
        ItemDetails.Status,
        "planned year",
        "funding",
        "funded",
        "scheme",
        "priority",
        "reviewer",
        "next review",
    ];

    public BulkFields(ReferenceData reference) =>
        All = [
            .. First.Select(column => Of(ItemDetails.Named(column)!)),
            ScoreField,
            Core("condition", "Condition", ItemFields.Condition),
            Core("surveyed-on", "Surveyed", ItemFields.SurveyedOn),
            Core(
                "block",
                "Block",
                new FormField(BulkField.Value, "Code of the block", null, Width: "nhsuk-input--width-10"),
                (item, text) =>
                    text is { Length: > LongestCode }
                        ? new(null, $"The code must be {LongestCode} characters or fewer.")
                        : new(item with { BlockCode = text }, null)
            ),
            Core(
                "element",
                "Element",
                new FormField(
                    BulkField.Value,
                    "Element",
                    null,
                    Choices:
                    [
                        new("", "Not known"),
                        .. reference.Elements.All.Select(element => new FieldChoice(element.Code, $"{element.Code} {element.Name}")),
                    ]
                ),
                (item, text) =>
                    text is null || reference.Elements.Codes.Contains(text)
                        ? new(item with { ElementCode = text }, null)
                        : new(null, $"{text} is not an element code. Choose one from the list of elements.")
            ),
            .. ItemDetails
                .All.Where(detail => detail.Group != DetailGroup.Cost && !First.Contains(detail.Name, StringComparer.Ordinal))
                .Select(Of),
        ];

    public IReadOnlyList<BulkField> All { get; }

    /// <exception cref="Refusal">No such field.</exception>
    public BulkField Named(string id) =>
        All.FirstOrDefault(field => field.Id == id) ?? throw Refusal.BadInput($"No field {id} can be set on many items at once.");

    /// <summary>
    /// A new score moves the category with it, unless a person set that against the score; the reason is kept beside the score.
    /// </summary>
    private static readonly BulkField ScoreField = new(
        Score,
        "Consequence and likelihood",
        [
            new FormField(Consequence, "Consequence", null, Choices: [.. ScoreWords.ConsequenceChoices.Skip(1)]),
            new FormField(Likelihood, "Likelihood", null, Choices: [.. ScoreWords.LikelihoodChoices.Skip(1)]),
            new FormField(Reason, "Why this score", null, "Kept with each item", Rows: 2),
        ],
        (item, texts, bands) =>
        {
            if (!RiskScore.TryParse($"{texts.GetValueOrDefault(Consequence)}x{texts.GetValueOrDefault(Likelihood)}", out var score))
            {
                return new(null, "Consequence and likelihood are whole numbers from 1 to 5.");
            }

            if (texts.GetValueOrDefault(Reason)?.Trim() is not { Length: > 0 } reason)
            {
                return new(null, "Give the reason for the score.");
            }

            return item.Score == score && item.Risk?.Rationale == reason
                ? new(item, null)
                : new(Scored(item, score, bands).WithRisk(risk => risk with { Rationale = reason }), null);
        }
    )
    {
        Words = texts =>
            $"{texts.GetValueOrDefault(Consequence)} × {texts.GetValueOrDefault(Likelihood)}, because: {texts.GetValueOrDefault(Reason)?.Trim()}",
    };

    private static BacklogItem Scored(BacklogItem item, RiskScore score, RiskBands bands)
    {
        var scored = item with { Consequence = score.Consequence, Likelihood = score.Likelihood };
        var stays = item.Basis == CategoryBasis.Overridden && item.Category != bands.CategoryOf(score);
        return stays ? scored : scored with { Category = bands.CategoryOf(score), Basis = CategoryBasis.Scored, OverrideReason = null };
    }

    private static BulkField Of(RecordField<BacklogItem> detail) =>
        new(
            RegisterColumns.IdOf(detail),
            detail.Label,
            [new FormField(BulkField.Value, detail.Label, null, detail.Hint, Choices: detail.Choices)],
            (item, texts, _) =>
                detail.With(item, texts.GetValueOrDefault(BulkField.Value)) is { Record: { } after } read
                && detail.Text(after) == detail.Text(item)
                    ? read with
                    {
                        Record = item,
                    }
                    : detail.With(item, texts.GetValueOrDefault(BulkField.Value))
        )
        {
            Words = detail.Choices is null
                ? texts =>
                    detail.With(ItemEntry.Blank, texts.GetValueOrDefault(BulkField.Value)).Record is { } set
                    && detail.Text(set) is { Length: > 0 } words
                        ? words
                        : "nothing"
                : null,
        };

    private static BulkField Core(string id, string label, string name)
    {
        var field = ItemFields.Table[name];
        return Core(
            id,
            label,
            new FormField(BulkField.Value, field.Label, null, field.Hint, field.Width, Choices: field.Choices),
            (item, text) =>
                field.With(ItemEntry.Of(item, block: null), text) is var read && read.Fault is null
                    ? new(read.Record!.Item, null)
                    : new(null, read.Fault)
        );
    }

    private static BulkField Core(string id, string label, FormField input, Func<BacklogItem, string?, FieldRead<BacklogItem>> set) =>
        new(
            id,
            label,
            [input],
            (item, texts, _) =>
            {
                var text = texts.GetValueOrDefault(BulkField.Value)?.Trim();
                var read = set(item, string.IsNullOrEmpty(text) ? null : text);
                return read.Record == item ? new(item, null) : read;
            }
        );
}
