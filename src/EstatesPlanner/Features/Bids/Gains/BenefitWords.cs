using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Features.Shared;

namespace EstatesPlanner.Features.Bids.Gains;

/// <summary>The choices of a benefit in words.</summary>
internal static class BenefitWords
{
    public static readonly IReadOnlyList<FieldChoice> Grades = [new("", "Choose"), .. Enum.GetValues<EvidenceGrade>().Select(grade => new FieldChoice(WireWord.Of(grade), Of(grade)))];

    public static string Of(EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.MeasuredHere => "Measured in this service",
        EvidenceGrade.MeasuredElsewhere => "Measured in a like service",
        EvidenceGrade.Judgement => "Judgement of named people",
        EvidenceGrade.NotEvidenced => "Not evidenced yet",
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "Not a grade of evidence."),
    };

    /// <summary>The classes of a template, and the way to keep a benefit out of the pounds.</summary>
    public static IReadOnlyList<FieldChoice> Classes(BenefitTemplate template) =>
        [.. template.Classes.Append(BenefitClass.Unmonetised).Distinct().Select(kind => new FieldChoice(WireWord.Of(kind), kind == BenefitClass.Unmonetised ? "Not in pounds: described and scored only" : BidWords.Of(kind)))];

    /// <summary>With a capital letter.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
