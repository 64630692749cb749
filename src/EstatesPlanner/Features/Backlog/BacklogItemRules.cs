using System.Globalization;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Import;
using FluentValidation;

namespace EstatesPlanner.Features.Backlog;

/// <summary>What makes a backlog item acceptable, in the words a person reads: one set of rules for the form and for a row of a sheet.</summary>
public sealed class BacklogItemRules : AbstractValidator<BacklogItemInput>
{
    public const string ScoreOrCategory = "Enter consequence and likelihood, or a risk category.";

    public BacklogItemRules(RegisterTerms terms)
    {
        RuleFor(item => item.Reference).Must(Given).WithMessage("Enter a reference.")
            .MaximumLength(60).WithMessage("The reference must be 60 characters or fewer.")
            .Custom((text, context) => Report(context, Given(text) ? ReferenceText.Fault(text!.Trim()) : null));
        RuleFor(item => item.Site).Must(site => OdsCode.IsCode(site?.Trim())).WithMessage("Enter the site's code: 2 to 12 letters and digits.");
        RuleFor(item => item.Element).Must(element => !Given(element) || terms.Elements.Contains(element!.Trim())).WithMessage(item => $"{item.Element} is not an element code of data/elements.csv.");
        RuleFor(item => item.Condition).Must(grade => !Given(grade) || ConditionGrade.TryParse(grade, out _)).WithMessage("Condition is A, B, C or D, with X where only replacement will improve it.");
        RuleFor(item => item.Consequence).Must(OneToFive).WithMessage("Consequence is a whole number from 1 to 5.");
        RuleFor(item => item.Likelihood).Must(OneToFive).WithMessage("Likelihood is a whole number from 1 to 5.");
        RuleFor(item => item.Likelihood).Must((item, likelihood) => Given(item.Consequence) == Given(likelihood)).WithMessage("Enter consequence and likelihood together.");
        RuleFor(item => item.Category).Must(category => !Given(category) || RiskCategories.TryParse(category, out _)).WithMessage("Risk category is High, Significant, Moderate or Low.");
        RuleFor(item => item.Category).Must((item, category) => Given(category) || Given(item.Consequence)).WithMessage(ScoreOrCategory);
        RuleFor(item => item.OverrideReason).Must((item, reason) => Given(reason) || !DepartsFromScore(item, terms.Bands)).WithMessage(item => $"The score makes this {ScoreOf(item, terms.Bands)}. Give the reason for {item.Category?.Trim()}, or leave the category blank.");
        RuleFor(item => item.Cost).Must((item, cost) => Given(cost) || DetailRules.HasParts(item)).WithMessage("Enter the cost to eradicate.").Custom((text, context) => Report(context, CostFault(text)));
        RuleFor(item => item.PriceBase).Must(text => !Given(text) || FinancialYear.TryParse(text, out _)).WithMessage("Price base is a financial year such as 2026/27.")
            .Custom((text, context) => Report(context, FinancialYear.TryParse(text, out var year) && new PriceBase(year) is var priced && !PriceBaseReach.Takes(priced, terms.AssumedBase.Year, terms.Indexes) ? PriceBaseReach.Fault(priced) : null));
        RuleFor(item => item.RemainingLife).Custom((text, context) => Report(context, NumberFault(text, whole: true)));
        RuleFor(item => item.IncidentHours).Custom((text, context) => Report(context, NumberFault(text, whole: false)));
        RuleFor(item => item.SurveyedOn).Custom((text, context) => Report(context, SurveyDay.Fault(text, terms.Today)));
        RuleFor(item => item).Custom((item, context) => DetailRules.Report(item, context, terms.ReturnParts));
        RuleFor(item => item.Defect).MaximumLength(4000).WithMessage("The defect must be 4,000 characters or fewer.");
        RuleFor(item => item.Location).MaximumLength(400).WithMessage("The location must be 400 characters or fewer.");
        RuleFor(item => item.Notes).MaximumLength(4000).WithMessage("The notes must be 4,000 characters or fewer.");
    }

    internal static bool Given(string? text) => !string.IsNullOrWhiteSpace(text);

    internal static int? Whole(string? text) => int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal static RiskScore? Score(BacklogItemInput item) =>
        Whole(item.Consequence) is >= 1 and <= 5 and var consequence && Whole(item.Likelihood) is >= 1 and <= 5 and var likelihood ? new RiskScore(consequence, likelihood) : null;

    internal static bool DepartsFromScore(BacklogItemInput item, RiskBands bands) =>
        Score(item) is { } score && RiskCategories.TryParse(item.Category, out var stated) && stated != bands.CategoryOf(score);

    private static RiskCategory ScoreOf(BacklogItemInput item, RiskBands bands) => bands.CategoryOf(Score(item)!.Value);

    private static bool OneToFive(string? text) => !Given(text) || Whole(text) is >= 1 and <= 5;

    private static string? CostFault(string? text)
    {
        if (!Given(text))
        {
            return null;
        }

        if (!NumberText.TryRead(text, out var pounds, out var fault, ColumnKind.Money))
        {
            return fault;
        }

        return pounds < 0 ? "The cost to eradicate cannot be less than nothing."
            : pounds > 10_000_000_000m ? "The cost to eradicate is above £10bn: check its unit."
            : decimal.Round(pounds, 2) != pounds ? $"{text!.Trim()}: write pounds and pence." : null;
    }

    private static string? NumberFault(string? text, bool whole)
    {
        if (!Given(text))
        {
            return null;
        }

        return !NumberText.TryRead(text, out var number, out var fault, whole ? ColumnKind.Whole : ColumnKind.Measure) ? fault
            : number < 0 ? "This cannot be less than nothing."
            : number > 1_000_000 ? "This is too large: check its unit."
            : whole && decimal.Truncate(number) != number ? "Write a whole number of years." : null;
    }

    private static void Report(ValidationContext<BacklogItemInput> context, string? fault)
    {
        if (fault is not null)
        {
            context.AddFailure(fault);
        }
    }
}
