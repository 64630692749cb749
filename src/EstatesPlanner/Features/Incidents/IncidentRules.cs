using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Import;
using FluentValidation;

namespace EstatesPlanner.Features.Incidents;

/// <summary>What makes an incident acceptable, in the words a person reads: one set of rules for the form and for a row of a sheet.</summary>
public sealed class IncidentRules : AbstractValidator<IncidentInput>
{
    private const decimal MostHours = 100_000;

    public IncidentRules(IncidentTerms terms)
    {
        RuleFor(incident => incident.Reference).Must(Given).WithMessage("Enter a reference.")
            .MaximumLength(60).WithMessage("The reference must be 60 characters or fewer.")
            .Custom((text, context) => Report(context, Given(text) ? ReferenceText.Fault(text!.Trim()) : null));
        RuleFor(incident => incident.Site).Must(Given).WithMessage("Enter the code of the site.");
        RuleFor(incident => incident.Site).Must((incident, site) => !Given(site) || terms.Sites.Contains(IncidentTerms.SiteOf(incident))).WithMessage(incident => $"{terms.Trust} has no site {incident.Site?.Trim()}. Add it first.");
        RuleFor(incident => incident.Date).Custom((text, context) => Report(context, DateFault(text, terms.Today)));
        RuleFor(incident => incident.Type).Must(Given).WithMessage("Choose the type of incident.");
        RuleFor(incident => incident.Type).Must(type => !Given(type) || terms.Types.Find(type) is not null).WithMessage(incident => $"{incident.Type?.Trim()} is none of the {terms.Types.Name}: {string.Join("; ", terms.Types.Types)}.");
        RuleFor(incident => incident.Relation).Must(text => RelationOf(text) is not null).WithMessage("Say how it stands to critical infrastructure risk: critical, non-critical or other.");
        RuleFor(incident => incident.Block).Must((incident, block) => !Given(block) || terms.Blocks.Contains((IncidentTerms.SiteOf(incident), block!.Trim()))).WithMessage(incident => $"Site {incident.Site?.Trim()} has no block {incident.Block?.Trim()}.");
        RuleFor(incident => incident.Items).Custom((_, context) => Report(context, ItemFault(context.InstanceToValidate, terms)));
        RuleFor(incident => incident.Downtime).Custom((text, context) => Report(context, NumberFault(text, MostHours, ColumnKind.Measure)));
        RuleFor(incident => incident.Sessions).Custom((text, context) => Report(context, NumberFault(text, MostHours, ColumnKind.Measure)));
        RuleFor(incident => incident.Patients).Custom((text, context) => Report(context, NumberFault(text, 1_000_000, ColumnKind.Whole)));
        RuleFor(incident => incident.BedDays).Custom((text, context) => Report(context, NumberFault(text, MostHours, ColumnKind.Measure)));
        RuleFor(incident => incident.Cost).Custom((text, context) => Report(context, NumberFault(text, 1_000_000_000, ColumnKind.Money)));
        RuleFor(incident => incident.LostTime).Custom((text, context) => Report(context, NumberFault(text, MostHours, ColumnKind.Measure) ?? ClinicalFault(context.InstanceToValidate, text)));
        RuleFor(incident => incident.LostIncome).Custom((text, context) => Report(context, NumberFault(text, 1_000_000_000, ColumnKind.Money) ?? ClinicalFault(context.InstanceToValidate, text)));
        RuleFor(incident => incident.Clinical).Must(text => YesNo(text) is not null).WithMessage("Clinical is yes or no.");
        RuleFor(incident => incident.Riddor).Must(text => YesNo(text) is not null).WithMessage("RIDDOR is yes or no.");
        RuleFor(incident => incident.Description).MaximumLength(4000).WithMessage("The description must be 4,000 characters or fewer.");
    }

    internal static bool Given(string? text) => !string.IsNullOrWhiteSpace(text);

    /// <summary>Null where the text is none. CIR is what the return calls critical infrastructure risk.</summary>
    internal static IncidentRelation? RelationOf(string? text) =>
        WireWord.TryParseTyped<IncidentRelation>(text?.Replace("CIR", "critical", StringComparison.OrdinalIgnoreCase), out var relation) ? relation : null;

    /// <summary>Blank is no; null where the text is neither.</summary>
    internal static bool? YesNo(string? text) => (text ?? "").Trim().ToLowerInvariant() switch
    {
        "yes" or "y" or "true" or "1" => true,
        "" or "no" or "n" or "false" or "0" => false,
        _ => null,
    };

    private static string? DateFault(string? text, DateOnly today) =>
        !Given(text) ? "Enter the date."
        : !DateText.TryRead(text, out var day, out var fault) ? fault
        : day > today ? "The date is to come: an incident is recorded once it has happened." : null;

    private static string? ItemFault(IncidentInput incident, IncidentTerms terms)
    {
        var unknown = incident.ItemReferences.Where(reference => !terms.Items.ContainsKey((IncidentTerms.SiteOf(incident), reference))).ToList();
        return unknown.Count == 0 ? null : $"Site {incident.Site?.Trim()} has no item {string.Join(", ", unknown)} in the register.";
    }

    private static string? NumberFault(string? text, decimal most, ColumnKind kind) =>
        !Given(text) ? null
        : !NumberText.TryRead(text, out var number, out var fault, kind) ? fault
        : number < 0 ? "This cannot be below 0."
        : number > most ? "This is too large: check its unit."
        : kind == ColumnKind.Whole && decimal.Truncate(number) != number ? "Write a whole number."
        : decimal.Round(number, 2) != number ? "Write at most two decimal places." : null;

    /// <summary>A return asks for what a clinical service incident lost; one that stopped no clinical service lost none.</summary>
    private static string? ClinicalFault(IncidentInput incident, string? text) =>
        YesNo(incident.Clinical) == false && NumberText.TryRead(text, out var number, out _) && number > 0
            ? "Clinical time or income was lost, so this is a clinical incident. Write yes under clinical, or leave this blank." : null;

    private static void Report(ValidationContext<IncidentInput> context, string? fault)
    {
        if (fault is not null)
        {
            context.AddFailure(fault);
        }
    }
}
