using System.Globalization;
using EstatesPlanner.Domain.Appraisal.Uncertainty;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Reference;
using FluentValidation;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>
/// What makes the questions of the page answerable, in the words a person reads. A page runs fewer draws than the command line may.
/// </summary>
public sealed class AppraisalRules : AbstractValidator<AppraisalInput>
{
    public const int MostDraws = 20_000;

    public AppraisalRules(DiscountSchedules schedules, RangeConventions conventions)
    {
        RuleFor(input => input.Schedule)
            .Must(id => string.IsNullOrEmpty(id) || schedules.Find(id) is not null)
            .WithMessage("Choose one of the discount schedules.");
        RuleFor(input => input.Ranges)
            .Must(id =>
                string.IsNullOrEmpty(id)
                || id == Domain.Appraisal.Sensitivity.RangeConvention.None.Id
                || conventions.All.Any(convention => convention.Id == id)
            )
            .WithMessage("Choose one of the ranges.");
        RuleFor(input => input.Draws)
            .Must(text => string.IsNullOrWhiteSpace(text) || Whole(text) is >= 100 and <= MostDraws)
            .WithMessage("Enter the number of draws, 100 to 20,000.");
        RuleFor(input => input.Headroom).Must(IsPounds).WithMessage("Enter the revenue headroom as pounds a year, such as 60000.");
        RuleFor(input => input.Capital).Must(IsPounds).WithMessage("Enter the capital headroom as pounds a year, such as 1200000.");
        RuleFor(input => input.Seed)
            .Must(text => string.IsNullOrWhiteSpace(text) || Whole(text) is not null)
            .WithMessage("Enter the seed as a whole number.");
    }

    /// <summary>What acceptable questions ask.</summary>
    public static AppraiseAsk ToAsk(AppraisalInput input) =>
        new(Chosen(input.Schedule), Chosen(input.Ranges), (int?)Whole(input.Draws), Whole(input.Seed) ?? Draws.UsualSeed)
        {
            RevenueHeadroom = Pounds(input.Headroom),
            CapitalHeadroom = Pounds(input.Capital),
        };

    private static bool IsPounds(string? text) => string.IsNullOrWhiteSpace(text) || Pounds(text) is not null;

    private static decimal? Pounds(string? text) => Money.TryParse(text, out var amount) ? amount.Pounds : null;

    private static string? Chosen(string? id) => string.IsNullOrEmpty(id) ? null : id;

    private static long? Whole(string? text) =>
        long.TryParse(
            text?.Trim(),
            NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var whole
        )
            ? whole
            : null;
}
