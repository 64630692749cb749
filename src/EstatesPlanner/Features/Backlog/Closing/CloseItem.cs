using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Import;
using EstatesPlanner.People;
using EstatesPlanner.Readings;
using EstatesPlanner.Storage;
using FluentValidation;

namespace EstatesPlanner.Features.Backlog.Closing;

/// <summary>How an item is to leave the backlog, as a person writes it.</summary>
public sealed record ClosingInput
{
    /// <summary>Word of a status that is not live.</summary>
    public string? Status { get; init; }

    public string? ClosedOn { get; init; }

    /// <summary>Consequence × likelihood that the works left.</summary>
    public string? Residual { get; init; }

    public string? SupersededBy { get; init; }

    public string? Because { get; init; }

    public string? Spent { get; init; }

    public long Version { get; init; }
}

/// <summary>What makes a closing acceptable.</summary>
public sealed class ClosingRules : AbstractValidator<ClosingInput>
{
    private const int LongestReason = 2000;

    public ClosingRules(DateOnly today)
    {
        RuleFor(input => input.Status).Must(word => WireWord.TryParse<ItemStatus>(word, out var status) && !status.IsLive()).WithMessage("Choose how the item leaves the backlog.");
        RuleFor(input => input.ClosedOn).Custom((text, context) =>
        {
            if (!DateText.TryRead(text, out var day, out var fault))
            {
                context.AddFailure(string.IsNullOrWhiteSpace(text) ? "Enter the day on which it left the backlog." : fault!);
            }
            else if (day > today)
            {
                context.AddFailure("That day is to come: an item leaves the backlog when the work is done.");
            }
        });
        RuleFor(input => input.Residual).Must(text => RiskScore.TryParse(text, out _)).When(input => input.Status == WireWord.Of(ItemStatus.Complete) || !string.IsNullOrWhiteSpace(input.Residual))
            .WithMessage("Enter the score that the works left as consequence x likelihood, such as 2x1.");
        RuleFor(input => input.SupersededBy).NotEmpty().When(input => input.Status == WireWord.Of(ItemStatus.Superseded)).WithMessage("Enter the reference of the item that took it over.");
        RuleFor(input => input.Because).NotEmpty().When(input => input.Status is { } status && (status == WireWord.Of(ItemStatus.Withdrawn) || status == WireWord.Of(ItemStatus.Disposed))).WithMessage("Say why.")
            .MaximumLength(LongestReason).WithMessage("The reason must be 2,000 characters or fewer.");
        RuleFor(input => input.Spent).Custom((text, context) =>
        {
            if (ItemDetails.Named("spent")!.With(ItemEntry.Blank, text).Fault is { } fault)
            {
                context.AddFailure(fault);
            }
        });
    }
}

/// <summary>Takes an item out of the backlog: put right, gone with its building, taken over by another item, or withdrawn. It stays in the register with its history.</summary>
public sealed class CloseItem(IPlannerWriter writer, Access access, TimeProvider clock)
{
    public ClosingRules Rules => new(DateOnly.FromDateTime(clock.GetLocalNow().DateTime));

    /// <param name="input">Has passed <see cref="Rules"/>.</param>
    /// <exception cref="Refusal">No such item, it has left already, somebody has changed it since, the item that took it over is none, or the actor may not.</exception>
    public Task<BacklogItem> Close(Actor actor, string trust, Guid id, ClosingInput input)
    {
        access.Demand(actor, Duty.EditRegister, trust);
        return writer.Run(actor.Stamp("close item"), db =>
        {
            var known = db.BacklogItems.SingleOrDefault(item => item.Id == id && item.Trust == trust) ?? throw Refusal.NotFound("There is no such item.");
            access.Demand(actor, Duty.EditRegister, trust, known.SiteCode);
            if (input.Version != known.Version)
            {
                throw Refusal.NotAllowed(StaleEdit.Sentence(db, trust, $"BacklogItem {trust}/{known.SiteCode}/{known.Reference}", known.Reference));
            }

            if (!known.IsLive)
            {
                throw Refusal.NotAllowed($"{known.Reference} has left the backlog already.");
            }

            var closed = Closed(known, input);
            RefuseUnknownSuccessor(db, closed);
            db.Entry(known).CurrentValues.SetValues(closed);
            return closed;
        });
    }

    private static BacklogItem Closed(BacklogItem item, ClosingInput input)
    {
        var status = WireWord.TryParse<ItemStatus>(input.Status, out var word) ? word : throw new ArgumentException("The rules were not asked.", nameof(input));
        var day = DateText.TryRead(input.ClosedOn, out var known, out _) ? known : throw new ArgumentException("The rules were not asked.", nameof(input));
        var spent = ItemDetails.Named("spent")!.With(item, string.IsNullOrWhiteSpace(input.Spent) ? ItemDetails.Named("spent")!.Text(item) : input.Spent).Record!;
        var scored = RiskScore.TryParse(input.Residual, out var residual) ? spent.WithRisk(risk => risk with { Residual = residual }) : spent;
        return scored.WithDelivery(delivery => delivery with
        {
            ClosedOn = day,
            ClosedBecause = Text(input.Because),
            SupersededBy = status == ItemStatus.Superseded ? Text(input.SupersededBy) : null,
        }) with
        { Status = status };
    }

    private static void RefuseUnknownSuccessor(PlannerDb db, BacklogItem closed)
    {
        if (closed.Delivery?.SupersededBy is { } reference && (reference == closed.Reference || !db.BacklogItems.Any(item => item.Trust == closed.Trust && item.SiteCode == closed.SiteCode && item.Reference == reference)))
        {
            throw Refusal.BadInput($"Site {closed.SiteCode} has no other item {reference}.");
        }
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
