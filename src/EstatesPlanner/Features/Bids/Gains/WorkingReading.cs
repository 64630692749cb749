using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids.Gains;

/// <summary>Reads the answers to a template's questions into a working; what cannot be read is noted at its field.</summary>
internal sealed class WorkingReading
{
    private readonly List<(string Field, string Sentence)> faults = [];

    /// <param name="monetised">Whether a unit value is read at all.</param>
    /// <param name="indexes">The trust's price series.</param>
    public WorkingReading(BenefitInput input, BenefitTemplate template, CapitalBid bid, IReadOnlyList<PriceIndex> indexes, bool monetised)
    {
        var from = Year("From", input.From, bid.AppraisalYears);
        Working = new BenefitWorking
        {
            Template = template.Id,
            Inputs =
            [
                .. template.Inputs.Select(
                    (question, i) =>
                        WorkedBenefit.Answer(
                            question,
                            Needed($"Answers[{i}]", input.Answers.ElementAtOrDefault(i), $"Enter {question.Name}.")
                        )
                ),
            ],
            Value = monetised ? Value(input, bid, indexes) : null,
            ConfidencePercent = Needed("Confidence", input.Confidence, "Enter how much of the estimate to count, 100 for all of it."),
            From = from,
            FullFrom = string.IsNullOrWhiteSpace(input.FullFrom) ? from : Year("FullFrom", input.FullFrom, bid.AppraisalYears),
            To = Year("To", input.To, bid.AppraisalYears),
        };
        if (faults.Count == 0 && WorkedBenefit.TooMuch(Working) is { } excess)
        {
            faults.Add(("Answers[0]", excess));
        }

        Fits = faults.Count == 0 && WorkedBenefit.CanBeWorked(Working);
    }

    /// <summary>By the name of the page's field.</summary>
    public IReadOnlyList<(string Field, string Sentence)> Faults => faults;

    /// <summary>As far as it could be read.</summary>
    public BenefitWorking Working { get; }

    /// <summary>Whether its quantity and its pounds by year can be worked out.</summary>
    public bool Fits { get; }

    /// <summary>The page's field of a question of the working.</summary>
    public static string FieldOf(string question, BenefitTemplate template) =>
        question switch
        {
            "value" => "Value",
            "source" => "Source",
            "vintage" => "Vintage",
            "confidence" => "Confidence",
            "from" => "From",
            _ => FormattableString.Invariant($"Answers[{template.Inputs.ToList().FindIndex(input => input.Id == question)}]"),
        };

    private UnitValue? Value(BenefitInput input, CapitalBid bid, IReadOnlyList<PriceIndex> indexes)
    {
        if (Maybe("Value", input.Value) is not { } pounds)
        {
            return null;
        }

        if (!FinancialYear.TryParse(input.ValuePrices?.Trim(), out var prices))
        {
            faults.Add(("ValuePrices", "Enter the financial year of its prices, such as 2026/27."));
            return null;
        }

        var index = indexes.FirstOrDefault(known => known.Id == input.Index) ?? indexes[0];
        var value = WorkedBenefit.Value(pounds, new PriceBase(prices), input.Source?.Trim(), input.Vintage?.Trim(), index, bid.PriceBase);
        if (value is null)
        {
            faults.Add(("ValuePrices", WorkedBenefit.OutOfReach(index, new PriceBase(prices), bid.PriceBase)));
        }

        return value;
    }

    private decimal Needed(string field, string? text, string missing)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            faults.Add((field, missing));
        }

        return Maybe(field, text) ?? 0;
    }

    private decimal? Maybe(string field, string? text)
    {
        var typed = text?.Trim().TrimEnd('%');
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (!NumberText.TryRead(typed, out var number, out var fault) || number < 0 || number > WorkedBenefit.Most)
        {
            faults.Add((field, fault ?? (number < 0 ? "This cannot be less than nothing." : "This is too large: check its unit.")));
            return null;
        }

        return number;
    }

    private int Year(string field, string? text, int years)
    {
        if (
            int.TryParse(
                text?.Trim(),
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var year
            )
            && year <= years
        )
        {
            return year;
        }

        faults.Add((field, FormattableString.Invariant($"Enter a year from 0, the first, to {years}.")));
        return 0;
    }
}
