using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using FluentValidation;

namespace EstatesPlanner.Features.Forecast;

/// <summary>What makes the questions answerable, in the words a person reads.</summary>
public sealed class ForecastRules : AbstractValidator<ForecastInput>
{
    public const string Cash = "cash";

    public ForecastRules()
    {
        RuleFor(input => input.Spend).Must(IsSum).WithMessage($"Enter the yearly sum as {YearlySum.Expected}.");
        RuleFor(input => input.Target).Must(IsSum).WithMessage($"Enter the target as {YearlySum.Expected}.");
        RuleFor(input => input.Target)
            .Must((input, target) => Blank(target) == Blank(input.By))
            .WithMessage("A target needs an amount and a year.");
        RuleFor(input => input.By)
            .Must(by => Blank(by) || FinancialYear.TryParse(by, out _))
            .WithMessage("Choose the year by which the target is to be met.");
        RuleFor(input => input.Years)
            .Must(years => Blank(years) || Whole(years) is >= 1 and <= ForecastModel.MostYears)
            .WithMessage($"Enter the number of years, 1 to {ForecastModel.MostYears}.");
        RuleFor(input => input.Seed).Must(seed => Blank(seed) || Whole(seed) is not null).WithMessage("Enter the seed as a whole number.");
    }

    /// <summary>What acceptable questions ask.</summary>
    public static ForecastAsk ToAsk(ForecastInput input, string trust, Deterioration? rates) =>
        new()
        {
            Trust = trust,
            Site = Blank(input.Site) ? null : OdsCode.Clean(input.Site!),
            Years = (int?)Whole(input.Years) ?? ForecastAsk.UsualYears,
            Spend = YearlySum.TryParse(input.Spend, out var pounds) ? pounds : null,
            Target = YearlySum.TryParse(input.Target, out var most)
                ? new BacklogTarget(Money.FromPounds(most), Word(input.Measure, TargetMeasure.Total), FinancialYear.Parse(input.By!))
                : null,
            Order = Word(input.Order, SpendOrder.WorstFirst),
            InCash = input.Prices == Cash,
            Seed = Whole(input.Seed) ?? ForecastAsk.UsualSeed,
            Deterioration = rates,
        };

    private static bool IsSum(string? text) => Blank(text) || YearlySum.TryParse(text, out _);

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);

    private static ulong? Whole(string? text) =>
        ulong.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    private static T Word<T>(string? word, T usual)
        where T : struct, Enum => WireWord.TryParse<T>(word, out var choice) ? choice : usual;
}
