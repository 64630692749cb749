using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using FluentValidation;

namespace EstatesPlanner.Features.Estate;

/// <summary>What makes a trust's details acceptable, in the words a person reads.</summary>
public sealed class TrustRules : AbstractValidator<TrustInput>
{
    public TrustRules()
    {
        RuleFor(trust => trust.Code)
            .Must(code => OdsCode.IsCode(code?.Trim()))
            .WithMessage("Enter the trust's ODS code: 2 to 12 letters and digits.");
        RuleFor(trust => trust.Name)
            .NotEmpty()
            .WithMessage("Enter the trust's name.")
            .MaximumLength(200)
            .WithMessage("The name must be 200 characters or fewer.");
    }

    /// <exception cref="Refusal">The first rule that fails, in its own words.</exception>
    public static void Check(TrustInput input)
    {
        if (new TrustRules().Validate(input).Errors.FirstOrDefault() is { } problem)
        {
            throw Refusal.BadInput(problem.ErrorMessage);
        }
    }
}
