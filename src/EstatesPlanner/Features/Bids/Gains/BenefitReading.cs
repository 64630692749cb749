using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids.Gains;

/// <summary>Reads the answers to a template's questions into a benefit with its working; what cannot be read is noted at its field.</summary>
public sealed class BenefitReading
{
    internal const decimal Most = 1_000_000_000_000m;

    private readonly List<(string Field, string Sentence)> faults = [];

    /// <summary>By the name of the page's field.</summary>
    public IReadOnlyList<(string Field, string Sentence)> Faults => faults;

    /// <summary>As far as it could be read.</summary>
    public Benefit Benefit { get; }

    /// <param name="id">Of the benefit.</param>
    /// <param name="indexes">The trust's price series.</param>
    public BenefitReading(string id, BenefitInput input, BenefitTemplate template, CapitalBid bid, IReadOnlyList<PriceIndex> indexes)
    {
        var monetised = WireWord.TryParse<BenefitClass>(input.Class, out var kind) && kind != BenefitClass.Unmonetised;
        if (!WireWord.TryParse<BenefitClass>(input.Class, out _))
        {
            faults.Add(("Class", "Choose its class."));
        }

        var service = Trimmed(input.Service);
        var from = Year("From", input.From, bid.AppraisalYears);
        var working = new BenefitWorking
        {
            Template = template.Id,
            Inputs = [.. template.Inputs.Select((question, i) => WorkedBenefit.Answer(question, Needed($"Answers[{i}]", i < input.Answers.Count ? input.Answers[i] : null, $"Enter {question.Name}.")))],
            Value = monetised ? Value(input, bid, indexes) : null,
            ConfidencePercent = Needed("Confidence", input.Confidence, "Enter how much of the estimate to count, 100 for all of it."),
            From = from,
            FullFrom = string.IsNullOrWhiteSpace(input.FullFrom) ? from : Year("FullFrom", input.FullFrom, bid.AppraisalYears),
            To = Year("To", input.To, bid.AppraisalYears),
        };
        if (string.IsNullOrWhiteSpace(input.Name))
        {
            faults.Add(("Name", "Enter a name."));
        }

        if (string.IsNullOrWhiteSpace(input.Evidence))
        {
            faults.Add(("Evidence", "Say where these numbers come from, and of when they are."));
        }

        if (!WireWord.TryParse<EvidenceGrade>(input.Grade, out var grade))
        {
            faults.Add(("Grade", "Choose what the evidence is."));
        }

        var baseline = Maybe("BaselineInputCost", input.BaselineInputCost);
        var measured = Maybe("Baseline", input.Baseline);
        if (WorkedBenefit.TooMuch(working) is { } excess)
        {
            faults.Add(("Answers[0]", excess));
        }

        var benefit = new Benefit
        {
            Id = id,
            Name = Trimmed(input.Name) ?? "",
            Class = kind,
            Stream = template.Stream,
            Beneficiary = Trimmed(input.Beneficiary),
            Service = service,
            BaselineInputCost = baseline,
            ResourceKey = Trimmed(input.Key) ?? template.KeyFor(service),
            Unit = template.Unit,
            Flow = Flow.None,
            Owner = Trimmed(input.Owner),
            Budget = Trimmed(input.Budget),
            Evidence = Trimmed(input.Evidence),
            EvidenceGrade = grade,
            Measure = Trimmed(input.Measure) is { } measure ? new BenefitMeasure(measure, measured, Trimmed(input.BaselineFrom)) : null,
        };
        Benefit = faults.Count == 0 && WorkedBenefit.CanBeWorked(working) ? WorkedBenefit.On(benefit, working) : benefit with { Working = working };
    }

    /// <summary>The page's field of a question of the rules.</summary>
    public static string FieldOf(string question, BenefitTemplate template) => question switch
    {
        "value" => "Value",
        "source" => "Source",
        "vintage" => "Vintage",
        "confidence" => "Confidence",
        "from" => "From",
        "owner" => "Owner",
        "budget" => "Budget",
        "class" => "Class",
        "key" => "Key",
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
        var value = WorkedBenefit.Value(pounds, new PriceBase(prices), Trimmed(input.Source), Trimmed(input.Vintage), index, bid.PriceBase);
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

        if (!NumberText.TryRead(typed, out var number, out var fault) || number < 0 || number > Most)
        {
            faults.Add((field, fault ?? (number < 0 ? "This cannot be less than nothing." : "This is too large: check its unit.")));
            return null;
        }

        return number;
    }

    private int Year(string field, string? text, int years)
    {
        if (int.TryParse(text?.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year <= years)
        {
            return year;
        }

        faults.Add((field, FormattableString.Invariant($"Enter a year from 0, the first, to {years}.")));
        return 0;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
