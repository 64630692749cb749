using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Import;
using FluentValidation;

namespace EstatesPlanner.Features.Estate;

/// <summary>What makes a block acceptable, in the words a person reads: one set of rules for the form and for a row of a sheet.</summary>
public sealed class BlockRules : AbstractValidator<BlockInput>
{
    /// <param name="sites">Codes of the trust's sites.</param>
    public BlockRules(IReadOnlySet<string> sites)
    {
        RuleFor(block => block.Site).Must(site => Given(site) && sites.Contains(OdsCode.Clean(site!))).WithMessage(block => Given(block.Site) ? $"There is no site {block.Site!.Trim()}. Add it first." : "Enter the code of the site.");
        RuleFor(block => block.Code).Must(Given).WithMessage("Enter the block's code, such as A or 12.")
            .MaximumLength(40).WithMessage("The code must be 40 characters or fewer.")
            .Custom((text, context) => Report(context, Given(text) ? ReferenceText.Fault(text!.Trim()) : null));
        RuleFor(block => block.Name).MaximumLength(200).WithMessage("The name must be 200 characters or fewer.");
        RuleFor(block => block.RemainingLife).Custom((text, context) => Report(context, NumberFault(text, 0, 500, whole: true, "Remaining life")));
        RuleFor(block => block.Intent).Must(intent => BlockInput.IntentOf(intent) is not null).WithMessage("Intent is retain, replace or dispose.");
        RuleFor(block => block.LeavesOn).Custom((text, context) => Report(context, !Given(text) || DateText.TryRead(text, out _, out var fault) ? null : fault));
        RuleFor(block => block.LeavesOn).Must((block, day) => !Given(day) || BlockInput.IntentOf(block.Intent) != BlockIntent.Retain).WithMessage("A block that is retained does not leave. Take the day out, or say replace or dispose.");
        RuleFor(block => block.FloorArea).Custom((text, context) => Report(context, NumberFault(text, 0, 1_000_000, whole: false, "Floor area")));
        RuleFor(block => block.BuiltYear).Custom((text, context) => Report(context, NumberFault(text, 1000, 2100, whole: true, "Year built")));
    }

    internal static bool Given(string? text) => !string.IsNullOrWhiteSpace(text);

    private static string? NumberFault(string? text, decimal from, decimal to, bool whole, string name) =>
        !Given(text) ? null
        : !NumberText.TryRead(text, out var number, out var fault, whole ? ColumnKind.Whole : ColumnKind.Measure) ? fault
        : number < from || number > to || (whole && decimal.Truncate(number) != number) ? FormattableString.Invariant($"{name} is a {(whole ? "whole " : "")}number from {from} to {to}.")
        : null;

    private static void Report(ValidationContext<BlockInput> context, string? fault)
    {
        if (fault is not null)
        {
            context.AddFailure(fault);
        }
    }
}
