using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Fields;
using EstatesPlanner.Import;
using static EstatesPlanner.Fields.FieldOf<EstatesPlanner.Features.Backlog.Closing.ItemClosing>;

namespace EstatesPlanner.Features.Backlog.Closing;

/// <summary>Every field of a closing, each said once.</summary>
public static class ClosingFields
{
    public const string Status = "status";
    public const string On = "closed on";
    public const string Residual = "residual";
    public const string SupersededBy = "superseded by";
    public const string Spent = "spent";
    public const string Because = "because";

    private const string Group = "The closing";
    private const string NoStatus = "Choose how the item leaves the backlog.";
    private const string Code = "nhsuk-input--width-10";

    public static readonly FieldTable<ItemClosing> Table = new([
        Needed(
            Status,
            Group,
            "How does it leave the backlog?",
            NoStatus,
            closing => closing.Status is { } status ? WireWord.Of(status) : null,
            (closing, text) =>
                WireWord.TryParse<ItemStatus>(text, out var status) && !status.IsLive()
                    ? (closing with { Status = status }, null)
                    : (null, NoStatus)
        ),
        Needed(
            On,
            Group,
            "On",
            "Enter the day on which it left the backlog.",
            closing => closing.On.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            (closing, text) => DateText.TryRead(text, out var day, out var fault) ? (closing with { On = day }, null) : (null, fault)
        ) with
        {
            Kind = ColumnKind.Day,
            Hint = "For example, 31/03/2026",
            Width = Code,
        },
        Typed<RiskScore?>(
            Residual,
            Group,
            "Score that the works left",
            closing => closing.Residual,
            (closing, value) => closing with { Residual = value },
            score => score?.ToString(),
            text => RiskScore.TryParse(text, out var score) ? (score, null) : (null, ClosingRules.NoResidual)
        ) with
        {
            Hint = "Consequence x likelihood, such as 2x1; needed where the work is complete",
            Width = "nhsuk-input--width-4",
        },
        Words(
            SupersededBy,
            Group,
            "Reference of the item that took it over",
            closing => closing.SupersededBy,
            (closing, value) => closing with { SupersededBy = value }
        ) with
        {
            Width = Code,
        },
        Pounds(Spent, Group, "Spent in all, £", closing => closing.Spent, (closing, value) => closing with { Spent = value }) with
        {
            Width = Code,
            InputMode = "decimal",
        },
        Words(
            Because,
            Group,
            "Why, or evidence",
            2000,
            "The reason must be 2,000 characters or fewer.",
            closing => closing.Because,
            (closing, value) => closing with { Because = value }
        ) with
        {
            Hint = "Needed where it is disposed of or withdrawn",
            Rows = 3,
        },
    ]);

    public static (Accepted<ItemClosing>? Record, IReadOnlyList<FieldFault> Faults) Read(Cells cells, DateOnly today) =>
        Accepted<ItemClosing>.Read(Table, cells, new ItemClosing(null, default), new ClosingRules(today));
}

/// <summary>What makes a closing acceptable: it has happened, and says what its way of leaving asks for.</summary>
public sealed class ClosingRules : FieldRules<Written<ItemClosing>>
{
    public const string NoResidual = "Enter the score that the works left as consequence x likelihood, such as 2x1.";

    public ClosingRules(DateOnly today)
    {
        Must(
            ClosingFields.On,
            closing => closing.Record.On <= today,
            _ => "That day is to come: an item leaves the backlog when the work is done."
        );
        Must(
            ClosingFields.Residual,
            closing => closing.Record.Status != ItemStatus.Complete || closing.Record.Residual is not null,
            _ => NoResidual
        );
        Must(
            ClosingFields.SupersededBy,
            closing => closing.Record.Status != ItemStatus.Superseded || closing.Record.SupersededBy is not null,
            _ => "Enter the reference of the item that took it over."
        );
        Must(
            ClosingFields.Because,
            closing => closing.Record.Status is not (ItemStatus.Withdrawn or ItemStatus.Disposed) || closing.Record.Because is not null,
            _ => "Say why."
        );
    }
}
