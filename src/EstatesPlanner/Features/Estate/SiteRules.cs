using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using FluentValidation;

namespace EstatesPlanner.Features.Estate;

/// <summary>A site as a person types it.</summary>
public sealed record SiteInput
{
    public string? Trust { get; init; }

    public string? Code { get; init; }

    public string? Name { get; init; }

    public string? Type { get; init; }

    public string? Tenure { get; init; }

    public string? FloorArea { get; init; }

    /// <summary>The version the form was filled from; null for a new site.</summary>
    public long? Version { get; init; }
}

/// <summary>What makes a site's details acceptable, in the words a person reads.</summary>
public sealed class SiteRules : AbstractValidator<SiteInput>
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public SiteRules()
    {
        RuleFor(site => site.Code).Must(code => OdsCode.IsCode(code?.Trim())).WithMessage("Enter the site's code: 2 to 12 letters and digits.");
        RuleFor(site => site.Name).NotEmpty().WithMessage("Enter the site's name.").MaximumLength(200).WithMessage("The name must be 200 characters or fewer.");
        RuleFor(site => site.FloorArea).Must(area => string.IsNullOrWhiteSpace(area) || Area(area) is >= 0).WithMessage("Enter the floor area in square metres, such as 12500.");
    }

    /// <exception cref="Refusal">The first rule that fails, in its own words.</exception>
    public static void Check(SiteInput input)
    {
        if (new SiteRules().Validate(input).Errors.FirstOrDefault() is { } problem)
        {
            throw Refusal.BadInput(problem.ErrorMessage);
        }
    }

    /// <summary>The site an acceptable input describes.</summary>
    public static Site ToSite(SiteInput input) => new()
    {
        Trust = OdsCode.Clean(input.Trust!),
        Code = OdsCode.Clean(input.Code!),
        Name = input.Name!.Trim(),
        Type = Blank(input.Type),
        Tenure = Blank(input.Tenure),
        GrossInternalAreaM2 = Area(input.FloorArea),
    };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static decimal? Area(string? text) => decimal.TryParse(text, NumberStyles.Number, English, out var area) ? area : null;
}
